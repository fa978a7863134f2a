import { z } from 'zod'
import { Reference, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'

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
  note: optionalText(2000),
})
export type PropertyInput = z.output<typeof PropertyInput>

export const propertyContract = registerRoutes('/properties', 'Property', Property, PropertyInput)
