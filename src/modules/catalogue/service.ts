import { refuseIf } from '#kernel/refusal.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { atomically, type Context } from '#platform/context.ts'
import { SolutionInput, type SolutionSeed } from './contract.ts'
import { MilestoneInput, type MilestoneSeed } from './milestone-contract.ts'
import { milestoneShelf } from './milestone-shelf.ts'
import { catalogueRefusals, solutionName } from './rules.ts'
import { solutionShelf } from './shelf.ts'
import * as store from './store.ts'

/** The catalogue of solutions: list, open, add, change, remove and restore (II.4). */
export const solutions = keepRegister(solutionShelf)

/** The catalogue as Excel files, out and in; rows are told apart by code and edition. */
export const solutionSheets = keepSheets(solutionShelf, SolutionInput)

/** The milestones and the evidence of each family of solutions, kept as a register (II.4). */
export const milestones = keepRegister(milestoneShelf)

/** The milestones as Excel files; rows are told apart by family and order. */
export const milestoneSheets = keepSheets(milestoneShelf, MilestoneInput)

/** The milestones by which a project with this solution goes, in order; none for an unknown solution. */
export const milestonesOfSolution = async ({ db, actor }: Context, solutionId: string) => {
  const family = await store.findFamily(db, actor.province, solutionId)
  return family === undefined ? [] : store.listMilestones(db, actor.province, family)
}

/**
 * Loads the milestones of the seed list for the families that have none yet; the others stay as people keep them.
 * Asks no right: it is for the program itself.
 * @returns how many were added
 */
export const importMilestones = (context: Context, seed: MilestoneSeed): Promise<{ added: number }> =>
  atomically(context, async (inside) => {
    const standing = await store.listMilestones(inside.db, inside.actor.province)
    const kept = new Set(standing.map(({ family }) => family))
    const rows = Object.entries(seed)
      .filter(([family]) => !kept.has(family))
      .flatMap(([family, list]) =>
        list.map(({ name, evidence, ...one }, n) =>
          freshRow(inside, milestoneShelf, {
            ...{ ...one, family, position: n + 1, agencyId: null },
            ...{ name: name.vi.normalize('NFC'), nameEn: name.en },
            ...{ evidence: evidence?.vi.normalize('NFC') ?? null, evidenceEn: evidence?.en ?? null },
          }),
        ),
      )
    if (rows.length > 0) await enterRows(inside, milestoneShelf, rows)
    return { added: rows.length }
  })

/**
 * Loads the seed list: adds the editions that the catalogue lacks, and leaves those that it has as people keep them.
 * A removed row counts as lacking. Asks no right: it is for the program itself.
 * @returns how many were added
 */
export const importSolutions = (
  context: Context,
  list: readonly SolutionSeed[],
): Promise<{ added: number }> =>
  atomically(context, async (inside) => {
    const standing = await store.listAll(inside.db, inside.actor.province)
    const idOf = new Map(standing.map((one) => [solutionName(one), one.id]))
    const missing = list.filter((one) => !idOf.has(solutionName(one)))
    const rows = missing.map(({ name, guide, replacedBy, ...one }) => {
      const row = freshRow(inside, solutionShelf, {
        ...one,
        name: name.vi.normalize('NFC'),
        nameEn: name.en,
        summary: one.summary?.normalize('NFC') ?? null,
        guide: guide?.vi.normalize('NFC') ?? null,
        guideEn: guide?.en ?? null,
        agencyId: null,
        validFrom: one.validFrom ?? null,
        withdrawnOn: one.withdrawnOn ?? null,
        replacedById: (replacedBy && idOf.get(replacedBy)) ?? null,
        note: one.note ?? null,
      })
      idOf.set(solutionName(one), row.id)
      return row
    })
    if (rows.length > 0) await enterRows(inside, solutionShelf, rows)
    return { added: missing.length }
  })

/** Proves that a solution exists, for registers that refer to it. @throws Refusal SOLUTION_UNKNOWN at the field */
export const proveSolution = async ({ db, actor }: Context, id: string, field: string): Promise<void> =>
  refuseIf(!(await store.exists(db, actor.province, id)), catalogueRefusals.SOLUTION_UNKNOWN, {}, field)

/** Which solutions a sheet means by `code:edition`, or by the bare code where it has one edition only. */
export const solutionsNamed = async (
  { db, actor }: Context,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const found = await store.listCalled(db, actor.province, texts)
  const byCode = Map.groupBy(found, (one) => one.code)
  const only = [...byCode].flatMap(([code, [one, ...others]]) =>
    one && others.length === 0 ? [[code, one.id] as const] : [],
  )
  return new Map([...only, ...found.map((one) => [solutionName(one), one.id] as const)])
}
