import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** Prizes, the highest first; which of them there are in a year is said by the regime of the year. */
export const prizes = {
  gold: text('Giải Vàng Chất lượng Quốc gia', 'Gold'),
  silver: text('Giải Bạc Chất lượng Quốc gia', 'Silver'),
  award: text('Giải thưởng Chất lượng Quốc gia', 'National Quality Award'),
} as const
export type Prize = keyof typeof prizes

/** What came of an entry. */
export const entryResults = {
  ...prizes,
  'no-prize': text('Không đạt giải', 'No prize'),
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
  entrant: z.enum(keysOf(entrantKinds)),
  registeredOn: CalendarDate.nullable(),
  preliminaryScore: z.string().nullable().describe('Points of the provincial council, e.g. "652.5"'),
  result: z.enum(keysOf(entryResults)),
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  ceremonyDate: CalendarDate.nullable().describe('May lie in a later year than the award'),
  note: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

export const EntryInput = z.object({
  enterprise: Id,
  awardYear: Year,
  entrant: Entry.shape.entrant,
  registeredOn: optionalDate,
  preliminaryScore: z
    .string()
    .trim()
    .regex(/^(\d{1,4}(\.\d{1,2})?)?$/)
    .nullish()
    .transform((value) => value || null),
  result: Entry.shape.result.default('entered'),
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  ceremonyDate: optionalDate,
  note: optionalText(2000),
})
export type EntryInput = z.output<typeof EntryInput>

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
    entrant: {
      label: text('Loại hình dự giải', 'Entrant'),
      type: 'choice',
      choices: entrantKinds,
      listed: true,
      filterable: true,
      import: 'required',
    },
    registeredOn: { label: text('Ngày đăng ký', 'Registered on'), type: 'date', import: 'optional' },
    preliminaryScore: {
      label: text('Điểm sơ tuyển', 'Preliminary score'),
      type: 'decimal',
      listed: true,
      sortable: true,
      import: 'optional',
    },
    result: {
      label: text('Kết quả', 'Result'),
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

export const awardsContract = { entries: registerRoutes('/awards/entries', 'Awards', Entry, EntryInput) }
