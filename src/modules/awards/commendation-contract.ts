import { z } from 'zod'
import { Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import dated from './commendation-levels.json' with { type: 'json' }
import { commendationWorkflow } from './commendation-workflow.ts'

const Level = z.strictObject({
  key: z.string(),
  vi: z.string(),
  en: z.string(),
  basis: z.string(),
  verified: z.boolean(),
  decidedBy: z.enum(['committee', 'head']),
})

const levels = z.array(Level).parse(dated)

/** Levels of commendation, the highest first; data with its source. */
const commendationLevels: Readonly<Record<string, Text>> = Object.fromEntries(
  levels.map(({ key, vi, en }) => [key, text(vi, en)]),
)

/** Whether the head of the own agency decides on a level, without the Committee and its appraisal. */
export const isDecidedByHead = (level: string): boolean =>
  levels.some(({ key, decidedBy }) => key === level && decidedBy === 'head')

const honouredKinds = {
  collective: text('Tập thể', 'Collective'),
  person: text('Cá nhân', 'Person'),
} as const

const nullable = z.string().nullable()

export const Commendation = z.object({
  name: z.string(),
  kind: z.enum(keysOf(honouredKinds)),
  position: nullable,
  account: Reference.nullable(),
  enterprise: Reference.nullable(),
  year: z.number().int(),
  level: z.string(),
  state: z.enum(keysOf(commendationWorkflow.states)),
  agency: Reference.nullable(),
  achievement: z.string(),
  opinion: nullable,
  appraisal: nullable,
  decisionNumber: nullable,
  decisionDate: CalendarDate.nullable(),
  presentedOn: CalendarDate.nullable(),
  note: nullable,
})
export type Commendation = z.infer<typeof Commendation>

export const CommendationInput = z.object({
  name: z.string().trim().min(1).max(300),
  kind: Commendation.shape.kind,
  position: optionalText(300),
  account: optionalId,
  enterprise: optionalId,
  year: Year,
  level: z.enum(keysOf(commendationLevels)),
  achievement: z.string().trim().min(1).max(4000),
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  presentedOn: optionalDate,
  note: optionalText(2000),
})
export type CommendationInput = z.output<typeof CommendationInput>

const states = Object.fromEntries(
  Object.entries(commendationWorkflow.states).map(([state, { label }]) => [state, label]),
)

export const commendationRegister = defineRegister({
  name: 'commendations',
  title: text('Khen thưởng', 'Commendations'),
  columns: {
    name: {
      label: text('Tập thể, cá nhân', 'Honoured'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Tập thể Phòng Mẫu',
    },
    kind: {
      label: text('Đối tượng', 'Kind'),
      type: 'choice',
      choices: honouredKinds,
      listed: true,
      filterable: true,
      import: 'required',
    },
    position: { label: text('Chức vụ, đơn vị', 'Position and body'), type: 'text', import: 'optional' },
    account: {
      label: text('Tài khoản của cá nhân', 'Account of the person'),
      type: 'reference',
      of: 'person',
      hint: text(
        'Nếu người được đề nghị có tài khoản ở đây: không ai tự quyết cho mình.',
        'Where the person has an account here: nobody decides on himself.',
      ),
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
      import: 'optional',
    },
    year: {
      label: text('Năm', 'Year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
    },
    level: {
      label: text('Hình thức', 'Level'),
      type: 'choice',
      choices: commendationLevels,
      listed: true,
      filterable: true,
      import: 'required',
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: states,
      listed: true,
      filterable: true,
    },
    agency: {
      label: text('Cơ quan đề nghị', 'Proposed by'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
    achievement: {
      label: text('Thành tích', 'Achievement'),
      type: 'long-text',
      import: 'required',
      example: 'Áp dụng 5S tại 12 hợp tác xã.',
    },
    opinion: { label: text('Ý kiến cơ quan đầu mối', 'Opinion of the focal agency'), type: 'long-text' },
    appraisal: { label: text('Kết quả thẩm định', 'Appraisal'), type: 'long-text' },
    decisionNumber: { label: text('Số quyết định', 'Decision number'), type: 'text', listed: true },
    decisionDate: {
      label: text('Ngày quyết định', 'Decision date'),
      type: 'date',
      sortable: true,
      filterable: true,
    },
    presentedOn: { label: text('Ngày trao', 'Presented on'), type: 'date' },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

const path = '/awards/commendations'

export const commendationRoutes = {
  ...registerRoutes(path, 'Awards', Commendation, CommendationInput),
  take: takeRoute(path, 'Awards', Commendation),
}
