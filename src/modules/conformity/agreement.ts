import { z } from 'zod'
import { choiceColumn, dayColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { bodyColumn, reaches, StatementState } from './body-part.ts'
import { statementWorkflow } from './workflow.ts'

/** Who binds themselves to whom by an agreement. */
export const agreementKinds = {
  multilateral: text('Đa phương', 'Multilateral'),
  bilateral: text('Song phương', 'Bilateral'),
  unilateral: text('Đơn phương thừa nhận', 'Unilateral'),
} as const

export const Agreement = z.object({
  body: Reference,
  name: z.string(),
  kind: z.enum(keysOf(agreementKinds)),
  partners: z.string().describe('Who recognises the results'),
  markets: z.string().nullable().describe('Markets in which the results are recognised'),
  level: z.enum(keysOf(reaches)),
  document: z.string(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  lines: z.number().int().describe('Lines of the scope that it covers'),
  state: StatementState,
  note: z.string().nullable(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementInput = z.object({
  body: Id,
  name: z.string().trim().min(1).max(300),
  kind: Agreement.shape.kind,
  partners: z.string().trim().min(1).max(500),
  markets: optionalText(500),
  level: Agreement.shape.level,
  document: z.string().trim().min(1).max(100),
  validFrom: CalendarDate,
  validTo: optionalDate,
  note: optionalText(1000),
})
export type AgreementInput = z.output<typeof AgreementInput>

/** The columns of the register of recognition agreements (II.5.d). */
export const agreementRegister = defineRegister({
  name: 'conformity-agreements',
  title: text('Thỏa thuận thừa nhận lẫn nhau', 'Recognition agreements'),
  columns: {
    body: bodyColumn,
    name: wordsColumn(text('Thỏa thuận', 'Agreement'), { listed: true, sortable: true, import: 'key' }),
    kind: choiceColumn(text('Loại', 'Kind'), agreementKinds, { listed: true, import: 'required' }),
    partners: wordsColumn(text('Bên thừa nhận', 'Partners'), { listed: true, import: 'required' }),
    markets: wordsColumn(text('Thị trường', 'Markets')),
    level: choiceColumn(text('Cấp độ', 'Level'), reaches, { listed: true, import: 'required' }),
    document: wordsColumn(text('Số văn bản', 'Document'), { import: 'required' }),
    validFrom: dayColumn(text('Từ ngày', 'From'), { import: 'required' }),
    validTo: dayColumn(text('Đến ngày', 'Until'), { listed: true }),
    lines: { label: text('Số dòng phạm vi', 'Scope lines'), type: 'integer', listed: true },
    state: stateColumn(statementWorkflow),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
