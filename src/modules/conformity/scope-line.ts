import { z } from 'zod'
import { choiceColumn, referenceColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { bodyColumn, reaches, StatementState } from './body-part.ts'
import { statementWorkflow } from './workflow.ts'

export const ScopeLine = z.object({
  body: Reference,
  productGroup: z.string(),
  parameter: z.string().describe('What is tested, inspected or certified'),
  method: z.string().describe('Method or standard, e.g. a TCVN or ISO number'),
  range: z.string().nullable().describe('Range or limit of detection'),
  level: z.enum(keysOf(reaches)),
  recognition: Reference.nullable().describe('The recognition that covers the line'),
  agreement: Reference.nullable().describe('The agreement by which its results are recognised'),
  state: StatementState,
  note: z.string().nullable(),
})
export type ScopeLine = z.infer<typeof ScopeLine>

export const ScopeLineInput = z.object({
  body: Id,
  productGroup: z.string().trim().min(1).max(200),
  parameter: z.string().trim().min(1).max(300),
  method: z.string().trim().min(1).max(200),
  range: optionalText(200),
  level: ScopeLine.shape.level.default('national'),
  recognition: optionalId,
  agreement: optionalId,
  note: optionalText(1000),
})
export type ScopeLineInput = z.output<typeof ScopeLineInput>

/** The columns of the scope table, in the order of the papers of accreditation. */
export const scopeRegister = defineRegister({
  name: 'conformity-scope',
  title: text('Phạm vi được công nhận', 'Scope of bodies'),
  columns: {
    body: bodyColumn,
    productGroup: wordsColumn(text('Nhóm sản phẩm', 'Product group'), {
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      headings: ['Tên sản phẩm', 'Đối tượng'],
    }),
    parameter: wordsColumn(text('Chỉ tiêu, phép thử', 'Parameter'), {
      listed: true,
      sortable: true,
      import: 'key',
      headings: ['Tên phép thử', 'Chỉ tiêu'],
    }),
    method: wordsColumn(text('Phương pháp, tiêu chuẩn', 'Method or standard'), {
      listed: true,
      import: 'key',
      headings: ['Phương pháp thử', 'Tiêu chuẩn'],
    }),
    range: wordsColumn(text('Giới hạn, phạm vi đo', 'Range'), { listed: true }),
    level: choiceColumn(text('Cấp độ', 'Level'), reaches, { listed: true }),
    recognition: referenceColumn(
      text('Công nhận, chỉ định, đăng ký', 'Recognition'),
      'conformity-recognition',
      {
        import: 'optional',
      },
    ),
    agreement: referenceColumn(
      text('Thỏa thuận thừa nhận', 'Recognition agreement'),
      'conformity-agreement',
      {
        import: 'optional',
      },
    ),
    state: stateColumn(statementWorkflow),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
