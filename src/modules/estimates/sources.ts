import type { Reference } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import type { FundingSource } from '#modules/plan/document.ts'
import { getPlan } from '#modules/plan/service.ts'
import { wordingText } from '#modules/plan/wording.ts'
import type { Context } from '#platform/context.ts'
import { estimateGrants } from './permissions.ts'
import { estimateRefusals } from './rules.ts'

/** A source of money as the plan names it. */
export interface Source {
  readonly id: string
  readonly label: Text
  /** Duty that appraises what is asked of it; null: no money that the province allocates. */
  readonly appraisedBy: NonNullable<FundingSource['appraisedBy']> | null
}

/** The sources of money of the plan in force (IV.1, II.4.h). @throws Refusal NO_PLAN */
export const sourcesOf = async ({ db, actor }: Context): Promise<Source[]> => {
  const { plan } = await getPlan(db, actor.province)
  return plan.fundingSources.map(({ id, label, appraisedBy = null }) => ({
    id,
    label: wordingText(label),
    appraisedBy,
  }))
}

/** The sources that the province allocates, by id. @throws Refusal NO_PLAN */
export const budgetSources = async (context: Context): Promise<ReadonlyMap<string, Source>> =>
  new Map(
    (await sourcesOf(context)).flatMap((one) => (one.appraisedBy === null ? [] : [[one.id, one] as const])),
  )

/** How many of some amounts, counted by source, the province appraises. */
export const countBudgeted = (
  counts: readonly { source: string; count: number }[],
  sources: readonly Source[],
): number =>
  counts
    .filter(({ source }) => sources.some(({ id, appraisedBy }) => id === source && appraisedBy !== null))
    .reduce((sum, { count }) => sum + count, 0)

/** Proves that all are sources of the plan. @throws Refusal SOURCE_UNKNOWN */
export const proveSources = (known: readonly Source[], asked: Iterable<string>, field: string): void => {
  for (const source of asked)
    refuseIf(!known.some(({ id }) => id === source), estimateRefusals.SOURCE_UNKNOWN, { source }, field)
}

const longest = 90

/** A title of the annex can fill half a page; in a table its beginning tells it from the others. */
const shortened = (title: string): string =>
  title.length <= longest ? title : `${title.slice(0, longest).replace(/[\s,;.]+\S*$/u, '')}…`

/** The tasks of the plan in force, as they are called in Vietnamese, long titles by their beginning. @throws Refusal NO_PLAN */
export const tasksOf = async ({ db, actor }: Context): Promise<Reference[]> => {
  const { plan } = await getPlan(db, actor.province)
  return plan.tasks.map(({ id, title }) => ({ id, label: `${id}. ${shortened(title.vi)}` }))
}

/** The tasks that texts of a sheet mean, by number or wording. */
export const tasksNamed = async (
  context: Context,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const tasks = await tasksOf(context)
  return new Map(
    texts.flatMap((asked) => {
      const key = searchKey(asked)
      const found = tasks.find(({ id, label }) => searchKey(id) === key || searchKey(label) === key)
      return found ? [[asked, found.id] as const] : []
    }),
  )
}

/** What a task is called; its number where the plan of today has none such. */
export const taskCalled = (tasks: readonly Reference[], id: string): string =>
  tasks.find((one) => one.id === id)?.label ?? id

/** As `sourcesOf`, for whoever sees calls. @throws Refusal FORBIDDEN, NO_PLAN */
export const sourceList = (context: Context): Promise<Source[]> => {
  permit(context.actor, estimateGrants, 'estimate.call.read')
  return sourcesOf(context)
}

/** As `tasksOf`, for whoever sees calls. @throws Refusal FORBIDDEN, NO_PLAN */
export const taskList = (context: Context): Promise<Reference[]> => {
  permit(context.actor, estimateGrants, 'estimate.call.read')
  return tasksOf(context)
}
