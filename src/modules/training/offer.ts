import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { attendanceRegister, BirthYear, sexes } from './attendance.ts'
import { nominationWorkflow, offerWorkflow } from './offer-workflow.ts'

const stateColumn = (states: typeof offerWorkflow.states | typeof nominationWorkflow.states) =>
  ({
    label: text('Trạng thái', 'State'),
    type: 'choice',
    choices: Object.fromEntries(Object.entries(states).map(([state, { label }]) => [state, label])),
    listed: true,
    filterable: true,
  }) as const

export const Offer = z.object({
  title: z.string(),
  provider: z.string(),
  place: z.string().nullable(),
  language: z.string().nullable(),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  nominateBy: CalendarDate.describe('Last day on which agencies and enterprises may nominate'),
  dueOn: CalendarDate.describe('Last day on which nominations must have reached the provider'),
  seats: z.number().int().nullable(),
  requirements: z.string().nullable(),
  address: z.string().nullable(),
  state: z.enum(keysOf(offerWorkflow.states)),
  nominations: z.number().int(),
})
export type Offer = z.infer<typeof Offer>

export const OfferInput = z.object({
  title: z.string().trim().min(1).max(300),
  provider: z.string().trim().min(1).max(200),
  place: optionalText(300),
  language: optionalText(60),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  nominateBy: CalendarDate,
  dueOn: CalendarDate,
  seats: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .nullish()
    .transform((seats) => seats ?? null),
  requirements: optionalText(2000),
  address: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .nullish()
    .transform((address) => address || null),
})
export type OfferInput = z.output<typeof OfferInput>

export const offerRegister = defineRegister({
  name: 'training-offers',
  title: text('Khóa học bên ngoài', 'External courses'),
  columns: {
    title: {
      label: text('Tên khóa', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Khóa APO mẫu về sản xuất thông minh',
    },
    provider: {
      label: text('Đơn vị tổ chức', 'Provider'),
      type: 'text',
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Tổ chức Năng suất Châu Á (APO)',
    },
    state: stateColumn(offerWorkflow.states),
    nominateBy: {
      label: text('Nhận đề cử đến hết ngày', 'Nominate by'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '30/11/2026',
    },
    dueOn: {
      label: text('Hạn gửi đơn vị tổ chức', 'Due at the provider'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'required',
      example: '04/12/2026',
    },
    startsOn: {
      label: text('Từ ngày', 'From'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'required',
      example: '18/01/2027',
    },
    endsOn: { label: text('Đến ngày', 'To'), type: 'date', import: 'required', example: '22/01/2027' },
    place: { label: text('Địa điểm', 'Place'), type: 'text', import: 'optional' },
    language: { label: text('Ngôn ngữ', 'Language'), type: 'text', import: 'optional', example: 'Tiếng Anh' },
    seats: { label: text('Số người được cử', 'Seats'), type: 'integer', import: 'optional' },
    requirements: { label: text('Yêu cầu', 'Requirements'), type: 'long-text', import: 'optional' },
    address: {
      label: text('Địa chỉ thông báo', 'Announcement'),
      type: 'text',
      import: 'optional',
      hint: text('Bắt đầu bằng https://', 'Begins with https://'),
    },
    nominations: { label: text('Số đề cử', 'Nominations'), type: 'integer', listed: true },
  },
})

export const Nomination = z.object({
  offer: Reference,
  name: z.string(),
  sex: z.enum(keysOf(sexes)),
  birthYear: z.number().int().nullable(),
  enterprise: Reference.nullable(),
  body: z.string().nullable(),
  position: z.string().nullable(),
  grounds: z.string(),
  report: z.string().nullable(),
  reportDueOn: CalendarDate.nullable(),
  state: z.enum(keysOf(nominationWorkflow.states)),
})
export type Nomination = z.infer<typeof Nomination>

export const NominationInput = z.object({
  offer: Id,
  name: z.string().trim().min(1).max(100),
  sex: Nomination.shape.sex,
  birthYear: BirthYear.nullish().transform((year) => year ?? null),
  enterprise: optionalId,
  body: optionalText(300),
  position: optionalText(150),
  grounds: z.string().trim().min(1).max(2000),
  report: optionalText(5000),
  reportDueOn: CalendarDate.or(z.literal(''))
    .nullish()
    .transform((day) => day || null),
})
export type NominationInput = z.output<typeof NominationInput>

const { name, sex, birthYear, enterprise, body, position } = attendanceRegister.columns

export const nominationRegister = defineRegister({
  name: 'training-nominations',
  title: text('Đề cử học viên', 'Nominations'),
  columns: {
    name,
    offer: {
      label: text('Khóa học', 'Course'),
      type: 'reference',
      of: 'training-offer',
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Khóa APO mẫu về sản xuất thông minh',
    },
    state: stateColumn(nominationWorkflow.states),
    sex,
    birthYear,
    enterprise,
    body,
    position,
    grounds: {
      label: text('Lý do cử, năng lực', 'Grounds'),
      type: 'long-text',
      import: 'required',
      example: 'Phụ trách cải tiến, tiếng Anh tốt',
    },
    reportDueOn: {
      label: text('Hạn báo cáo kết quả', 'Report due'),
      type: 'date',
      listed: true,
      import: 'optional',
    },
    report: {
      label: text('Báo cáo kết quả học tập', 'What was brought back'),
      type: 'long-text',
      import: 'optional',
      hint: text(
        'Ghi sau khi học xong, trước khi bấm «Báo cáo kết quả»',
        'Written after the course, before reporting back',
      ),
    },
  },
})
