import { text } from '#kernel/text.ts'
import { difficultyWorkflow } from '#modules/difficulties/workflow.ts'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status, StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

const overdue = text('Quá hạn', 'Overdue')

/** Fields of a difficulty that show more than text. */
export const difficultyCells: Cells<RegisterRow> = {
  state: (row) => <Status workflow={difficultyWorkflow} state={String(row.state)} />,
  dueOn: (row) =>
    row.dueOn ? (
      <>
        <TextDate day={String(row.dueOn)} />{' '}
        {row.overdue === true && <StatusBadge label={overdue} tone="bad" />}
      </>
    ) : (
      '—'
    ),
}
