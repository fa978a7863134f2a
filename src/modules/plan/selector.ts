import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { AgencyKind, Duty, Key, Words } from '#modules/agencies/document.ts'

/** A wording of the plan: Vietnamese always, English where somebody has written it. */
export const Wording = z.strictObject({
  vi: Words.describe('Vietnamese'),
  en: Words.optional().describe('English'),
})
export type Wording = z.infer<typeof Wording>

/** Those that the plan names beside agencies. */
export const Party = z.enum(['enterprises', 'conformity-bodies'])
export type Party = z.infer<typeof Party>

export const parties: Readonly<Record<Party, Text>> = {
  enterprises: text('Doanh nghiệp có liên quan', 'Enterprises concerned'),
  'conformity-bodies': text('Tổ chức đánh giá sự phù hợp', 'Conformity assessment bodies'),
}

/**
 * Whom the plan means. A plan names the bodies of the day it was issued; whoever carries them on is meant
 * today. `duty` means its holders on the day that is asked about.
 */
export const Selector = z
  .union(
    [
      z.strictObject({ agency: Key.describe('One agency and those that carry it on') }),
      z.strictObject({
        kind: AgencyKind.describe('All agencies of a kind on the day of issue, and their heirs'),
      }),
      z.strictObject({ duty: Duty.describe('Whoever holds the duty') }),
      z.strictObject({ group: Key.describe('A group that the plan file defines') }),
      z.strictObject({ party: Party.describe('Not an agency: enterprises, conformity bodies') }),
    ],
    { error: 'must be one of: agency, kind, duty, group, party, with a known value' },
  )
  .describe('Whom the plan means')
export type Selector = z.infer<typeof Selector>

/** A name for several at once, such as "các Sở, ngành, đơn vị". */
export const AgencyGroup = z.strictObject({
  id: Key.describe('Name in selectors'),
  label: Wording.describe('Words of the plan for the group'),
  members: z.array(Selector).min(1).describe('Who belongs to it'),
  except: z.array(Selector).default([]).describe('Who does not, though a member matches'),
})
export type AgencyGroup = z.infer<typeof AgencyGroup>
