import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { text } from '#kernel/text.ts'

const Wording = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const PersonalKind = z.strictObject({
  label: Wording,
  purpose: Wording,
  basis: Wording,
  /** Whole years from the last day of a record; null for as long as the work lasts. */
  years: z.number().int().min(1).max(100).nullable(),
})
export type PersonalKind = z.output<typeof PersonalKind>

const PersonalRules = z.strictObject({
  verified: z.boolean(),
  source: z.string().min(1),
  answerWithinWorkingDays: z.number().int().min(1),
  linkHours: z.number().int().min(1),
  kinds: z.record(z.string(), PersonalKind),
})
export type PersonalRules = z.output<typeof PersonalRules>

let known: PersonalRules | undefined

/** Why, on which basis and how long the installation holds what it holds about people, from `plans/personal-data.yaml`. */
export const personalRules = (): PersonalRules => {
  known ??= PersonalRules.parse(
    parse(readFileSync(new URL('../../../plans/personal-data.yaml', import.meta.url), 'utf8')),
  )
  return known
}

const unknown: PersonalKind = {
  label: text('Khác', 'Other'),
  purpose: text('', ''),
  basis: text('', ''),
  years: null,
}

/** One kind; a kind that the file does not name is kept and says so. */
export const personalKind = (name: string): PersonalKind => personalRules().kinds[name] ?? unknown
