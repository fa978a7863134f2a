import type { CalendarDate } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { getPlan } from '#modules/plan/service.ts'
import { wordingText } from '#modules/plan/wording.ts'
import { type Context, today } from '#platform/context.ts'
import { budgetRefusals } from './rules.ts'

/** Until when the spending of a year may be written, and by which rule. */
export interface CorrectionWindow {
  readonly lastDay: CalendarDate
  readonly source: Text
  readonly verified: boolean
}

/** The window of a year by the plan in force; without a rule it ends with the year. @throws Refusal NO_PLAN */
export const correctionWindow = async ({ db, actor }: Context, year: number): Promise<CorrectionWindow> => {
  const { plan } = await getPlan(db, actor.province)
  const rule = plan.settings.settlementWindows
    .filter(({ fromYear }) => fromYear <= year)
    .sort((a, b) => a.fromYear - b.fromYear)
    .at(-1)
  return rule === undefined
    ? { lastDay: `${year}-12-31`, source: text('Năm ngân sách', 'The budget year'), verified: true }
    : { lastDay: `${year + 1}-${rule.until}`, source: wordingText(rule.source), verified: rule.verified }
}

/** Proves that the spending of years may still be written today. @throws Refusal WINDOW_OVER, NO_PLAN */
export const proveOpenYears = async (context: Context, years: Iterable<number>): Promise<void> => {
  const day = today(context)
  for (const year of new Set(years)) {
    if (day <= `${year}-12-31`) continue
    const { lastDay, source } = await correctionWindow(context, year)
    const detail = { year, day: shortDate(lastDay), source: source.vi }
    refuseIf(day > lastDay, budgetRefusals.WINDOW_OVER, detail)
  }
}
