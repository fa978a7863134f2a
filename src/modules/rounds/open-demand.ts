import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { getPlan } from '#modules/plan/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Demand } from './contract.ts'
import { begun, emptyReport, keepRound } from './keep-round.ts'
import { endOfDay } from './lateness.ts'
import { roundGrants } from './permissions.ts'
import { roundRefusals, sectionNumber } from './rules.ts'

/**
 * Asks chosen agencies for a report between the yearly ones, with its own title, window, last day and sections.
 * @returns the id of the round
 * @throws Refusal FORBIDDEN, YEARS_INVERTED, WINDOW_INVERTED, CUT_OFF_LATE, AGENCY_UNKNOWN, NO_PLAN
 */
export const openDemand = (context: Context, demand: Demand): Promise<string> => {
  permit(context.actor, roundGrants, 'round.run')
  const { lastDay, windowFrom, internalCutOff } = demand
  refuseIf(demand.years.from > demand.years.to, roundRefusals.YEARS_INVERTED, {}, 'years.from')
  refuseIf(windowFrom > lastDay, roundRefusals.WINDOW_INVERTED, {}, 'windowFrom')
  refuseIf(
    internalCutOff !== null && internalCutOff > lastDay,
    roundRefusals.CUT_OFF_LATE,
    {},
    'internalCutOff',
  )
  return atomically(context, async (inside) => {
    const { db, actor } = inside
    const { plan, versionId } = await getPlan(db, actor.province)
    const directory = await directoryOf(db, actor.province)
    const round = { ...begun(inside, demand.years), lastDay }
    const chosen = [...new Set(demand.agencies)].map((agencyId) => directory.keyOf.get(agencyId) ?? '')
    const reports = chosen.flatMap((key) => emptyReport(inside, directory, round, key, true) ?? [])
    refuseIf(reports.length < chosen.length, roundRefusals.AGENCY_UNKNOWN, {}, 'agencies')
    return keepRound(
      inside,
      {
        ...round,
        planVersionId: versionId,
        planId: plan.id,
        kind: 'ad-hoc',
        title: demand.title,
        form: demand.sections.map(({ heading, instruction, required }, index) => ({
          id: sectionNumber(index + 1),
          depth: 0,
          heading: { vi: heading, en: heading },
          instruction: { vi: instruction, en: instruction },
          required,
          clauses: [],
          tasks: [],
          targets: [],
          tables: [],
        })),
        windowFrom,
        internalCutOff,
        dueAt: endOfDay(lastDay),
        remindAhead: plan.settings.reminders.daysAhead,
        escalateAfter: plan.settings.lateness.escalateAfterDays,
      },
      reports,
    )
  })
}
