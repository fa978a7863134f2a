import { NeedInput, needKinds } from '#modules/needs/contract.ts'
import { needRegister } from '#modules/needs/need-columns.ts'
import { needWorkflow } from '#modules/needs/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { labelOf } from '#web/ui/register-api.ts'

/** One need: what is wanted, through whom it came, its steps. */
export const NeedRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={needRegister}
      api={client.needs}
      path="/needs"
      input={NeedInput}
      subject="need"
      label={({ enterprise, topic, kind, year }) =>
        `${labelOf(enterprise) || String(topic)} – ${t.of(needKinds[kind as NeedInput['kind']])}, ${year}`
      }
      lifeCycle={{ workflow: needWorkflow, api: client.needs }}
      initial={{ year: Number(today.slice(0, 4)) + 1, kind: 'support' }}
    />
  )
}
