import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf, Shown } from '#modules/registers/shelf.ts'
import { type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { type AllocatedForSupport, budgetLeft } from './budget-left.ts'
import { type CostLineInput, costRegister } from './cost.ts'
import * as costStore from './cost-store.ts'
import { costItems } from './norm.ts'
import type { SupportRight } from './permissions.ts'
import { partFields, partOfProject, writableProject } from './project-parts.ts'
import { supportRefusals } from './rules.ts'
import { costLine as line } from './schema.ts'
import { explainSupport, supportOf } from './support-amount.ts'

type Project = Awaited<ReturnType<typeof writableProject>>

const noNorm = {
  normId: null,
  ratio: null,
  itemCap: null,
  yearLeft: null,
  budgetLeft: null,
  budgetSource: null,
  rounding: 1,
  boundBy: 'none',
  support: 0n,
}

interface Asked {
  readonly project: Project
  readonly item: string
  readonly eligible: bigint
  readonly id: string | undefined
}

/** What the State pays of a line by the norm of the day of decision, or of today while nothing is decided. */
const grant = async (
  context: Context,
  allocated: AllocatedForSupport,
  { project, item, eligible, id }: Asked,
) => {
  const { db, actor } = context
  const { province } = actor
  const { enterpriseId, year } = project
  // Two lines written at once must not both take what is left.
  await holdLock(db, `support ${province} ${year}`)
  const size = await costStore.sizeOf(db, enterpriseId)
  const norm = await costStore.findNorm(db, province, {
    item,
    size,
    day: project.decisionDate ?? today(context),
  })
  if (norm === undefined) return noNorm
  const granted = await costStore.grantedInYear(db, { province, enterpriseId, item, year, without: id })
  const yearLeft = norm.yearCap === null ? undefined : norm.yearCap - granted
  const left = await budgetLeft(context, allocated, { year, without: id })
  const { ratio, rounding, itemCap } = norm
  const bounded = {
    eligible,
    ratio,
    rounding,
    itemCap: itemCap ?? undefined,
    yearLeft,
    budgetLeft: left?.amount,
  }
  return {
    normId: norm.id,
    ratio,
    itemCap,
    rounding,
    yearLeft: yearLeft ?? null,
    budgetLeft: left?.amount ?? null,
    budgetSource: left?.source ?? null,
    ...supportOf(bounded),
  }
}

const toValues =
  (allocated: AllocatedForSupport) =>
  async (context: Context, input: CostLineInput, id: string | undefined) => {
    const project = await writableProject(context, input.project)
    const cost = BigInt(input.cost)
    const eligible = BigInt(input.eligible ?? input.cost)
    const other = BigInt(input.other)
    refuseIf(eligible > cost, supportRefusals.ELIGIBLE_ABOVE_COST, {}, 'eligible')
    refuseIf(
      other > 0n && input.otherSource === null,
      supportRefusals.OTHER_SOURCE_UNNAMED,
      {},
      'otherSource',
    )
    const granted = await grant(context, allocated, { project, item: input.item, eligible, id })
    const isAbove = granted.support + other > cost
    refuseIf(isAbove, supportRefusals.OTHER_ABOVE_COST, { support: String(granted.support) }, 'other')
    const { id: projectId, enterpriseId, agencyId } = project
    const { item, words, otherSource } = input
    return { projectId, enterpriseId, agencyId, item, words, otherSource, cost, eligible, other, ...granted }
  }

const known = (digits: unknown): bigint | undefined => (digits === null ? undefined : BigInt(String(digits)))

const explain = (row: Shown): Shown => {
  const { ratio, itemCap, yearLeft, budgetLeft: left, budgetSource, rounding, ...shown } = row
  const explained = explainSupport({
    eligible: BigInt(String(row.eligible)),
    ratio: String(ratio ?? '0'),
    itemCap: known(itemCap),
    yearLeft: known(yearLeft),
    budgetLeft: known(left),
    budgetSource: budgetSource === null ? undefined : String(budgetSource),
    rounding: Number(rounding),
    support: BigInt(String(row.support)),
    boundBy: row.boundBy as Parameters<typeof explainSupport>[0]['boundBy'],
  })
  return { ...shown, explained } as unknown as Shown
}

/** What sets the lines of cost apart. */
export const costShelf = (allocated: AllocatedForSupport): Shelf<CostLineInput, SupportRight> => ({
  ...partOfProject(line),
  subject: 'support.cost',
  register: costRegister,
  table: line,
  defaultSort: 'item',
  fields: {
    ...partFields(line),
    item: line.item,
    words: line.words,
    cost: line.cost,
    eligible: line.eligible,
    support: line.support,
    other: line.other,
    otherSource: line.otherSource,
    counterpart: sql`(${line.cost} - ${line.support} - ${line.other})::text`,
    boundBy: line.boundBy,
    ratio: line.ratio,
    itemCap: line.itemCap,
    yearLeft: line.yearLeft,
    budgetLeft: line.budgetLeft,
    budgetSource: line.budgetSource,
    rounding: line.rounding,
  },
  label: async ({ item, words }) => `${costItems[item as CostLineInput['item']].vi}: ${words}`,
  words: ({ words, otherSource }) => [words, otherSource] as (string | null)[],
  toValues: toValues(allocated),
  beforeRemove: async (context, id) => {
    const found = await costStore.findLine(context.db, id)
    if (found !== undefined) await writableProject(context, found.projectId)
  },
  complete: async (_context, rows) => rows.map(explain),
})
