import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

/** What a property is (I.3.2.a.3). */
export const propertyKinds = {
  patent: text('Sáng chế', 'Patent'),
  utility: text('Giải pháp hữu ích', 'Utility solution'),
  design: text('Kiểu dáng công nghiệp', 'Industrial design'),
  mark: text('Nhãn hiệu', 'Mark'),
} as const

/** How far a property has come, the lowest first. */
export const propertyStages = {
  filed: text('Đã nộp đơn', 'Filed'),
  accepted: text('Đơn hợp lệ', 'Formally accepted'),
  granted: text('Đã cấp văn bằng', 'Granted'),
  used: text('Đang khai thác', 'In use'),
  commercialised: text('Đã thương mại hóa', 'Commercialised'),
} as const

/** How the protection of a property stands on the day of asking. */
export const standings = {
  pending: { label: text('Chưa cấp văn bằng', 'Not granted yet'), tone: 'quiet' },
  valid: { label: text('Còn hiệu lực', 'In force'), tone: 'good' },
  renewed: { label: text('Đã gia hạn, còn hiệu lực', 'Renewed, in force'), tone: 'good' },
  due: { label: text('Đến kỳ nộp phí', 'A fee is due'), tone: 'waiting' },
  expiring: { label: text('Sắp hết thời hạn bảo hộ', 'Protection about to end'), tone: 'waiting' },
  late: { label: text('Quá hạn, còn được nộp bù', 'Overdue, can still be paid'), tone: 'bad' },
  expired: { label: text('Hết hiệu lực', 'Expired'), tone: 'bad' },
  ended: { label: text('Đã chấm dứt', 'Ended'), tone: 'quiet' },
} as const satisfies Record<string, { label: Text; tone: Tone }>

export const Property = z.object({
  enterprise: Reference,
  kind: z.enum(keysOf(propertyKinds)),
  name: z.string(),
  stage: z.enum(keysOf(propertyStages)),
  applicationNumber: z.string().nullable(),
  filedOn: CalendarDate,
  acceptedOn: CalendarDate.nullable().describe('Day of the decision that the application is formally right'),
  acceptedDocument: z.string().nullable(),
  grantNumber: z.string().nullable(),
  grantedOn: CalendarDate.nullable(),
  expiresOn: CalendarDate.nullable(),
  usedFrom: CalendarDate.nullable(),
  usedDocument: z.string().nullable(),
  commercialisedOn: CalendarDate.nullable(),
  commercialisedDocument: z.string().nullable(),
  endedOn: CalendarDate.nullable().describe('Refused, withdrawn or cancelled on'),
  endedReason: z.string().nullable(),
  standing: z.enum(keysOf(standings)),
  protectedTo: CalendarDate.nullable().describe('Last day of protection, further terms counted'),
  renewals: z.number().int().describe('How many further terms were paid'),
  nextDueKind: z.enum(['maintenance', 'renewal']).nullable().describe('The next fee that keeps it alive'),
  nextDueNumber: z.number().int().nullable(),
  nextDueOn: CalendarDate.nullable(),
  note: z.string().nullable(),
})
export type Property = z.infer<typeof Property>

export const PropertyInput = z.object({
  enterprise: Id,
  kind: Property.shape.kind,
  name: z.string().trim().min(1).max(300),
  applicationNumber: optionalText(60),
  filedOn: CalendarDate,
  acceptedOn: optionalDate,
  acceptedDocument: optionalText(60),
  grantNumber: optionalText(60),
  grantedOn: optionalDate,
  expiresOn: optionalDate,
  usedFrom: optionalDate,
  usedDocument: optionalText(60),
  commercialisedOn: optionalDate,
  commercialisedDocument: optionalText(60),
  endedOn: optionalDate,
  endedReason: optionalText(500),
  note: optionalText(2000),
})
export type PropertyInput = z.output<typeof PropertyInput>

export const propertyContract = registerRoutes('/properties', 'Property', Property, PropertyInput)
