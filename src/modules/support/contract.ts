import { z } from 'zod'
import { Message, Reference, registerRoutes, takeRoute } from '#kernel/contract.ts'
import { Amount, keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { DongText } from '#kernel/money.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { projectWorkflow } from './workflow.ts'

export const Project = z.object({
  enterprise: Reference,
  priority: Message.describe('Priority groups that the enterprise belongs to (I.2.b)'),
  solution: Reference,
  family: z.enum(keysOf(solutionFamilies)),
  year: z.number().int().describe('Programme year, for which the project counts once accepted'),
  state: z.enum(keysOf(projectWorkflow.states)),
  lead: Reference.nullable().describe('Agency that leads and keeps the project (V.4.b)'),
  consultant: z.string().nullable(),
  certificationBody: z.string().nullable(),
  standard: z.string().nullable().describe('Standard reached'),
  certificateNumber: z.string().nullable(),
  certificateIssued: CalendarDate.nullable(),
  certificateExpires: CalendarDate.nullable(),
  costState: DongText,
  costCounterpart: DongText,
  costOther: DongText,
  costTotal: DongText,
  decisionNumber: z.string().nullable(),
  decisionDate: CalendarDate.nullable(),
  acceptanceDocument: z.string().nullable(),
  acceptanceDate: CalendarDate.nullable(),
  effect: z.string().nullable(),
})
export type Project = z.infer<typeof Project>

export const ProjectInput = z.object({
  enterprise: Id,
  solution: Id,
  year: Year,
  lead: optionalId,
  consultant: optionalText(300),
  certificationBody: optionalText(300),
  standard: optionalText(300),
  certificateNumber: optionalText(60),
  certificateIssued: optionalDate,
  certificateExpires: optionalDate,
  costState: Amount,
  costCounterpart: Amount,
  costOther: Amount,
  decisionNumber: optionalText(60),
  decisionDate: optionalDate,
  acceptanceDocument: optionalText(60),
  acceptanceDate: optionalDate,
  effect: optionalText(4000),
})
export type ProjectInput = z.output<typeof ProjectInput>

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
  grantNumber: z.string().nullable(),
  grantedOn: CalendarDate.nullable(),
  expiresOn: CalendarDate.nullable(),
  usedFrom: CalendarDate.nullable(),
  commercialisedOn: CalendarDate.nullable(),
  note: z.string().nullable(),
})
export type Property = z.infer<typeof Property>

export const PropertyInput = z.object({
  enterprise: Id,
  kind: Property.shape.kind,
  name: z.string().trim().min(1).max(300),
  applicationNumber: optionalText(60),
  filedOn: CalendarDate,
  grantNumber: optionalText(60),
  grantedOn: optionalDate,
  expiresOn: optionalDate,
  usedFrom: optionalDate,
  commercialisedOn: optionalDate,
  note: optionalText(2000),
})
export type PropertyInput = z.output<typeof PropertyInput>

export const supportContract = {
  projects: {
    ...registerRoutes('/support/projects', 'Support', Project, ProjectInput),
    take: takeRoute('/support/projects', 'Support', Project),
  },
  properties: registerRoutes('/support/properties', 'Support', Property, PropertyInput),
}
