import type { Finding, ItemScore, Spread, Stage } from './assessment-contract.ts'

/** Scores of one hand, with what they were given for. */
export interface Scored {
  readonly stage: Stage
  readonly scores: readonly Pick<ItemScore, 'item' | 'points'>[]
}

// Points have two decimals at most, so whole hundredths add up exactly.
const hundredths = (points: string | null): number => Math.round(Number(points ?? 0) * 100)

/** Hundredths of points as `652.50`. */
const written = (value: number): string => (Math.round(value) / 100).toFixed(2)

/** The sum of the points, e.g. `652.50`; an item without points adds nothing. */
export const totalOf = (scores: readonly Pick<ItemScore, 'points'>[]): string =>
  written(scores.reduce((sum, { points }) => sum + hundredths(points), 0))

const spreadOf = (values: readonly number[]): Spread | null =>
  values.length === 0
    ? null
    : {
        mean: written(values.reduce((sum, one) => sum + one, 0) / values.length),
        lowest: written(Math.min(...values)),
        highest: written(Math.max(...values)),
        count: values.length,
      }

const pointsOn = (item: string, { scores }: Scored): number[] =>
  scores.flatMap((one) => (one.item === item && one.points !== null ? [hundredths(one.points)] : []))

const of = (all: readonly Scored[], stage: Stage) => all.filter((one) => one.stage === stage)

/** Mean and spread of the council beside the enterprise's own points, item by item. */
export const findingsOf = (items: readonly string[], all: readonly Scored[]): Finding[] =>
  items.map((item) => {
    const [own] = of(all, 'self').flatMap((one) => pointsOn(item, one))
    const spread = (stage: Stage) => spreadOf(of(all, stage).flatMap((one) => pointsOn(item, one)))
    return {
      item,
      self: own === undefined ? null : written(own),
      dossier: spread('dossier'),
      site: spread('site'),
    }
  })

/** The same over whole assessments; `item` is empty. */
export const totalsOf = (all: readonly Scored[]): Finding => {
  const totals = (stage: Stage) => of(all, stage).map(({ scores }) => hundredths(totalOf(scores)))
  const [own] = totals('self')
  return {
    item: '',
    self: own === undefined ? null : written(own),
    dossier: spreadOf(totals('dossier')),
    site: spreadOf(totals('site')),
  }
}
