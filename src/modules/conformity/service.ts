import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { amendRow } from '#modules/registers/amend.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Amendment, Shown } from '#modules/registers/shelf.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { BodyInput, type Standing } from './contract.ts'
import { conformityGrants } from './permissions.ts'
import { conformityRefusals, standingOn } from './rules.ts'
import { bodyShelf } from './shelf.ts'
import * as store from './store.ts'

/** The register of conformity assessment bodies (I.3.2.a.5, I.3.2.b.5, II.5, annex V). */
export const bodies = keepRegister(bodyShelf)

/**
 * Changes what a body keeps up itself: its scope and the products that it serves.
 * @throws Refusal FORBIDDEN for another body, NOT_FOUND, CHANGED_MEANWHILE
 */
export const amendBody = async (context: Context, change: Amendment): Promise<Shown> => {
  await amendRow(context, bodyShelf, change)
  return bodies.get(context, change.id)
}

/** Proves that a body exists, for those who represent it. @throws Refusal BODY_UNKNOWN at the field */
export const proveBodyExists = async ({ db, actor }: Context, id: string, field: string): Promise<void> =>
  refuseIf(!(await store.exists(db, actor.province, id)), conformityRefusals.BODY_UNKNOWN, {}, field)

/** Conformity assessment bodies as Excel files; rows are told apart by name. */
export const bodySheets = keepSheets(bodyShelf, BodyInput)

/** A row of annex 07; `standing` is how the recognition stood at the end of the year, or stands today within it. */
export type BodyRow = Awaited<ReturnType<typeof store.bodiesUntil>>[number] & { standing: Standing }

/**
 * The rows of annex 07 of a report: bodies that were formed or recognised by the end of a year.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const bodiesForYear = async (context: Context, year: number): Promise<BodyRow[]> => {
  const within = permit(context.actor, conformityGrants, 'conformity.read')
  const lastDay = `${year}-12-31`
  const day = lastDay < today(context) ? lastDay : today(context)
  const rows = await store.bodiesUntil(context.db, within, lastDay)
  return rows.map((row) => ({ ...row, standing: standingOn(row, day) }))
}
