import { z } from 'zod'
import {
  choiceColumn,
  dayColumn,
  moneyColumn,
  referenceColumn,
  sentencesColumn,
  wordsColumn,
} from '#kernel/columns.ts'
import { Reference } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** What is done to equipment so that its results can be trusted. */
export const calibrationKinds = {
  calibration: text('Hiệu chuẩn', 'Calibration'),
  inspection: text('Kiểm định', 'Inspection'),
} as const

export const Calibration = z.object({
  equipment: Reference,
  body: Reference,
  kind: z.enum(keysOf(calibrationKinds)),
  doneOn: CalendarDate,
  doneBy: z.string(),
  certificate: z.string().nullable(),
  passed: z.boolean(),
  nextOn: CalendarDate.nullable().describe(
    'When the next is due; counted from the interval where it is left out',
  ),
  cost: DongText,
  note: z.string().nullable(),
})
export type Calibration = z.infer<typeof Calibration>

export const CalibrationInput = z.object({
  equipment: Id,
  kind: Calibration.shape.kind.default('calibration'),
  doneOn: CalendarDate,
  doneBy: z.string().trim().min(1).max(200),
  certificate: optionalText(100),
  passed: z.boolean().default(true),
  nextOn: optionalDate,
  cost: Amount,
  note: optionalText(1000),
})
export type CalibrationInput = z.output<typeof CalibrationInput>

/** The columns of the register of calibrations and inspections. */
export const calibrationRegister = defineRegister({
  name: 'conformity-calibrations',
  title: text('Hiệu chuẩn, kiểm định thiết bị', 'Calibrations and inspections'),
  columns: {
    equipment: referenceColumn(text('Thiết bị', 'Equipment'), 'conformity-equipment', {
      listed: true,
      import: 'key',
      headings: ['Số hiệu máy'],
    }),
    body: referenceColumn(text('Tổ chức', 'Body'), 'conformity-body', { listed: true }),
    kind: choiceColumn(text('Việc', 'Kind'), calibrationKinds, { listed: true, import: 'key' }),
    doneOn: dayColumn(text('Ngày thực hiện', 'Done on'), { listed: true, import: 'key' }),
    doneBy: wordsColumn(text('Đơn vị thực hiện', 'Done by'), { listed: true, import: 'required' }),
    certificate: wordsColumn(text('Số giấy chứng nhận', 'Certificate'), { listed: true }),
    passed: {
      label: text('Đạt', 'Passed'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    nextOn: dayColumn(text('Hạn lần sau', 'Next due'), {
      hint: text('Để trống thì tính theo chu kỳ của thiết bị.', 'Left empty, it follows from the interval.'),
    }),
    cost: moneyColumn(text('Chi phí (đồng)', 'Cost (đồng)')),
    note: sentencesColumn(text('Ghi chú', 'Note')),
  },
})
