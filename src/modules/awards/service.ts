import { permit } from '#kernel/permission.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { EntryInput } from './contract.ts'
import { awardsGrants } from './permissions.ts'
import { entryShelf } from './shelf.ts'
import * as store from './store.ts'

/** The register of entries to the National Quality Award (I.3.2.a.4, I.3.2.b.4, II.2.f, annex IV.2). */
export const entries = keepRegister(entryShelf)

/** Award entries as Excel files; rows are told apart by enterprise and award year. */
export const entrySheets = keepSheets(entryShelf, EntryInput)

/** A row of annex 06; the preliminary score is points as a string with a point. */
export type AwardRow = Awaited<ReturnType<typeof store.entriesOfYear>>[number]

/**
 * The rows of annex 06 of a report: every entry of an award year within the person's scope, won or not.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const awardsForYear = (context: Context, awardYear: number): Promise<AwardRow[]> =>
  store.entriesOfYear(context.db, permit(context.actor, awardsGrants, 'awards.read'), awardYear)
