import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** How a paper stands. */
export const paperStates = {
  missing: text('Chưa có', 'Not there yet'),
  there: text('Đã có', 'There'),
  lacking: text('Thiếu', 'Lacking'),
} as const
export type PaperState = keyof typeof paperStates

/** What the history of a paper tells. */
export const paperRegister = defineRegister({
  name: 'award-papers',
  title: text('Giấy tờ của hồ sơ', 'Papers of a dossier'),
  columns: {
    state: { label: text('Tình trạng', 'Standing'), type: 'choice', choices: paperStates },
    reason: { label: text('Lý do thiếu', 'What is lacking'), type: 'text' },
  },
})

export const PaperRow = z.object({
  key: z.string(),
  label: Message,
  year: z.number().int().nullable(),
  optional: z.boolean(),
  state: z.enum(keysOf(paperStates)),
  reason: z.string().nullable(),
  saidBy: z.string().nullable(),
  files: z.number().int().describe('Pieces of evidence that stand'),
})
export type PaperRow = z.infer<typeof PaperRow>

/** A rule of eligibility: held, not held, or not known for want of a date. */
export const EligibilityLine = z.object({ held: z.boolean().nullable(), words: Message })
export type EligibilityLine = z.infer<typeof EligibilityLine>

export const Dossier = z.object({
  papers: z.array(PaperRow),
  eligibility: z.array(EligibilityLine),
  complete: z.boolean(),
  noticeBy: CalendarDate.nullable().describe('Last working day on which the council tells what is missing'),
  papersBy: CalendarDate.nullable().describe('Last day for the papers that are asked for'),
  source: z.string(),
  verified: z.boolean(),
  actions: z.array(z.enum(['say', 'judge'])).describe('say: there or not; judge: lacking, with the reason'),
})
export type Dossier = z.infer<typeof Dossier>

export const SayPaper = z.object({
  id: Id,
  paper: z.string().max(60),
  state: z.enum(keysOf(paperStates)),
  reason: z.string().trim().max(1000).default(''),
})
export type SayPaper = z.output<typeof SayPaper>

const tags = ['Awards']

export const dossierRoutes = {
  get: route
    .route({ method: 'GET', path: '/awards/entries/{id}/dossier', tags, summary: 'Papers and eligibility' })
    .input(z.object({ id: Id }))
    .output(Dossier),
  say: route
    .route({ method: 'POST', path: '/awards/entries/{id}/papers', tags, summary: 'Say how a paper stands' })
    .input(SayPaper)
    .output(Dossier),
  notice: route
    .route({
      method: 'GET',
      path: '/awards/entries/{id}/notice',
      tags,
      summary: 'The notice of papers to add, as a Word file',
    })
    .input(z.object({ id: Id }))
    .output(z.file()),
}
