import { type CalendarDate, yearOf } from '#kernel/period.ts'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import { type EntryInput, entryResults } from './contract.ts'
import { type Prize, prizes } from './prizes.ts'
import { type Regime, regimeOf } from './regime.ts'
import type { EntryState } from './workflow.ts'

/** The results that count as winning. */
export const winningResults = Object.keys(prizes) as Prize[]

export const isPrize = (result: string | null): result is Prize =>
  result !== null && Object.hasOwn(prizes, result)

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
  RESULT_BY_STEPS: {
    status: 422,
    vi: 'Năm {year} có đợt xét giải: kết quả do bước «Ghi quyết định của Thủ tướng» đặt. Hãy ghi «Kết quả của Hội đồng Quốc gia».',
    en: 'The year {year} has a round: the step of the decision sets the result. Enter the result of the National Council.',
  },
  YEAR_IS_KEPT: {
    status: 422,
    vi: 'Hồ sơ đã qua bước đăng ký nên không đổi được năm giải hay doanh nghiệp. Hãy rút hồ sơ và lập hồ sơ mới.',
    en: 'The entry is past registration, so its year and enterprise stay. Withdraw it and make a new one.',
  },
  REGISTRATION_CLOSED: {
    status: 409,
    vi: 'Hiện không nhận đăng ký dự giải, hoặc doanh nghiệp đã có hồ sơ. Hãy xem danh sách hồ sơ hoặc liên hệ cơ quan đầu mối.',
    en: 'No award takes registrations now, or the enterprise has an entry. See the list, or ask the focal agency.',
  },
  NO_ROUND: {
    status: 422,
    vi: 'Chưa có đợt xét giải năm {year}. Hãy lập đợt xét giải trước.',
    en: 'There is no round for {year} yet. Open it first.',
  },
  RESULT_MISSING: {
    status: 422,
    vi: 'Hãy ghi kết quả của Hội đồng Quốc gia là một giải, rồi ghi quyết định.',
    en: 'Enter a prize as the result of the National Council, then the decision.',
  },
  CEREMONY_MISSING: {
    status: 422,
    vi: 'Hãy ghi ngày trao giải, không muộn hơn hôm nay.',
    en: 'Enter the day of the ceremony, not later than today.',
  },
  CONSULTATION_MISSING: {
    status: 422,
    vi: 'Hãy ghi ý kiến hiệp y và ngày trả lời trước khi ghi quyết định.',
    en: 'Enter the answer to the consultation and its day before the decision.',
  },
})

const proveResult = ({ result, ...entry }: EntryInput, regime: Regime): void => {
  for (const [field, said] of [
    ['result', result],
    ['nationalResult', entry.nationalResult],
  ] as const) {
    if (!isPrize(said)) continue
    const named = regime.prizes.map((prize) => entryResults[prize].vi).join(', ')
    const isKnown = regime.prizes.includes(said)
    refuseIf(!isKnown, awardsRefusals.PRIZE_NOT_IN_REGIME, { year: entry.awardYear, prizes: named }, field)
  }
  if (isPrize(result)) proveDecision(entry)
}

/** @throws Refusal PRIZE_WITHOUT_DECISION */
export const proveDecision = ({
  decisionNumber,
  decisionDate,
}: Pick<EntryInput, 'decisionNumber' | 'decisionDate'>): void => {
  refuseIf(decisionNumber === null, awardsRefusals.PRIZE_WITHOUT_DECISION, {}, 'decisionNumber')
  refuseIf(decisionDate === null, awardsRefusals.PRIZE_WITHOUT_DECISION, {}, 'decisionDate')
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

/** Where an entry stands whose result is typed in, because its year had no round here. */
export const stateOfTyped = ({
  result,
  ceremonyDate,
}: Pick<EntryInput, 'result' | 'ceremonyDate'>): EntryState => {
  if (result === 'entered') return 'registered'
  if (result === 'no-prize') return 'no-prize'
  return ceremonyDate === null ? 'decided' : 'presented'
}
