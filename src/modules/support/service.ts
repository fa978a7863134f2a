import { permit } from '#kernel/permission.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { ProjectInput } from './contract.ts'
import { supportGrants } from './permissions.ts'
import { projectShelf } from './project-shelf.ts'
import * as store from './store.ts'

/** The register of support projects, with their life-cycle (I.3.2.a.3, I.3.2.b.3, II.4, V.4.b). */
export const projects = keepRegister(projectShelf)

/** Support projects as Excel files; rows are told apart by enterprise, solution and year. */
export const projectSheets = keepSheets(projectShelf, ProjectInput)

/** A row of annex 03: an enterprise with one solution; money in whole đồng. */
export type SupportRow = Awaited<ReturnType<typeof store.countedForYear>>[number]

/**
 * The rows of annex 03 of a report: the accepted projects of a programme year within the person's scope. An
 * enterprise with two solutions has two rows. @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const supportForYear = (context: Context, year: number): Promise<SupportRow[]> =>
  store.countedForYear(context.db, permit(context.actor, supportGrants, 'support.read'), year)
