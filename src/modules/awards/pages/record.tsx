import { EntryInput, entryRegister } from '#modules/awards/contract.ts'
import { entryWorkflow } from '#modules/awards/workflow.ts'
import { client } from '#web/client.ts'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { labelOf, type RegisterRow } from '#web/ui/register-api.ts'
import { AssessmentPanel } from './assessment-panel.tsx'
import { DossierPanel } from './dossier-panel.tsx'
import { paths } from './paths.ts'

const label = ({ enterprise, awardYear }: RegisterRow): string =>
  [labelOf(enterprise), awardYear].filter(Boolean).join(', ')

/** One entry to the National Quality Award: its way, its papers, its scores. */
export const EntryRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={entryRegister}
      api={client.awards.entries}
      path={paths.entries}
      input={EntryInput}
      subject="awards.entry"
      label={label}
      lifeCycle={{ workflow: entryWorkflow, api: client.awards.entries }}
      initial={{ result: 'entered', awardYear: Number(today.slice(0, 4)) }}
    >
      {(row) => (
        <>
          <DossierPanel entry={row} />
          <AssessmentPanel entry={row} />
        </>
      )}
    </RecordPage>
  )
}
