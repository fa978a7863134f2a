import { z } from 'zod'
import { choiceColumn, dayColumn, sentencesColumn, stateColumn, wordsColumn } from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { recognitionStatuses, recognitions, standings } from './body.ts'
import { bodyColumn, StatementState } from './body-part.ts'
import { statementWorkflow } from './workflow.ts'

export const Recognition = z.object({
  body: Reference,
  kind: z.enum(keysOf(recognitions)),
  number: z.string(),
  recognisedBy: z.string(),
  scheme: z.string().nullable().describe('Scheme of an accreditation, e.g. VILAS'),
  standard: z.string().nullable(),
  decision: z.string().nullable(),
  basis: z.string().nullable().describe('Legal basis'),
  issued: CalendarDate,
  expires: CalendarDate.nullable().describe('Last day on which it stands'),
  status: z.enum(keysOf(recognitionStatuses)),
  statusOn: CalendarDate.nullable().describe('Day of the suspension or withdrawal'),
  standing: z.enum(keysOf(standings)).describe('How it stands today'),
  state: StatementState,
  note: z.string().nullable(),
})
export type Recognition = z.infer<typeof Recognition>

export const RecognitionInput = z.object({
  body: Id,
  kind: Recognition.shape.kind,
  number: z.string().trim().min(1).max(60),
  recognisedBy: z.string().trim().min(1).max(300),
  scheme: optionalText(60),
  standard: optionalText(100),
  decision: optionalText(100),
  basis: optionalText(300),
  issued: CalendarDate,
  expires: optionalDate,
  status: Recognition.shape.status.default('valid'),
  statusOn: optionalDate,
  note: optionalText(1000),
})
export type RecognitionInput = z.output<typeof RecognitionInput>

/** The columns of the register of recognitions. */
export const recognitionRegister = defineRegister({
  name: 'conformity-recognitions',
  title: text('Công nhận, chỉ định, đăng ký', 'Recognitions of bodies'),
  columns: {
    body: bodyColumn,
    kind: choiceColumn(text('Hình thức', 'Kind'), recognitions, { listed: true, import: 'required' }),
    number: wordsColumn(text('Số đăng ký, công nhận', 'Number'), {
      listed: true,
      sortable: true,
      import: 'key',
      example: 'VILAS 0000',
    }),
    recognisedBy: wordsColumn(text('Cơ quan cấp', 'Recognised by'), { listed: true, import: 'required' }),
    scheme: wordsColumn(text('Chương trình công nhận', 'Scheme')),
    standard: wordsColumn(text('Tiêu chuẩn', 'Standard'), { listed: true, filterable: true }),
    decision: wordsColumn(text('Số quyết định', 'Decision')),
    basis: wordsColumn(text('Căn cứ pháp lý', 'Legal basis')),
    issued: dayColumn(text('Ngày cấp', 'Issued'), { import: 'required' }),
    expires: dayColumn(text('Hết hạn', 'Expires'), { listed: true }),
    status: choiceColumn(text('Tình trạng', 'Status'), recognitionStatuses),
    statusOn: dayColumn(text('Ngày đình chỉ, thu hồi', 'Suspended or withdrawn on')),
    standing: {
      label: text('Hiệu lực hôm nay', 'Standing today'),
      type: 'choice',
      choices: standings,
      listed: true,
      filterable: true,
    },
    state: stateColumn(statementWorkflow),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
