import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'

/** What a body mainly does. */
export const services = {
  testing: text('Thử nghiệm', 'Testing'),
  calibration: text('Hiệu chuẩn', 'Calibration'),
  inspection: text('Giám định', 'Inspection'),
  verification: text('Kiểm định', 'Verification'),
  certification: text('Chứng nhận', 'Certification'),
} as const

/** What allows a body to do it; a designation is a third thing beside the other two. */
export const recognitions = {
  registration: text('Đăng ký hoạt động', 'Registration'),
  accreditation: text('Công nhận', 'Accreditation'),
  designation: text('Chỉ định', 'Designation'),
} as const

/** What was done to a recognition. */
export const recognitionStatuses = {
  valid: text('Đang có hiệu lực', 'Valid'),
  suspended: text('Đình chỉ', 'Suspended'),
  withdrawn: text('Thu hồi', 'Withdrawn'),
} as const

/** How a recognition stands on a day: as its status, or expired. */
export const standings = { ...recognitionStatuses, expired: text('Hết hạn', 'Expired') } as const
export type Standing = keyof typeof standings

/** Levels that plans ask for, the lowest first. */
export const levels = {
  formed: text('Đã hình thành', 'Formed'),
  national: text('Đạt chuẩn quốc gia', 'National level'),
  international: text('Đạt chuẩn quốc tế', 'International level'),
} as const

/** The highest level reached, or none yet. */
export const reachedLevels = { none: text('Chưa hình thành', 'None yet'), ...levels } as const

export const Body = z.object({
  name: z.string(),
  parent: Reference.nullable(),
  service: z.enum(keysOf(services)),
  products: z.string().nullable().describe('Key, export or OCOP products that it serves (I.3.2.b.5)'),
  recognition: z
    .enum(keysOf(recognitions))
    .nullable()
    .describe('Of the recognition that stands longest, as are the fields after it'),
  number: z.string().nullable(),
  recognisedBy: z.string().nullable(),
  scheme: z.string().nullable().describe('Scheme of the accreditation, e.g. VILAS'),
  standard: z.string().nullable().describe('e.g. ISO/IEC 17025'),
  scope: z.string().nullable(),
  basis: z.string().nullable().describe('Legal basis of the recognition'),
  issued: CalendarDate.nullable(),
  expires: CalendarDate.nullable(),
  status: z.enum(keysOf(recognitionStatuses)),
  standing: z.enum(keysOf(standings)).describe('How the recognition stands today'),
  level: z.enum(keysOf(reachedLevels)).describe('Highest level reached'),
  formedOn: CalendarDate.nullable(),
  formedDecision: z.string().nullable(),
  nationalOn: CalendarDate.nullable(),
  nationalDecision: z.string().nullable(),
  internationalOn: CalendarDate.nullable(),
  internationalDecision: z.string().nullable(),
})
export type Body = z.infer<typeof Body>

export const BodyInput = z.object({
  name: z.string().trim().min(1).max(300),
  parent: optionalId,
  service: Body.shape.service,
  products: optionalText(1000),
  scope: optionalText(8000),
  formedOn: optionalDate,
  formedDecision: optionalText(60),
  nationalOn: optionalDate,
  nationalDecision: optionalText(60),
  internationalOn: optionalDate,
  internationalDecision: optionalText(60),
})
export type BodyInput = z.output<typeof BodyInput>

/** What a body keeps up itself; levels and recognitions, which targets count, are kept by the agencies. */
export const OwnBodyInput = BodyInput.pick({ products: true, scope: true })
