import { newId } from '#kernel/id.ts'
import { daysBetween } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { findVersionOn } from '#modules/agencies/rules.ts'
import type { Directory } from '#modules/agencies/store.ts'
import { record } from '#modules/audit/service.ts'
import type { Plan } from '#modules/plan/document.ts'
import { dueDatesOf, resolveSelector, sendersOf } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import type { Demand } from './contract.ts'
import { endOfDay } from './lateness.ts'
import { roundGrants } from './permissions.ts'
import { formOf, roundRefusals, sectionNumber, titleOf } from './rules.ts'
import type { agencyReport, reportRound } from './schema.ts'
import * as store from './store.ts'

type NewReport = typeof agencyReport.$inferInsert

/** The due date of agency reports in a year, with its days worked out. @throws Refusal NO_DUE_DATE */
export const agencyDueOf = (plan: Plan, year: number) => {
  const due = dueDatesOf(plan, year).find((one) => one.due.id === plan.reportOutline.agency.dueDate)
  if (due === undefined) throw new Refusal(roundRefusals.NO_DUE_DATE, { year }, 'year')
  return due
}

/** One empty report for an agency under the name that it has on the last day; undefined when it does not exist then. */
const emptyReport = (
  context: Context,
  { document, idOf }: Directory,
  round: { id: string; lastDay: string },
  key: string,
  required: boolean,
): NewReport | undefined => {
  const agency = document.agencies.find((one) => one.key === key)
  const version = agency && findVersionOn(agency, round.lastDay)
  const agencyId = idOf.get(key)
  if (version === undefined || agencyId === undefined) return undefined
  return {
    id: newId(),
    province: context.actor.province,
    roundId: round.id,
    agencyId,
    agencyName: version.name,
    agencyShortName: version.shortName,
    required,
    state: 'unsent',
  }
}

const openedBy = (context: Context) => ({
  province: context.actor.province,
  state: 'open' as const,
  openedAt: context.now,
  openedByName: context.actor.name,
})

const keepRound = async (context: Context, round: typeof reportRound.$inferInsert, reports: NewReport[]) => {
  await store.addRound(context.db, round, reports)
  await record(context, {
    action: 'opened',
    subject: 'report-round',
    id: round.id,
    label: round.title,
    after: {
      year: round.year,
      kind: round.kind,
      lastDay: round.lastDay,
      internalCutOff: round.internalCutOff,
      agencies: reports.map(({ agencyName }) => agencyName),
    },
  })
  return round.id
}

/**
 * Opens the yearly round as the plan has it: due date and its reading, cut-off, data window, form and reminder ladder
 * are frozen with it. Agencies that must report are those that the plan asks on the last day, so merged ones report
 * once, under the successor; those that may report get a report too (V.1.i, V.5.g, V.6, V.7). Opening again changes
 * nothing.
 * @returns the id of the round
 * @throws Refusal FORBIDDEN, NO_PLAN, NO_DUE_DATE
 */
export const openYear = (context: Context, year: number): Promise<string> => {
  permit(context.actor, roundGrants, 'round.run')
  return atomically(context, async (inside) => {
    const { db, actor } = inside
    const { plan, versionId } = await getPlan(db, actor.province)
    await holdLock(db, `report-round ${actor.province} ${plan.id} ${year}`)
    const standing = await store.findAnnualRound(db, actor.province, plan.id, year)
    if (standing) return standing.id
    const form = plan.reportOutline.agency
    const { due, lastDay, dueAt, internalCutOff, dataWindow } = agencyDueOf(plan, year)
    const directory = await directoryOf(db, actor.province)
    const id = newId()
    const asked = sendersOf(plan, directory.document, due, year)
    const invited = due.optionalFrom
      .flatMap((selector) => resolveSelector(plan, directory.document, selector, lastDay))
      .filter((key) => !asked.includes(key))
    const empty = (keys: readonly string[], required: boolean) =>
      keys.flatMap((key) => emptyReport(inside, directory, { id, lastDay }, key, required) ?? [])
    const day = today(inside)
    const { settings } = plan
    return keepRound(
      inside,
      {
        ...openedBy(inside),
        id,
        planVersionId: versionId,
        planId: plan.id,
        year,
        kind: 'annual',
        title: titleOf(form, year),
        form: formOf(plan, form, year),
        windowFrom: daysBetween(day, lastDay) > 0 ? day : lastDay,
        internalCutOff: internalCutOff ?? null,
        lastDay,
        dueAt: new Date(dueAt),
        dataFrom: dataWindow?.from ?? null,
        dataTo: dataWindow?.to ?? null,
        dataActualTo: dataWindow?.actualTo ?? null,
        remindAhead: due.reminders.length > 0 ? due.reminders : settings.reminders.daysAhead,
        escalateAfter: settings.lateness.escalateAfterDays,
      },
      [...empty(asked, true), ...empty([...new Set(invited)], false)],
    )
  })
}

/**
 * Asks chosen agencies for a report between the yearly ones, with its own title, window, last day and sections.
 * @returns the id of the round
 * @throws Refusal FORBIDDEN, WINDOW_INVERTED, CUT_OFF_LATE, AGENCY_UNKNOWN, NO_PLAN
 */
export const openDemand = (context: Context, demand: Demand): Promise<string> => {
  permit(context.actor, roundGrants, 'round.run')
  const { lastDay, windowFrom, internalCutOff } = demand
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
    const id = newId()
    const chosen = [...new Set(demand.agencies)].map((agencyId) => directory.keyOf.get(agencyId) ?? '')
    const reports = chosen.flatMap((key) => emptyReport(inside, directory, { id, lastDay }, key, true) ?? [])
    refuseIf(reports.length < chosen.length, roundRefusals.AGENCY_UNKNOWN, {}, 'agencies')
    return keepRound(
      inside,
      {
        ...openedBy(inside),
        id,
        planVersionId: versionId,
        planId: plan.id,
        year: demand.year,
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
        lastDay,
        dueAt: endOfDay(lastDay),
        remindAhead: plan.settings.reminders.daysAhead,
        escalateAfter: plan.settings.lateness.escalateAfterDays,
      },
      reports,
    )
  })
}

/** The years whose yearly round the person may still open: this year and the next, within the plan. */
export const openableYears = async (context: Context, opened: readonly number[]): Promise<number[]> => {
  if (!holds(context.actor, roundGrants, 'round.run')) return []
  const { plan } = await getPlan(context.db, context.actor.province)
  const thisYear = Number(today(context).slice(0, 4))
  return [thisYear, thisYear + 1].filter(
    (year) =>
      !opened.includes(year) &&
      dueDatesOf(plan, year).some(({ due }) => due.id === plan.reportOutline.agency.dueDate),
  )
}
