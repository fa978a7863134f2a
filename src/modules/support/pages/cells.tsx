import { followUpStandings } from '#modules/support/follow-up.ts'
import { milestoneStandings } from '#modules/support/milestone.ts'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'

/** How milestones and follow-ups stand, as icon and word. */
export const milestoneCells: Cells<RegisterRow> = {
  standing: (row) => <Status workflow={{ states: milestoneStandings }} state={String(row.standing)} />,
}
export const followUpCells: Cells<RegisterRow> = {
  standing: (row) => <Status workflow={{ states: followUpStandings }} state={String(row.standing)} />,
}
