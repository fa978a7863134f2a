import { type Standing, standings, standingTones } from '#modules/legal/rules.ts'
import { documentWorkflow } from '#modules/legal/workflow.ts'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status, StatusBadge } from '#web/ui/status.tsx'

/** How a document stands, as icon and word. */
export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <StatusBadge label={standings[standing]} tone={standingTones[standing]} />
)

/** Fields of a document that show more than text. */
export const documentCells: Cells<RegisterRow> = {
  standing: (row) => <StandingBadge standing={row.standing as Standing} />,
  state: (row) => <Status workflow={documentWorkflow} state={String(row.state)} />,
  address: (row) =>
    row.address ? (
      <a href={String(row.address)} rel="noreferrer" target="_blank">
        {String(row.address)}
      </a>
    ) : (
      '—'
    ),
}
