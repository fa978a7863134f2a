import { z } from 'zod'
import { Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { assessmentRoutes } from './assessment-contract.ts'
import { commendationRoutes } from './commendation-contract.ts'
import { dossierRoutes } from './dossier-contract.ts'
import { nationalResults } from './prizes.ts'
import { roundRoutes } from './round-contract.ts'
import { type EntryState, entryWorkflow } from './workflow.ts'

/** What came of an entry. */
export const entryResults = {
  ...nationalResults,
  entered: text('Đã tham gia, chưa có kết quả', 'Taking part, no result yet'),
} as const

/** Groups of entrants, as the award divides them; its size rule is not that of Decree 80/2021. */
export const entrantKinds = {
  'large-production': text('Sản xuất lớn', 'Large producer'),
  'small-production': text('Sản xuất nhỏ và vừa', 'Small or medium producer'),
  'large-service': text('Dịch vụ lớn', 'Large service provider'),
  'small-service': text('Dịch vụ nhỏ và vừa', 'Small or medium service provider'),
} as const

export const Entry = z.object({
  enterprise: Reference,
  awardYear: z.number().int().describe('Year of the award, by which figures go'),
  state: z.enum(keysOf<Record<EntryState, unknown>>(entryWorkflow.states)),
  entrant: z.enum(keysOf(entrantKinds)),
  workers: z.number().int().nullable().describe('Workers with contracts of a year or more'),
  foundedOn: CalendarDate.nullable(),
  onMarketSince: CalendarDate.nullable().describe('Since when the product is on the market'),
  registeredOn: CalendarDate.nullable(),
  submittedOn: CalendarDate.nullable(),
  preliminaryScore: z.string().nullable().describe('Points of the provincial council, e.g. "652.5"'),
  nationalResult: z.enum(keysOf(nationalResults)).nullable().describe('Before the decision; counts nowhere'),
  consultationLetter: z.string().nullable(),
  consultationDueOn: CalendarDate.nullable(),
  consultationAnswer: z.string().nullable(),
  consultationAnsweredOn: CalendarDate.nullable(),
  result: z.enum(keysOf(entryResults)).describe('Set by the decision; only it counts'),
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  ceremonyDate: CalendarDate.nullable().describe('May lie in a later year than the award'),
  note: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

const optionalChoice = <T extends object>(choices: T) =>
  z
    .enum(keysOf(choices))
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null)

export const EntryInput = z.object({
  enterprise: Id,
  awardYear: Year,
  entrant: Entry.shape.entrant,
  workers: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? null),
  foundedOn: optionalDate,
  onMarketSince: optionalDate,
  registeredOn: optionalDate,
  preliminaryScore: z
    .string()
    .trim()
    .regex(/^(\d{1,4}(\.\d{1,2})?)?$/)
    .nullish()
    .transform((value) => value || null),
  nationalResult: optionalChoice(nationalResults),
  consultationLetter: optionalText(60),
  consultationDueOn: optionalDate,
  consultationAnswer: optionalText(2000),
  consultationAnsweredOn: optionalDate,
  result: Entry.shape.result.default('entered'),
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  ceremonyDate: optionalDate,
  note: optionalText(2000),
})
export type EntryInput = z.output<typeof EntryInput>

/** What an enterprise says when it enters itself. */
export const OwnEntryInput = EntryInput.pick({
  entrant: true,
  workers: true,
  foundedOn: true,
  onMarketSince: true,
})
export type OwnEntryInput = z.output<typeof OwnEntryInput>

/** An award that takes registrations. */
const OpenAward = z.object({ awardYear: z.number().int(), registerBy: CalendarDate })
export type OpenAward = z.infer<typeof OpenAward>

const states = Object.fromEntries(
  Object.entries(entryWorkflow.states).map(([state, { label }]) => [state, label]),
)

export const entryRegister = defineRegister({
  name: 'award-entries',
  title: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    },
    awardYear: {
      label: text('Năm giải', 'Award year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      hint: text('Năm xét giải, không phải năm trao giải.', 'Year of the award, not of the ceremony.'),
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: states,
      listed: true,
      filterable: true,
    },
    entrant: {
      label: text('Loại hình dự giải', 'Entrant'),
      type: 'choice',
      choices: entrantKinds,
      listed: true,
      filterable: true,
      import: 'required',
    },
    workers: {
      label: text('Lao động chính thức', 'Workers'),
      type: 'integer',
      import: 'optional',
      hint: text('Hợp đồng từ 01 năm trở lên.', 'With contracts of a year or more.'),
    },
    foundedOn: { label: text('Ngày thành lập', 'Founded on'), type: 'date', import: 'optional' },
    onMarketSince: {
      label: text('Sản phẩm có trên thị trường từ', 'Product on the market since'),
      type: 'date',
      import: 'optional',
    },
    registeredOn: { label: text('Ngày đăng ký', 'Registered on'), type: 'date', import: 'optional' },
    submittedOn: { label: text('Ngày nộp hồ sơ', 'Handed in on'), type: 'date' },
    preliminaryScore: {
      label: text('Điểm sơ tuyển', 'Preliminary score'),
      type: 'decimal',
      listed: true,
      sortable: true,
      import: 'optional',
    },
    nationalResult: {
      label: text('Kết quả của Hội đồng Quốc gia', 'Result of the National Council'),
      type: 'choice',
      choices: nationalResults,
      import: 'optional',
      hint: text('Chưa tính vào chỉ tiêu khi chưa có quyết định.', 'Counts nowhere before the decision.'),
    },
    consultationLetter: {
      label: text('Văn bản đề nghị hiệp y', 'Letter that asks for consultation'),
      type: 'text',
      import: 'optional',
    },
    consultationDueOn: {
      label: text('Hạn trả lời hiệp y', 'Consultation due'),
      type: 'date',
      import: 'optional',
    },
    consultationAnswer: {
      label: text('Ý kiến hiệp y', 'Answer to the consultation'),
      type: 'long-text',
      import: 'optional',
    },
    consultationAnsweredOn: {
      label: text('Ngày trả lời hiệp y', 'Answered on'),
      type: 'date',
      import: 'optional',
    },
    result: {
      label: text('Kết quả', 'Result'),
      hint: text(
        'Năm có đợt xét giải: do bước ghi quyết định đặt.',
        'In a year with a round, the step of the decision sets it.',
      ),
      type: 'choice',
      choices: entryResults,
      listed: true,
      filterable: true,
      import: 'required',
    },
    decisionNumber: {
      label: text('Số quyết định', 'Decision number'),
      type: 'text',
      listed: true,
      import: 'optional',
    },
    decisionDate: {
      label: text('Ngày quyết định', 'Decision date'),
      type: 'date',
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    ceremonyDate: {
      label: text('Ngày trao giải', 'Ceremony'),
      type: 'date',
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})

const path = '/awards/entries'

export const awardsContract = {
  entries: { ...registerRoutes(path, 'Awards', Entry, EntryInput), take: takeRoute(path, 'Awards', Entry) },
  own: {
    open: route
      .route({
        method: 'GET',
        path: '/awards/open-registration',
        tags: ['Awards'],
        summary: 'The award that takes registrations and that the own enterprise has not entered',
      })
      .input(z.object({}))
      .output(OpenAward.nullable()),
    enter: route
      .route({
        method: 'POST',
        path: '/awards/own-entry',
        tags: ['Awards'],
        summary: 'An enterprise enters itself',
        successStatus: 201,
      })
      .input(OwnEntryInput)
      .output(z.object({ id: Id })),
  },
  dossier: dossierRoutes,
  assessment: assessmentRoutes,
  rounds: roundRoutes,
  commendations: commendationRoutes,
}
