import { text } from '#kernel/text.ts'
import { SignUpInput, signUpRegister } from '#modules/representatives/sign-up-contract.ts'
import { signUpWorkflow } from '#modules/representatives/workflow.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { ConfirmSignUp } from './confirm-sign-up.tsx'
import { paths } from './paths.ts'

const { refuse, ...others } = signUpWorkflow.steps
const labels = Object.fromEntries(
  Object.entries({ refuse, ...others }).map(([step, { label }]) => [step, label]),
)

/** One request: who, for which enterprise, with what proof; an officer confirms or refuses it. */
export const SignUpRecord = () => (
  <RecordPage
    register={signUpRegister}
    api={client.representatives.signUps}
    path={paths.signUps}
    input={SignUpInput}
    subject="sign-up"
    label={(row) => `${row.personName} – ${row.enterpriseName}`}
    // Confirming takes the enterprise along, so it has a button of its own.
    lifeCycle={{ workflow: { ...signUpWorkflow, steps: { refuse } }, api: client.representatives.signUps }}
    actions={(row) => row.actions.includes('confirm') && <ConfirmSignUp row={row} />}
    actLabels={{ ...labels, created: text('Gửi yêu cầu', 'Asked') }}
  />
)
