import { standings } from '#modules/property/contract.ts'
import { dueStandings } from '#modules/property/due.ts'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'

/** How properties and their fees stand, as icon and word. */
export const propertyCells: Cells<RegisterRow> = {
  standing: (row) => <Status workflow={{ states: standings }} state={String(row.standing)} />,
}
export const dueCells: Cells<RegisterRow> = {
  standing: (row) => <Status workflow={{ states: dueStandings }} state={String(row.standing)} />,
}
