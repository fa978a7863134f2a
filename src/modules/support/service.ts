import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import type { AllocatedForSupport } from './budget-left.ts'
import { CeilingInput } from './ceiling.ts'
import { ceilingShelf } from './ceiling-shelf.ts'
import { type Dossier, ProjectInput } from './contract.ts'
import { CostLineInput } from './cost.ts'
import { costShelf } from './cost-shelf.ts'
import { dossierOf } from './dossier.ts'
import { FollowUpInput } from './follow-up.ts'
import { followUpShelf } from './follow-up-shelf.ts'
import { MilestoneInput } from './milestone.ts'
import { milestoneShelf } from './milestone-shelf.ts'
import { NormInput } from './norm.ts'
import { normShelf } from './norm-shelf.ts'
import { supportGrants } from './permissions.ts'
import { projectShelf } from './project-shelf.ts'
import * as store from './store.ts'

/** The register of support projects, with their life-cycle (I.3.2.a.3, I.3.2.b.3, II.4, V.4.b). */
export const projects = keepRegister(projectShelf)

/** Support projects as Excel files; rows are told apart by enterprise, solution and year. */
export const projectSheets = keepSheets(projectShelf, ProjectInput)

/**
 * The lines of cost of projects, each with how its support came about (domain.md §2.4), and their Excel files.
 * @param allocated what the budget gave for support in a year
 */
export const keepCosts = (allocated: AllocatedForSupport) => {
  const shelf = costShelf(allocated)
  return { costs: keepRegister(shelf), costSheets: keepSheets(shelf, CostLineInput) }
}

/** The milestones of projects, each with its evidence. */
export const milestones = keepRegister(milestoneShelf)

/** Milestones as Excel files; rows are told apart by project and order. */
export const milestoneSheets = keepSheets(milestoneShelf, MilestoneInput)

/** The norms by which the State pays, dated and with their legal source; only approved ones are used. */
export const norms = keepRegister(normShelf)

/** Norms as Excel files; rows are told apart by item, size and first day. */
export const normSheets = keepSheets(normShelf, NormInput)

/** What the budget gives for support, by year. */
export const ceilings = keepRegister(ceilingShelf)

/** The budget of the years as Excel files. */
export const ceilingSheets = keepSheets(ceilingShelf, CeilingInput)

/** What enterprises say 6 and 12 months after the acceptance. */
export const followUps = keepRegister(followUpShelf)

/** Follow-ups as Excel files; rows are told apart by project and month. */
export const followUpSheets = keepSheets(followUpShelf, FollowUpInput)

/** How far the dossier of a project is, and what warns of paying twice. @throws Refusal NOT_FOUND, FORBIDDEN */
export const readDossier = async (context: Context, id: string): Promise<Dossier> => {
  const facts = await store.findProject(context.db, permit(context.actor, supportGrants, 'support.read'), id)
  if (facts === undefined) throw new Refusal(refusals.NOT_FOUND)
  return dossierOf(context, facts)
}

/** A row of annex 03: an enterprise with one solution; money in whole đồng. */
export type SupportRow = Awaited<ReturnType<typeof store.countedForYear>>[number]

/**
 * The rows of annex 03 of a report: the accepted projects of a programme year within the person's scope. An
 * enterprise with two solutions has two rows. @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const supportForYear = (context: Context, year: number): Promise<SupportRow[]> =>
  store.countedForYear(context.db, permit(context.actor, supportGrants, 'support.read'), year)

/** All registers of support but that of costs, and their Excel files, for the whole program. */
export const supportRegisters = [projects, milestones, followUps, norms, ceilings]
export const supportSheets = [projectSheets, milestoneSheets, followUpSheets, normSheets, ceilingSheets]
