import { newId } from '#kernel/id.ts'
import type { YearSpan } from '#kernel/period.ts'
import { findVersionOn } from '#modules/agencies/rules.ts'
import type { Directory } from '#modules/agencies/store.ts'
import { record } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { agencyReport, reportRound } from './schema.ts'
import * as store from './store.ts'

type NewReport = typeof agencyReport.$inferInsert
type NewRound = typeof reportRound.$inferInsert

/** One empty report for an agency under the name that it has on the last day; undefined when it does not exist then. */
export const emptyReport = (
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

/** A round as it begins: open, by this person, now, on these years. */
export const begun = (context: Context, { from, to }: YearSpan) => ({
  id: newId(),
  province: context.actor.province,
  yearFrom: from,
  yearTo: to,
  state: 'open' as const,
  openedAt: context.now,
  openedByName: context.actor.name,
})

/** Keeps a new round with its empty reports, and records it. @returns the id of the round */
export const keepRound = async (context: Context, round: NewRound, reports: NewReport[]): Promise<string> => {
  await store.addRound(context.db, round, reports)
  await record(context, {
    action: 'opened',
    subject: 'report-round',
    id: round.id,
    label: round.title,
    after: {
      years: { from: round.yearFrom, to: round.yearTo },
      kind: round.kind,
      lastDay: round.lastDay,
      internalCutOff: round.internalCutOff,
      agencies: reports.map(({ agencyName }) => agencyName),
    },
  })
  return round.id
}
