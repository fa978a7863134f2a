import { CommendationInput, commendationRegister } from '#modules/awards/commendation-contract.ts'
import { commendationWorkflow } from '#modules/awards/commendation-workflow.ts'
import { client } from '#web/client.ts'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { paths } from './paths.ts'

/** One commendation: who, for what, how far it has come. */
export const CommendationRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={commendationRegister}
      api={client.awards.commendations}
      path={paths.commendations}
      input={CommendationInput}
      subject="awards.commendation"
      label={({ name, year }) => `${name}, ${year}`}
      lifeCycle={{ workflow: commendationWorkflow, api: client.awards.commendations }}
      initial={{ year: Number(today.slice(0, 4)), kind: 'collective' }}
    />
  )
}
