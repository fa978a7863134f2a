import type { Standing } from '#modules/conformity/body.ts'
import { milestoneStandings } from '#modules/conformity/capability-milestone.ts'
import { commentWorkflow, draftWorkflow } from '#modules/conformity/draft-workflow.ts'
import { equipmentStandings } from '#modules/conformity/equipment.ts'
import { capabilityWorkflow, statementWorkflow } from '#modules/conformity/workflow.ts'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'
import { StandingBadge } from './standing.tsx'

type States = Parameters<typeof Status>[0]['workflow']

const by = (field: string, states: States['states']): Cells<RegisterRow> => ({
  [field]: (row) => <Status workflow={{ states }} state={String(row[field])} />,
})

const stated = by('state', statementWorkflow.states)

/** How the parts of a body and drafts stand, as icon and word. */
export const cells = {
  stated,
  recognition: { ...stated, standing: (row) => <StandingBadge standing={row.standing as Standing} /> },
  equipment: { ...stated, ...by('standing', equipmentStandings) },
  capability: by('state', capabilityWorkflow.states),
  milestone: by('standing', milestoneStandings),
  draft: by('state', draftWorkflow.states),
  comment: by('state', commentWorkflow.states),
} satisfies Record<string, Cells<RegisterRow>>
