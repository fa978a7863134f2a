import { z } from 'zod'
import { Reference, registerRoutes, route } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** Whether a certificate holds on the day of asking. */
const heldStandings = {
  valid: text('Còn hạn', 'In force'),
  expiring: text('Sắp hết hạn', 'About to expire'),
  expired: text('Hết hạn', 'Expired'),
  withdrawn: text('Đình chỉ, thu hồi', 'Suspended or withdrawn'),
} as const
export type HeldStanding = keyof typeof heldStandings

export const HeldCertificate = z.object({
  enterprise: Reference,
  solution: Reference.nullable().describe('The edition in the catalogue of solutions'),
  scheme: z.string().nullable().describe('The scheme in words, where the catalogue does not have it'),
  number: z.string(),
  issuer: z.string(),
  scope: z.string().nullable(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  withdrawnOn: CalendarDate.nullable(),
  standing: z.enum(keysOf(heldStandings)),
})
export type HeldCertificate = z.infer<typeof HeldCertificate>

export const HeldCertificateInput = z.object({
  enterprise: z.uuid(),
  solution: optionalId,
  scheme: optionalText(200),
  number: z.string().trim().min(1).max(100),
  issuer: z.string().trim().min(1).max(200),
  scope: optionalText(500),
  validFrom: CalendarDate,
  validTo: optionalDate,
  withdrawnOn: optionalDate,
})
export type HeldCertificateInput = z.output<typeof HeldCertificateInput>

export const heldCertificateRegister = defineRegister({
  name: 'enterprise-certificates',
  title: text('Chứng nhận của doanh nghiệp', 'Certificates of enterprises'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      headings: ['Mã số thuế', 'MST'],
    },
    solution: {
      label: text('Tiêu chuẩn, giải pháp', 'Standard or solution'),
      hint: text(
        'Chọn trong danh mục; không có thì ghi ở ô sau',
        'From the catalogue; else use the next field',
      ),
      type: 'reference',
      of: 'solution',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    scheme: {
      label: text('Tên chứng nhận khác', 'Other scheme'),
      type: 'text',
      listed: true,
      import: 'optional',
      example: 'Halal',
    },
    number: {
      label: text('Số chứng nhận', 'Number'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'CN-001/2026',
    },
    issuer: {
      label: text('Nơi cấp', 'Issuer'),
      type: 'text',
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Tổ chức chứng nhận Mẫu',
    },
    scope: { label: text('Phạm vi', 'Scope'), type: 'long-text', import: 'optional' },
    validFrom: {
      label: text('Từ ngày', 'From'),
      type: 'date',
      sortable: true,
      import: 'required',
      example: '01/02/2026',
    },
    validTo: {
      label: text('Đến ngày', 'Until'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    withdrawnOn: {
      label: text('Ngày đình chỉ, thu hồi', 'Suspended or withdrawn on'),
      type: 'date',
      import: 'optional',
    },
    standing: { label: text('Hiệu lực', 'Standing'), type: 'choice', choices: heldStandings, listed: true },
  },
})

/** What is about to expire: how many, and the last days that this covers. */
export const ExpiringHeld = z.object({
  certificates: z.number().int(),
  ocop: z.number().int(),
  from: CalendarDate,
  to: CalendarDate,
})
export type ExpiringHeld = z.infer<typeof ExpiringHeld>

export const certificateContract = {
  ...registerRoutes('/enterprise-certificates', 'Enterprises', HeldCertificate, HeldCertificateInput),
  expiring: route
    .route({
      method: 'GET',
      path: '/enterprise-certificates-expiring',
      tags: ['Enterprises'],
      summary: 'How many certificates and OCOP products are about to expire',
    })
    .input(z.object({}))
    .output(ExpiringHeld),
}
