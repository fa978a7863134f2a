import { z } from 'zod'
import { referenceColumn } from '#kernel/columns.ts'
import { keysOf } from '#kernel/field.ts'
import { text } from '#kernel/text.ts'
import { statementWorkflow } from './workflow.ts'

/** The state of what a body states itself. */
export const StatementState = z.enum(keysOf(statementWorkflow.states))

/** The column by which a part names its body. */
export const bodyColumn = referenceColumn(
  text('Tổ chức đánh giá sự phù hợp', 'Conformity body'),
  'conformity-body',
  { listed: true, sortable: true, import: 'key', headings: ['Tổ chức', 'Tên tổ chức'] },
)

/** Whether a part stands for the province, the country or beyond (I.3.2.b.5). */
export const reaches = {
  national: text('Quốc gia', 'National'),
  international: text('Quốc tế', 'International'),
} as const
