import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { prizes } from './prizes.ts'
import dated from './regimes.json' with { type: 'json' }

const sourced = { source: z.string(), verified: z.boolean() }
const named = { key: z.string(), vi: z.string(), en: z.string() }
/** Points at most; null while nobody has made the split known. */
const points = z.number().positive().nullable()

const Part = z.strictObject({ ...named, points })
const Criterion = Part.extend({
  group: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  parts: z.array(Part),
})
export type Criterion = z.infer<typeof Criterion>

const Paper = z.strictObject({
  ...named,
  /** Asked for each of so many years before the award year. */
  years: z.number().int().optional(),
  optional: z.boolean().optional(),
})

/** The rules of the award over some years; each part says where it was found and whether it was confirmed. */
export const Regime = z
  .strictObject({
    from: z.int(),
    to: z.int().optional(),
    prizes: z.array(z.enum(keysOf(prizes))).min(1),
    mostPoints: z.number().positive(),
    basis: z.string(),
    verified: z.boolean(),
    criteria: z.strictObject({ list: z.array(Criterion), ...sourced, partsVerified: z.boolean() }),
    eligibility: z.strictObject({
      monthsFounded: z.int(),
      monthsOnMarket: z.int().nullable(),
      ...sourced,
    }),
    /** Years to wait after a prize before taking part again; 0 is no wait, null is not known. */
    reentry: z.strictObject({
      yearsAfter: z.partialRecord(z.enum(keysOf(prizes)), z.int().nullable()),
      ...sourced,
    }),
    /** More workers than this make a large entrant; it is not the size rule of Decree 80/2021. */
    entrants: z.strictObject({ largeAbove: z.int(), ...sourced }),
    dossier: z.strictObject({ papers: z.array(Paper), noticeWorkingDays: z.int(), ...sourced }),
  })
  .refine(({ criteria, mostPoints }) => {
    const known = criteria.list.flatMap((one) => one.points ?? [])
    return known.length < criteria.list.length || known.length === 0 || sumOf(known) === mostPoints
  }, 'the points of the criteria do not add up to the points of the award')
  .refine(
    ({ criteria }) =>
      criteria.list.every(
        ({ parts, points: most }) =>
          parts.length === 0 || sumOf(parts.map((part) => part.points ?? 0)) === most,
      ),
    'the points of the parts do not add up to those of their criterion',
  )
export type Regime = z.infer<typeof Regime>

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const regimes: readonly Regime[] = z.array(Regime).parse(dated)

/** The regime of an award year; undefined before the award existed. */
export const regimeOf = (awardYear: number): Regime | undefined =>
  regimes.find(({ from, to }) => from <= awardYear && awardYear <= (to ?? awardYear))

/** What is scored: the parts of a criterion, or the criterion itself where it has none. */
export const scoredItems = ({ criteria }: Regime): readonly z.infer<typeof Part>[] =>
  criteria.list.flatMap((criterion): z.infer<typeof Part>[] =>
    criterion.parts.length > 0 ? criterion.parts : [criterion],
  )

/** A paper of a dossier, for one year where it is asked by year. */
export interface AskedPaper {
  readonly key: string
  readonly vi: string
  readonly en: string
  readonly year: number | null
  readonly optional: boolean
}

/** Every paper that a dossier of this award year has to hold, those of several years once for each. */
export const papersOf = (regime: Regime, awardYear: number): AskedPaper[] =>
  regime.dossier.papers.flatMap(({ key, vi, en, years, optional = false }): AskedPaper[] =>
    years === undefined
      ? [{ key, vi, en, year: null, optional }]
      : Array.from({ length: years }, (_, n) => awardYear - years + n).map((year) => ({
          ...{ key: `${key}-${year}`, vi: `${vi}, năm ${year}`, en: `${en}, ${year}` },
          ...{ year, optional },
        })),
  )
