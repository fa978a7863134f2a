import { z } from 'zod'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { standings, topics } from './rules.ts'
import { documentWorkflow, stateChoices } from './workflow.ts'

/** Kinds of documents, as their heads call them. */
export const documentKinds = {
  law: text('Luật', 'Law'),
  resolution: text('Nghị quyết', 'Resolution'),
  decree: text('Nghị định', 'Decree'),
  decision: text('Quyết định', 'Decision'),
  circular: text('Thông tư', 'Circular'),
  directive: text('Chỉ thị', 'Directive'),
  plan: text('Kế hoạch', 'Plan'),
  standard: text('Tiêu chuẩn', 'Standard'),
  'technical-regulation': text('Quy chuẩn kỹ thuật', 'Technical regulation'),
  letter: text('Công văn', 'Official letter'),
  other: text('Văn bản khác', 'Other'),
} satisfies Record<string, Text>
export type DocumentKind = keyof typeof documentKinds

const Topic = z.enum(keysOf(topics))

const optionalTopic = Topic.or(z.literal(''))
  .nullish()
  .transform((topic) => topic || null)

const Standing = z.enum(keysOf(standings))

export const LegalDocument = z.object({
  number: z.string(),
  kind: z.enum(keysOf(documentKinds)),
  title: z.string(),
  titleEn: z.string().nullable(),
  issuer: z.string(),
  topic: Topic,
  alsoTopic: Topic.nullable(),
  issuedOn: CalendarDate,
  effectiveOn: CalendarDate.nullable().describe('First day of force; null while it is not known'),
  expiresOn: CalendarDate.nullable().describe('Last day of force that the document itself names'),
  stated: Standing.nullable().describe(
    'What its source says, used where the first day of force is not known',
  ),
  standing: Standing.describe('How it stands today'),
  endedOn: CalendarDate.nullable().describe('First day without force, by its expiry or by a replacement'),
  endedById: z.string().nullable().describe('The document that replaced it'),
  amendedOn: CalendarDate.nullable().describe('First day on which another amends it'),
  abstract: z.string().nullable(),
  address: z.string().nullable(),
  verified: z.boolean().describe('Whether it was held against the official text'),
  note: z.string().nullable(),
  state: z.enum(keysOf(documentWorkflow.states)),
})
export type LegalDocument = z.infer<typeof LegalDocument>

export const LegalDocumentInput = z.object({
  number: z.string().trim().min(1).max(60),
  kind: LegalDocument.shape.kind,
  title: z.string().trim().min(1).max(1000),
  titleEn: optionalText(1000),
  issuer: z.string().trim().min(1).max(200),
  topic: Topic,
  alsoTopic: optionalTopic,
  issuedOn: CalendarDate,
  effectiveOn: optionalDate,
  expiresOn: optionalDate,
  abstract: optionalText(8000),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .or(z.literal(''))
    .nullish()
    .transform((address) => address || null),
  verified: z.boolean().default(false),
  note: optionalText(2000),
})
export type LegalDocumentInput = z.output<typeof LegalDocumentInput>

export const documentRegister = defineRegister({
  name: 'legal-documents',
  title: text('Thư viện văn bản', 'Legal library'),
  columns: {
    number: {
      label: text('Số, ký hiệu', 'Number'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: '12/2026/TT-MAU',
    },
    kind: {
      label: text('Loại văn bản', 'Kind'),
      type: 'choice',
      choices: documentKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Thông tư',
    },
    title: {
      label: text('Trích yếu', 'Title'),
      type: 'long-text',
      listed: true,
      import: 'required',
      example: 'Quy định về …',
    },
    titleEn: { label: text('Trích yếu tiếng Anh', 'English title'), type: 'long-text', import: 'optional' },
    issuer: {
      label: text('Cơ quan ban hành', 'Issuer'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: 'Bộ Khoa học và Công nghệ',
    },
    topic: {
      label: text('Lĩnh vực chính', 'Main topic'),
      type: 'choice',
      choices: topics,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Đo lường',
    },
    alsoTopic: {
      label: text('Lĩnh vực khác', 'Also about'),
      type: 'choice',
      choices: topics,
      filterable: true,
      import: 'optional',
    },
    issuedOn: {
      label: text('Ngày ban hành', 'Issued on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      example: '15/10/2026',
    },
    effectiveOn: {
      label: text('Có hiệu lực từ', 'In force from'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      hint: text('Để trống nếu chưa đối chiếu được.', 'Leave it empty while it is not known.'),
    },
    expiresOn: {
      label: text('Hiệu lực đến hết ngày', 'Last day of force'),
      type: 'date',
      sortable: true,
      filterable: true,
      import: 'optional',
      hint: text(
        'Chỉ ghi khi chính văn bản có nêu. Văn bản bị thay thế thì ghi ở phần «Liên kết».',
        'Only where the document names it. A replacement is noted among the links.',
      ),
    },
    standing: {
      label: text('Tình trạng hiệu lực', 'Standing'),
      type: 'choice',
      choices: standings,
      listed: true,
      filterable: true,
    },
    endedOn: { label: text('Hết hiệu lực từ', 'Ended on'), type: 'date', filterable: true },
    abstract: {
      label: text('Tóm tắt nội dung', 'Abstract'),
      type: 'long-text',
      import: 'optional',
      hint: text('Vài câu: ai phải làm gì, từ khi nào.', 'A few sentences: who must do what, from when on.'),
    },
    address: {
      label: text('Địa chỉ bản chính thức', 'Address of the official text'),
      type: 'text',
      import: 'optional',
      example: 'https://…',
    },
    verified: {
      label: text('Đã đối chiếu bản chính thức', 'Verified'),
      type: 'boolean',
      filterable: true,
      import: 'optional',
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
    state: {
      label: text('Đăng công khai', 'Publication'),
      type: 'choice',
      choices: stateChoices(documentWorkflow),
      listed: true,
      filterable: true,
    },
  },
})
