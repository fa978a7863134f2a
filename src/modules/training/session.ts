import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** A time of day in Viet Nam; a half hour may be typed `7:30`. */
const TimeOfDay = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/)
  .transform((time) => time.padStart(5, '0'))
  .describe('HH:MM in Viet Nam')

export const Session = z.object({
  course: Reference,
  heldOn: CalendarDate,
  startsAt: z.string(),
  endsAt: z.string(),
  topic: z.string(),
  lecturer: z.string().nullable(),
  place: z.string().nullable(),
  hours: z.string(),
  present: z.number().int(),
})
export type Session = z.infer<typeof Session>

export const SessionInput = z.object({
  course: Id,
  heldOn: CalendarDate,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  topic: z.string().trim().min(1).max(300),
  lecturer: optionalText(200),
  place: optionalText(300),
  hours: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/),
})
export type SessionInput = z.output<typeof SessionInput>

export const sessionRegister = defineRegister({
  name: 'training-sessions',
  title: text('Buổi học', 'Sessions'),
  columns: {
    heldOn: {
      label: text('Ngày', 'Day'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '23/11/2026',
    },
    startsAt: {
      label: text('Từ giờ', 'From'),
      type: 'text',
      listed: true,
      import: 'required',
      hint: text('Giờ và phút, ví dụ 07:30', 'Hours and minutes, e.g. 07:30'),
      example: '07:30',
    },
    endsAt: {
      label: text('Đến giờ', 'To'),
      type: 'text',
      listed: true,
      import: 'required',
      example: '11:00',
    },
    topic: {
      label: text('Nội dung', 'Topic'),
      type: 'text',
      listed: true,
      import: 'required',
      example: 'Tổng quan năng suất chất lượng',
    },
    course: {
      label: text('Lớp', 'Course'),
      type: 'reference',
      of: 'training-course',
      listed: true,
      filterable: true,
      import: 'required',
      headings: ['Mã lớp'],
      example: 'DT2026-01',
    },
    lecturer: {
      label: text('Giảng viên', 'Lecturer'),
      type: 'text',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    place: { label: text('Địa điểm', 'Place'), type: 'text', import: 'optional' },
    hours: {
      label: text('Số giờ', 'Hours'),
      type: 'decimal',
      listed: true,
      import: 'required',
      hint: text('Tính vào thời lượng dự học của học viên', 'Counts for the time that people were present'),
      example: '3,5',
    },
    present: { label: text('Có mặt', 'Present'), type: 'integer', listed: true },
  },
})
