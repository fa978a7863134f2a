import { Link } from '@tanstack/react-router'
import { DossierInput, ProjectInput } from '#modules/support/contract.ts'
import { projectRegister } from '#modules/support/project-columns.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import { client } from '#web/client.ts'
import { useRight, useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { labelOf, type RegisterRow } from '#web/ui/register-api.ts'
import { CostPanel } from './cost-panel.tsx'
import { DossierPanel } from './dossier-panel.tsx'
import { EffectPanel } from './effect-panel.tsx'
import { FollowUpPanel } from './follow-up-panel.tsx'
import { MilestonePanel } from './milestone-panel.tsx'
import { paths } from './paths.ts'

const label = ({ enterprise, solution, year }: RegisterRow): string =>
  `${labelOf(enterprise)} – ${labelOf(solution)}, ${year}`

// Others than those who run or decide rounds see the results of their own enterprise only.
const RoundLink = ({ round, isWhole }: { round: unknown; isWhole: boolean }) => {
  if (typeof round !== 'object' || round === null || !('id' in round)) return <span className="quiet">—</span>
  return <Link to={isWhole ? `/selection/${round.id}` : '/selection'}>{labelOf(round)}</Link>
}

/** One support project: how far its dossier is, its steps, milestones, costs, follow-ups, and what proves it. */
export const ProjectRecord = () => {
  const { today } = useSession()
  const leads = useRight('support.lead')
  const readsRounds = useRight('selection.read')
  return (
    <RecordPage
      register={projectRegister}
      api={client.support.projects}
      path={paths.projects}
      input={leads ? ProjectInput : DossierInput}
      subject="support.project"
      label={label}
      lifeCycle={{ workflow: projectWorkflow, api: client.support.projects }}
      cells={{ fromRound: (row) => <RoundLink round={row.fromRound} isWhole={readsRounds} /> }}
      initial={{ year: today.slice(0, 4) }}
    >
      {(row) => (
        <>
          <DossierPanel project={row} />
          <MilestonePanel project={row} />
          <CostPanel project={row} />
          <EffectPanel project={row} />
          <FollowUpPanel project={row} />
        </>
      )}
    </RecordPage>
  )
}
