import { z } from 'zod'
import {
  dayColumn,
  labelsOf,
  moneyColumn,
  referenceColumn,
  sentencesColumn,
  stateColumn,
  wordsColumn,
} from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import { bodyColumn, StatementState } from './body-part.ts'
import { statementWorkflow } from './workflow.ts'

/** How a piece of equipment stands on the day of asking. */
export const equipmentStandings = {
  ready: { label: text('Dùng được', 'Ready'), tone: 'good' },
  due: { label: text('Sắp đến kỳ', 'Due soon'), tone: 'waiting' },
  overdue: { label: text('Quá kỳ', 'Overdue'), tone: 'bad' },
  unfit: { label: text('Không đạt', 'Failed'), tone: 'bad' },
  retired: { label: text('Thôi dùng', 'Retired'), tone: 'quiet' },
} as const satisfies Record<string, { label: unknown; tone: Tone }>
export type EquipmentStanding = keyof typeof equipmentStandings

export const Equipment = z.object({
  body: Reference,
  name: z.string(),
  serial: z.string(),
  model: z.string().nullable(),
  place: z.string().nullable(),
  cost: DongText,
  source: Reference.nullable().describe('Source of funding that the plan names'),
  boughtOn: CalendarDate,
  calibrationMonths: z.number().int().nullable().describe('Months from one calibration to the next'),
  inspectionMonths: z.number().int().nullable().describe('Months from one legal inspection to the next'),
  calibratedOn: CalendarDate.nullable(),
  calibrationDueOn: CalendarDate.nullable(),
  inspectedOn: CalendarDate.nullable(),
  inspectionDueOn: CalendarDate.nullable(),
  standing: z.enum(keysOf(equipmentStandings)),
  retiredOn: CalendarDate.nullable(),
  state: StatementState,
  note: z.string().nullable(),
})
export type Equipment = z.infer<typeof Equipment>

const Months = z.coerce
  .number()
  .int()
  .min(1)
  .max(240)
  .or(z.literal(''))
  .nullish()
  .transform((months) => months || null)

export const EquipmentInput = z.object({
  body: Id,
  name: z.string().trim().min(1).max(200),
  serial: z.string().trim().min(1).max(100),
  model: optionalText(200),
  place: optionalText(200),
  cost: Amount,
  source: optionalText(60),
  boughtOn: CalendarDate,
  calibrationMonths: Months,
  inspectionMonths: Months,
  retiredOn: optionalDate,
  note: optionalText(1000),
})
export type EquipmentInput = z.output<typeof EquipmentInput>

/** The columns of the register of equipment (II.5.c). */
export const equipmentRegister = defineRegister({
  name: 'conformity-equipment',
  title: text('Thiết bị đánh giá sự phù hợp', 'Equipment of bodies'),
  columns: {
    name: wordsColumn(text('Tên thiết bị', 'Name'), { listed: true, sortable: true, import: 'required' }),
    serial: wordsColumn(text('Số hiệu máy', 'Serial number'), { listed: true, import: 'key' }),
    body: bodyColumn,
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: labelsOf(equipmentStandings),
      listed: true,
    },
    calibrationDueOn: {
      label: text('Hạn hiệu chuẩn', 'Calibration due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    inspectionDueOn: {
      label: text('Hạn kiểm định', 'Inspection due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    calibratedOn: { label: text('Hiệu chuẩn gần nhất', 'Last calibrated'), type: 'date' },
    inspectedOn: { label: text('Kiểm định gần nhất', 'Last inspected'), type: 'date' },
    model: wordsColumn(text('Kiểu, hãng', 'Model')),
    place: wordsColumn(text('Nơi đặt', 'Place')),
    cost: moneyColumn(text('Nguyên giá (đồng)', 'Cost (đồng)')),
    source: referenceColumn(text('Nguồn kinh phí', 'Source of funding'), 'funding-source', {
      import: 'optional',
    }),
    boughtOn: dayColumn(text('Ngày đưa vào sử dụng', 'In use from'), { import: 'required' }),
    calibrationMonths: {
      label: text('Chu kỳ hiệu chuẩn (tháng)', 'Calibrated every (months)'),
      type: 'integer',
      import: 'optional',
      hint: text('Để trống nếu không phải hiệu chuẩn.', 'Leave empty where none is needed.'),
    },
    inspectionMonths: {
      label: text('Chu kỳ kiểm định (tháng)', 'Inspected every (months)'),
      type: 'integer',
      import: 'optional',
      hint: text('Để trống nếu không phải kiểm định.', 'Leave empty where none is needed.'),
    },
    retiredOn: dayColumn(text('Ngày thôi dùng', 'Retired on')),
    state: stateColumn(statementWorkflow),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
