import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { type DraftKind, draftKinds } from './draft.ts'
import dated from './draft-regimes.json' with { type: 'json' }

/** What the law asks of a kind of draft: the least days for comments, and the years until a review. */
const Asked = z.strictObject({
  commentDays: z.number().int().nullable(),
  reviewYears: z.number().int().nullable(),
})

const regimes = z
  .array(
    z.strictObject({
      from: CalendarDate,
      basis: z.string(),
      verified: z.boolean(),
      kinds: z.record(z.enum(keysOf(draftKinds)), Asked),
    }),
  )
  .parse(dated)

/** What the law of a day asks of a kind of draft, with its source; undefined before the first law that is known. */
export const regimeOn = (kind: DraftKind, day: CalendarDate) => {
  const regime = regimes.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  return regime && { ...regime.kinds[kind], basis: regime.basis, verified: regime.verified }
}
