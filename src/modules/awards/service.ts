import type { CalendarDate } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { CommendationInput } from './commendation-contract.ts'
import { commendationShelf } from './commendation-shelf.ts'
import { EntryInput } from './contract.ts'
import { awardsGrants } from './permissions.ts'
import { RoundInput } from './round-contract.ts'
import { roundShelf } from './round-shelf.ts'
import { entryShelf } from './shelf.ts'
import * as store from './store.ts'
import { outsideStates } from './workflow.ts'

/** The register of entries to the National Quality Award (I.3.2.a.4, I.3.2.b.4, II.2.f, annex IV.2). */
export const entries = keepRegister(entryShelf)

/** Award entries as Excel files; rows are told apart by enterprise and award year. */
export const entrySheets = keepSheets(entryShelf, EntryInput)

/** Rounds of the award as Excel files; rows are told apart by award year. */
export const roundSheets = keepSheets(roundShelf, RoundInput)

/** The register of commendations of collectives and persons (II.2.e, V.1.g). */
export const commendations = keepRegister(commendationShelf)

/** Commendations as Excel files, out and in. */
export const commendationSheets = keepSheets(commendationShelf, CommendationInput)

/** A row of annex 06; the preliminary score is points as a string with a point. */
export type AwardRow = Awaited<ReturnType<typeof store.entriesOfYear>>[number]

/**
 * The rows of annex 06 of a report: every entry of an award year within the person's scope, won or not.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const awardsForYear = async (context: Context, awardYear: number): Promise<AwardRow[]> => {
  const within = permit(context.actor, awardsGrants, 'awards.read')
  const rows = await store.entriesOfYear(context.db, within, awardYear)
  return rows.filter(({ state }) => !outsideStates.some((outside) => outside === state))
}

/** A commendation that was decided. */
export type CommendationRow = Awaited<ReturnType<typeof store.commendationsBetween>>[number]

/**
 * Commendations decided in a span of days, both ends counted, for the reports (II.2.e).
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const commendationsDecided = (
  context: Context,
  span: { from: CalendarDate; to: CalendarDate },
): Promise<CommendationRow[]> =>
  store.commendationsBetween(context.db, permit(context.actor, awardsGrants, 'commendation.read'), span)
