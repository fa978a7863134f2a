import { addMonths, type CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { EligibilityLine } from './dossier-contract.ts'
import { type Prize, prizes } from './prizes.ts'
import type { Regime } from './regime.ts'

/** What eligibility is judged by; `on` is the day of registration. */
export interface Applying {
  readonly on: CalendarDate
  readonly awardYear: number
  readonly foundedOn: CalendarDate | null
  readonly onMarketSince: CalendarDate | null
  readonly entrant: string
  readonly workers: number | null
  /** The latest prize before this award year. */
  readonly lastPrize: { readonly prize: Prize; readonly awardYear: number } | undefined
}

const monthsLine = (
  since: CalendarDate | null,
  months: number,
  on: CalendarDate,
  words: { readonly vi: string; readonly en: string },
): EligibilityLine => {
  if (since === null)
    return {
      held: null,
      words: text(
        `${words.vi}: chưa ghi ngày, cần đủ ${months} tháng`,
        `${words.en}: no day given, ${months} months are needed`,
      ),
    }
  const from = addMonths(since, months)
  const held = from <= on
  return {
    held,
    words: held
      ? text(
          `${words.vi}: đủ ${months} tháng từ ${shortDate(from)}`,
          `${words.en}: ${months} months since ${shortDate(from)}`,
        )
      : text(
          `${words.vi}: đến ${shortDate(from)} mới đủ ${months} tháng, sau ngày đăng ký ${shortDate(on)}`,
          `${words.en}: ${months} months only on ${shortDate(from)}, after registration on ${shortDate(on)}`,
        ),
  }
}

const reentryLine = ({ lastPrize, awardYear }: Applying, { reentry }: Regime): EligibilityLine => {
  if (lastPrize === undefined)
    return { held: true, words: text('Dự lại: chưa từng đạt giải', 'Re-entry: no prize before') }
  const { prize, awardYear: won } = lastPrize
  const named = `${prizes[prize].vi} ${won}`
  const years = reentry.yearsAfter[prize]
  if (years == null)
    return {
      held: null,
      words: text(
        `Dự lại: đã đạt ${named}; thời hạn dự lại chưa tra cứu được`,
        `Re-entry: ${prizes[prize].en} ${won}; the wait is not known yet`,
      ),
    }
  const from = won + Math.max(years, 1)
  return {
    held: awardYear >= from,
    words: text(
      `Dự lại: đã đạt ${named}, được dự lại từ năm giải ${from}`,
      `Re-entry: ${prizes[prize].en} ${won}, may enter again from ${from}`,
    ),
  }
}

const sizeLine = ({ entrant, workers }: Applying, { entrants }: Regime): EligibilityLine => {
  const large = entrants.largeAbove
  if (workers === null)
    return {
      held: null,
      words: text(
        `Loại hình: chưa ghi số lao động (lớn là trên ${large})`,
        `Entrant: workers not given (large is over ${large})`,
      ),
    }
  const held = workers > large === entrant.startsWith('large')
  return {
    held,
    words: text(
      `Loại hình: ${workers} lao động, lớn là trên ${large}${held ? '' : '; hãy chọn lại loại hình'}`,
      `Entrant: ${workers} workers, large is over ${large}${held ? '' : '; choose the entrant again'}`,
    ),
  }
}

/** Each rule of eligibility with its reason in words, by the regime of the award year; a lacking date is not a yes. */
export const judgeEligibility = (applying: Applying, regime: Regime): EligibilityLine[] => {
  const { monthsFounded, monthsOnMarket } = regime.eligibility
  return [
    monthsLine(applying.foundedOn, monthsFounded, applying.on, { vi: 'Thành lập', en: 'Founded' }),
    ...(monthsOnMarket === null
      ? []
      : [
          monthsLine(applying.onMarketSince, monthsOnMarket, applying.on, {
            vi: 'Sản phẩm trên thị trường',
            en: 'Product on the market',
          }),
        ]),
    reentryLine(applying, regime),
    sizeLine(applying, regime),
  ]
}
