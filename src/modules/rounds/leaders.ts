import { daysBetween, yearOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { difficultiesIn } from '#modules/difficulties/to-do.ts'
import { dueDatesOf } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import type { Measures } from '#modules/results/judge-plan.ts'
import { targetsBoard } from '#modules/results/service.ts'
import { countBehind } from '#modules/work/year-report.ts'
import { type Context, today } from '#platform/context.ts'
import { latenessOf } from './lateness.ts'
import { roundGrants } from './permissions.ts'
import { listRounds } from './service.ts'
import * as store from './store.ts'

/**
 * The page of the leaders: what waits for direction and for an answer (V.7), how the targets of the phase stand, what is
 * due this year, which tasks are behind, how the open rounds stand, and who is late, the longest first.
 * @throws Refusal FORBIDDEN, NO_PLAN
 */
export const leadersPage = async (context: Context, measures: Measures) => {
  const within = permit(context.actor, roundGrants, 'round.lead')
  const { db, now } = context
  const day = today(context)
  const year = yearOf(day)
  const { plan } = await getPlan(db, within.province)
  const reports = await store.reportsWithin(db, within, { open: true })
  const [phase] = (await targetsBoard(context, measures)).phases
  return {
    difficulties: {
      direction: await difficultiesIn(context, 'escalated'),
      answer: await difficultiesIn(context, 'raised'),
    },
    tasks: { year, ...(await countBehind(context, year)) },
    targets: (phase?.targets ?? []).map(({ id, label, unit, state, value, decimals }) => ({
      id,
      label: { vi: label.vi, en: label.en ?? label.vi },
      unit: { vi: unit.vi, en: unit.en ?? unit.vi },
      state,
      value,
      decimals,
    })),
    dues: dueDatesOf(plan, year).map(({ due, lastDay }) => ({
      label: { vi: due.label.vi, en: due.label.en ?? due.label.vi },
      clause: due.clause,
      lastDay,
      daysLeft: daysBetween(day, lastDay),
    })),
    rounds: (await listRounds(context)).rounds.filter(({ state }) => state === 'open'),
    late: reports
      .map(({ report, round, leave }) => ({
        reportId: report.id,
        agencyName: report.agencyName,
        roundTitle: round.title,
        daysLate: latenessOf(round, report, { now, leave }).days,
      }))
      .filter(({ daysLate }) => daysLate > 0)
      .sort((a, b) => b.daysLate - a.daysLate),
  }
}
