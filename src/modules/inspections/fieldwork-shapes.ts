import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { checkKinds } from './rules.ts'

/** How a question of a checklist is answered. */
export const answers = {
  yes: text('Đạt', 'Yes'),
  no: text('Không đạt', 'No'),
  none: text('Không áp dụng', 'Not applicable'),
} as const
export const Answer = z.enum(keysOf(answers))
export type Answer = z.infer<typeof Answer>

export const HeldAnswer = z.object({
  question: z.string(),
  version: z.number().int().describe('Grows with each change; 0 stands for no answer yet'),
  answer: Answer,
  note: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type HeldAnswer = z.infer<typeof HeldAnswer>

export const Member = z.object({
  personId: z.string().nullable(),
  name: z.string(),
  position: z.string().nullable(),
  agency: Reference.nullable(),
  head: z.boolean(),
})
export type Member = z.infer<typeof Member>

export const TeamInput = z
  .array(
    z.object({
      personId: optionalText(80),
      name: z.string().trim().min(1).max(120),
      position: optionalText(200),
      agency: Id.nullish().transform((value) => value ?? null),
      head: z.boolean(),
    }),
  )
  .min(1)
  .max(20)
export type TeamInput = z.output<typeof TeamInput>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Minutes = z.object({
  version: z.number().int(),
  heldOn: CalendarDate,
  begins: clock,
  ends: clock,
  place: z.string(),
  representative: z.string(),
  representativePosition: z.string().nullable(),
  present: z.string().nullable().describe('Others present, one a line'),
  progress: z.string().nullable().describe('Progress against the contract, papers seen'),
  conclusion: z.string(),
  opinion: z.string().nullable().describe('What the inspected side says'),
  copies: z.number().int(),
})
export type Minutes = z.infer<typeof Minutes>

export const MinutesInput = z.object({
  heldOn: CalendarDate,
  begins: clock,
  ends: clock,
  place: z.string().trim().min(1).max(300),
  representative: z.string().trim().min(1).max(120),
  representativePosition: optionalText(200),
  present: optionalText(2000),
  progress: optionalText(4000),
  conclusion: z.string().trim().min(1).max(4000),
  opinion: optionalText(2000),
  copies: z.coerce.number().int().min(2).max(20),
})
export type MinutesInput = z.output<typeof MinutesInput>

export const Fieldwork = z.object({
  visit: z.object({
    id: z.string(),
    version: z.number().int(),
    label: z.string(),
    kind: z.enum(keysOf(checkKinds)),
    plannedOn: CalendarDate,
    place: z.string().nullable(),
    state: z.string(),
  }),
  person: z.string().describe('Who reads it, so that a shared device keeps the work of each apart'),
  edition: z.string(),
  questions: z.array(z.object({ id: z.string(), text: z.string(), clause: z.string() })),
  answers: z.array(HeldAnswer),
  team: z.array(Member),
  minutes: Minutes.nullable(),
  mayAnswer: z.boolean(),
  mayLead: z.boolean().describe('May name the team and write the minutes'),
  mayPrint: z.boolean(),
})
export type Fieldwork = z.infer<typeof Fieldwork>

export const SendAnswers = z.object({
  id: Id,
  answers: z
    .array(
      z.object({
        question: z.string().max(20),
        answer: Answer,
        note: optionalText(2000),
        base: z.number().int().min(0).describe('The version of the answer that was seen'),
      }),
    )
    .min(1)
    .max(200),
})
export type SendAnswers = z.output<typeof SendAnswers>

export const FieldworkSent = z.object({
  kept: z.array(HeldAnswer),
  conflicts: z.array(HeldAnswer).describe('What the server holds where it differs from what was sent'),
})
export type FieldworkSent = z.infer<typeof FieldworkSent>
