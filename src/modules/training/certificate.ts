import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import { BirthYear, bodyKinds, sexes } from './attendance.ts'
import { certificateWorkflow } from './workflow.ts'

const { states } = certificateWorkflow

/** How a certificate stands today: its state, and what follows from its last day. */
export const standings = {
  valid: states.valid,
  expiring: { label: text('Sắp hết hạn', 'Expiring'), tone: 'waiting' },
  expired: { label: text('Hết hạn', 'Expired'), tone: 'quiet' },
  suspended: states.suspended,
  revoked: states.revoked,
  replaced: states.replaced,
} satisfies Record<string, { label: Text; tone?: Tone }>
export type Standing = keyof typeof standings

/** What a certificate certifies. Only experts count for the target of experts. */
export const certificateKinds = {
  expert: text('Chuyên gia', 'Expert'),
  completion: text('Hoàn thành khóa học', 'Completed course'),
} as const

const labelsOf = (entries: Readonly<Record<string, { readonly label: Text }>>) =>
  Object.fromEntries(Object.entries(entries).map(([key, { label }]) => [key, label]))

export const Certificate = z.object({
  kind: z.enum(keysOf(certificateKinds)),
  name: z.string(),
  sex: z.enum(keysOf(sexes)),
  birthYear: z.number().int().nullable(),
  body: z.string(),
  bodyKind: z.enum(keysOf(bodyKinds)),
  enterprise: Reference.nullable(),
  scheme: z.string().describe('What was certified against, e.g. APO-PS 101'),
  number: z.string(),
  issuer: z.string(),
  issuedOn: CalendarDate,
  expiresOn: CalendarDate.nullable().describe('Last day on which it is good'),
  state: z.enum(keysOf(states)),
  decidedOn: CalendarDate.nullable().describe('Day of the last decision on its state'),
  decisionReason: z.string().nullable(),
  standing: z.enum(keysOf(standings)),
  courseTitle: z.string().nullable(),
  code: z.string().describe('Opens the public page of the certificate'),
  issuedHere: z
    .boolean()
    .describe('Issued for a course of this register, and not written down from another issuer'),
})
export type Certificate = z.infer<typeof Certificate>

export const CertificateInput = z.object({
  name: z.string().trim().min(1).max(100),
  sex: Certificate.shape.sex,
  birthYear: BirthYear.describe('Needed here, because the target counts persons and not papers'),
  body: z.string().trim().min(1).max(300),
  bodyKind: Certificate.shape.bodyKind,
  enterprise: optionalId,
  scheme: z.string().trim().min(1).max(200),
  number: z.string().trim().min(1).max(60),
  issuer: z.string().trim().min(1).max(300),
  issuedOn: CalendarDate,
  expiresOn: optionalDate,
})
export type CertificateInput = z.output<typeof CertificateInput>

/** What is about to expire: how many certificates, and the span of last days that it covers. */
export const Expiring = z.object({ count: z.number().int(), from: CalendarDate, to: CalendarDate })
export type Expiring = z.infer<typeof Expiring>

export const certificateRegister = defineRegister({
  name: 'expert-certificates',
  title: text('Chuyên gia, giấy chứng nhận', 'Experts and certificates'),
  columns: {
    name: {
      label: text('Họ và tên', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      headings: ['Họ tên'],
      example: 'Lê Văn Mẫu',
    },
    standing: {
      label: text('Tình trạng', 'Standing'),
      type: 'choice',
      choices: labelsOf(standings),
      listed: true,
    },
    kind: {
      label: text('Loại', 'Kind'),
      type: 'choice',
      choices: certificateKinds,
      listed: true,
      filterable: true,
    },
    body: {
      label: text('Đơn vị', 'Body'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      headings: ['Đơn vị công tác'],
      example: 'Hợp tác xã Tôm Mẫu',
    },
    scheme: {
      label: text('Chứng chỉ', 'Scheme'),
      type: 'text',
      listed: true,
      filterable: true,
      import: 'required',
      example: 'APO-PS 101',
    },
    number: {
      label: text('Số', 'Number'),
      type: 'text',
      listed: true,
      import: 'key',
      headings: ['Số chứng chỉ', 'Số GCN'],
      example: '01-2026',
    },
    issuer: {
      label: text('Tổ chức cấp', 'Issuer'),
      type: 'text',
      filterable: true,
      import: 'key',
      example: 'Văn phòng Chứng nhận Mẫu',
    },
    issuedOn: {
      label: text('Ngày cấp', 'Issued on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '20/10/2026',
    },
    expiresOn: {
      label: text('Hết hạn', 'Expires on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      hint: text(
        'Ngày cuối cùng còn hiệu lực; để trống khi không thời hạn',
        'Last good day; empty when it never expires',
      ),
    },
    courseTitle: { label: text('Lớp', 'Course'), type: 'text', filterable: true },
    state: {
      label: text('Quyết định của tổ chức cấp', 'Decision of the issuer'),
      type: 'choice',
      choices: labelsOf(states),
      filterable: true,
    },
    decidedOn: { label: text('Ngày quyết định', 'Decided on'), type: 'date' },
    decisionReason: { label: text('Lý do', 'Reason'), type: 'long-text' },
    sex: {
      label: text('Giới tính', 'Sex'),
      type: 'choice',
      choices: sexes,
      filterable: true,
      import: 'required',
      example: 'Nam',
    },
    birthYear: { label: text('Năm sinh', 'Birth year'), type: 'year', import: 'required', example: '1980' },
    bodyKind: {
      label: text('Loại đơn vị', 'Kind of body'),
      type: 'choice',
      choices: bodyKinds,
      filterable: true,
      import: 'required',
      example: 'Doanh nghiệp, hợp tác xã',
    },
    enterprise: {
      label: text('Doanh nghiệp trong danh bạ', 'Enterprise of the register'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
      import: 'optional',
      headings: ['Mã số thuế', 'MST'],
    },
  },
})
