import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import { type EntryInput, entryResults, type Prize, prizes } from './contract.ts'
import dated from './regimes.json' with { type: 'json' }

/** The rules of the award over some years: which prizes there are and how many points at most. */
export const Regime = z.strictObject({
  from: z.int(),
  to: z.int().optional(),
  prizes: z.array(z.enum(keysOf(prizes))).min(1),
  mostPoints: z.number().positive(),
  basis: z.string(),
  verified: z.boolean(),
})
export type Regime = z.infer<typeof Regime>

const regimes: readonly Regime[] = z.array(Regime).parse(dated)

/** The regime of an award year; undefined before the award existed. */
export const regimeOf = (awardYear: number): Regime | undefined =>
  regimes.find(({ from, to }) => from <= awardYear && awardYear <= (to ?? awardYear))

/** The results that count as winning. */
export const winningResults = keysOf(prizes)

export const isPrize = (result: string): result is Prize => Object.hasOwn(prizes, result)

export const awardsRefusals = defineRefusals({
  ENTRY_TAKEN: {
    status: 409,
    vi: 'Doanh nghiệp này đã có hồ sơ dự giải năm {year}. Hãy mở hồ sơ đó.',
    en: 'This enterprise already has an entry for {year}. Open that one.',
  },
  YEAR_WITHOUT_AWARD: {
    status: 422,
    vi: 'Năm {year} chưa có Giải thưởng, hoặc chưa đến. Hãy ghi lại năm giải.',
    en: 'There is no award in {year}, or not yet. Give the award year again.',
  },
  PRIZE_NOT_IN_REGIME: {
    status: 422,
    vi: 'Năm giải {year} chỉ có: {prizes}. Hãy chọn lại kết quả.',
    en: 'In {year} there are only: {prizes}. Choose the result again.',
  },
  SCORE_TOO_HIGH: {
    status: 422,
    vi: 'Điểm sơ tuyển tối đa là {most}.',
    en: 'The preliminary score is {most} at most.',
  },
  PRIZE_WITHOUT_DECISION: {
    status: 422,
    vi: 'Đạt giải phải có số và ngày quyết định tặng giải.',
    en: 'A prize needs the number and date of its decision.',
  },
  BEFORE_AWARD_YEAR: {
    status: 422,
    vi: 'Ngày này không thể trước năm giải {year}.',
    en: 'This day cannot come before the award year {year}.',
  },
})

const proveResult = ({ result, ...entry }: EntryInput, regime: Regime): void => {
  if (!isPrize(result)) return
  const named = regime.prizes.map((prize) => entryResults[prize].vi).join(', ')
  const isKnown = regime.prizes.includes(result)
  refuseIf(!isKnown, awardsRefusals.PRIZE_NOT_IN_REGIME, { year: entry.awardYear, prizes: named }, 'result')
  refuseIf(entry.decisionNumber === null, awardsRefusals.PRIZE_WITHOUT_DECISION, {}, 'decisionNumber')
  refuseIf(entry.decisionDate === null, awardsRefusals.PRIZE_WITHOUT_DECISION, {}, 'decisionDate')
}

/**
 * Proves an entry by the regime of its award year (I.3.2.a.4).
 * @throws Refusal YEAR_WITHOUT_AWARD, PRIZE_NOT_IN_REGIME, PRIZE_WITHOUT_DECISION, SCORE_TOO_HIGH, BEFORE_AWARD_YEAR
 */
export const proveEntry = (entry: EntryInput, today: CalendarDate): void => {
  const { awardYear: year } = entry
  const regime = year > yearOf(today) ? undefined : regimeOf(year)
  if (regime === undefined) throw new Refusal(awardsRefusals.YEAR_WITHOUT_AWARD, { year }, 'awardYear')
  proveResult(entry, regime)
  const isHigh = Number(entry.preliminaryScore ?? 0) > regime.mostPoints
  refuseIf(isHigh, awardsRefusals.SCORE_TOO_HIGH, { most: regime.mostPoints }, 'preliminaryScore')
  for (const field of ['decisionDate', 'ceremonyDate'] as const) {
    const day = entry[field]
    refuseIf(day !== null && yearOf(day) < year, awardsRefusals.BEFORE_AWARD_YEAR, { year }, field)
  }
}
