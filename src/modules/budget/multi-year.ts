import { permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import { sourcesOf } from '#modules/estimates/sources.ts'
import { phaseOf, tasksDueIn, yearsOf } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { wordingText } from '#modules/plan/wording.ts'
import type { CountResults } from '#modules/work/result-count.ts'
import { type Context, today } from '#platform/context.ts'
import type { MultiYear, ResultCost } from './figure-shapes.ts'
import * as figureStore from './figure-store.ts'
import { budgetGrants } from './permissions.ts'

const outside = text('Ngoài kế hoạch', 'Outside the plan')

type Moved = Awaited<ReturnType<typeof figureStore.byTask>>[number]

/** What one result of each task cost in a year, beside what the plan asks for; đồng rounded down. Years are never mixed. */
const costsOf = async (
  context: Context,
  rows: readonly Moved[],
  count: CountResults,
): Promise<ResultCost[]> => {
  const { plan } = await getPlan(context.db, context.actor.province)
  const day = today(context)
  const cells = [...Map.groupBy(rows, ({ task, year }) => `${year} ${task}`).values()]
  const asked = cells.map(([cell]) => {
    const due = tasksDueIn(plan, cell?.year ?? 0).find(({ task }) => task.id === cell?.task)
    return { cell, due, task: plan.tasks.find(({ id }) => id === cell?.task) }
  })
  const questions = asked.map(({ cell, task }) => ({
    measure: task?.measure ?? '',
    where: task?.where ?? {},
    ...{ from: cell?.year ?? 0, to: cell?.year ?? 0, until: day },
  }))
  const results = await count(context, questions)
  return cells.map((cell, n): ResultCost => {
    const [first] = cell
    const spent = cell.reduce((sum, one) => sum + BigInt(one.spent), 0n)
    const found = results[n]
    const whole = BigInt(Math.round(found ?? 0))
    const unit = asked[n]?.task?.quantity?.unit
    return {
      task: { id: first?.task ?? '', label: first?.title ?? '' },
      year: first?.year ?? 0,
      spent: String(spent),
      results: found ?? null,
      unit: unit ? wordingText(unit) : null,
      wanted: asked[n]?.due?.count ?? null,
      each: whole > 0n ? String(spent / whole) : null,
    }
  })
}

/**
 * The money of the years of the plan by phase, task and source, and what each result cost beside the target. An agency
 * sees its own. @throws Refusal FORBIDDEN, NO_PLAN
 */
export const multiYear =
  (count: CountResults) =>
  async (context: Context): Promise<MultiYear> => {
    const within = permit(context.actor, budgetGrants, 'budget.read')
    const { plan } = await getPlan(context.db, context.actor.province)
    const rows = await figureStore.byTask(context.db, within, today(context))
    const sources = await sourcesOf(context)
    const labels = new Map(sources.map(({ id, label }) => [id, label.vi]))
    const { from, to } = yearsOf(plan)
    const phaseLabel = (year: number): Text => {
      const phase = phaseOf(plan, year)
      return phase ? wordingText(phase.label) : outside
    }
    return {
      years: Array.from({ length: to - from + 1 }, (_, n) => from + n),
      rows: rows.map(({ task, title, year, source, approved, allocated, spent, settled }) => ({
        task: { id: task, label: title },
        ...{ phase: phaseOf(plan, year)?.id ?? '', phaseLabel: phaseLabel(year), year },
        source: { id: source, label: labels.get(source) ?? source },
        ...{ approved, allocated, spent, settled },
      })),
      costs: await costsOf(context, rows, count),
      sources,
    }
  }
