import { addDays, type CalendarDate, yearsIn } from '#kernel/period.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { awardsForYear } from '#modules/awards/service.ts'
import { budgetForYear } from '#modules/budget/year-report.ts'
import { bodiesForYear } from '#modules/conformity/service.ts'
import { type DifficultyReportRow, difficultiesForYear } from '#modules/difficulties/year-report.ts'
import { askedForYear } from '#modules/estimates/year-report.ts'
import type { Task } from '#modules/plan/targets-and-tasks.ts'
import { freezeFigures } from '#modules/results/freeze.ts'
import type { Measures } from '#modules/results/judge-plan.ts'
import { supportForYear } from '#modules/support/service.ts'
import { trainingForYear } from '#modules/training/annual-training.ts'
import { wordsOf } from '#modules/work/plan-words.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { workForYear } from '#modules/work/year-report.ts'
import { type Context, today } from '#platform/context.ts'
import { figuresWithoutAnnex } from './checks-and-commendations.ts'
import type { ReadRegisters, Wanted } from './gather-material.ts'
import {
  askedRow,
  awardRow,
  bodyRow,
  budgetRow,
  courseRow,
  enterpriseRow,
  expertRow,
} from './register-rows.ts'
import type { RegisterMaterial } from './report-material.ts'
import { targetRows } from './target-rows.ts'
import { taskMatrix } from './task-matrix.ts'
import { materialDifficulty, taskRow } from './task-rows.ts'

const by = (asOf: string, day: string | null): boolean => day === null || day <= asOf

const difficultiesOver = async (context: Context, { years }: Wanted): Promise<DifficultyReportRow[]> => {
  const found = new Map<string, DifficultyReportRow>()
  for (const year of yearsIn(years))
    for (const row of await difficultiesForYear(context, year)) found.set(row.id, row)
  return [...found.values()]
}

const tasksOver = async (
  context: Context,
  { plan, years, asOf }: Wanted,
  measures: Measures,
  difficulties: readonly DifficultyReportRow[],
): Promise<RegisterMaterial['annexes']['tasks']> => {
  const count = countByMeasures([...measures.values()])
  const all = []
  for (const year of yearsIn(years))
    for (const row of await workForYear(context, year, count)) all.push({ year, row })
  if (years.from === years.to) return all.map(({ row }) => taskRow(row, difficulties))
  const { document } = await directoryOf(context.db, context.actor.province)
  const leadOf = ({ lead }: Task) =>
    wordsOf(plan, document, lead, asOf)
      .map(({ vi }) => vi)
      .join(', ')
  return taskMatrix({ plan, years }, all, difficulties, leadOf)
}

/** Once the last day of the years has gone by they are judged as over: nothing is on track or behind in them any more. */
const judgingDay = ({ years, asOf }: Wanted, day: CalendarDate): CalendarDate => {
  const end = `${years.to}-12-31`
  return asOf >= end && day > end ? addDays(end, 1) : asOf
}

/** The dated rows of a year up to the cut-off. */
const yearOf = async (context: Context, year: number, asOf: string) => {
  const { courses, experts } = await trainingForYear(context, year)
  const projects = await supportForYear(context, year)
  return {
    enterprises: projects.filter((row) => by(asOf, row.acceptanceDate)).map(enterpriseRow),
    training: courses.filter((row) => by(asOf, row.endsOn)).map(courseRow),
    experts: experts.filter((row) => by(asOf, row.issuedOn)).map(expertRow),
    awards: (await awardsForYear(context, year)).map(awardRow),
    budget: (await budgetForYear(context, year, asOf)).map(budgetRow),
  }
}

/**
 * What the registers of all modules hold for a report: the rows of its annexes up to the cut-off, and the figures of the
 * plan's targets with the rows that they count. Over several years each register is read year by year, so that every row
 * stands in its own year. Each register proves the right to read it.
 * @throws Refusal FORBIDDEN, NO_PLAN
 */
export const readRegisters =
  (measures: Measures): ReadRegisters =>
  async (context, wanted) => {
    const { plan, years, asOf } = wanted
    const judgedOn = judgingDay(wanted, today(context))
    const { frozen } = await freezeFigures(context, measures, { planId: plan.id, years, asOf: judgedOn })
    const { rows, figures } = targetRows(plan, { ...frozen, asOf }, measures)
    const difficulties = await difficultiesOver(context, wanted)
    const dated = []
    for (const year of yearsIn(years)) dated.push(await yearOf(context, year, asOf))
    return {
      figures: [...figures, ...(await figuresWithoutAnnex(context, { years, asOf }))],
      difficulties: difficulties.map(materialDifficulty),
      annexes: {
        targets: rows,
        tasks: await tasksOver(context, wanted, measures, difficulties),
        enterprises: dated.flatMap(({ enterprises }) => enterprises),
        training: dated.flatMap(({ training }) => training),
        experts: dated.flatMap(({ experts }) => experts),
        awards: dated.flatMap(({ awards }) => awards),
        budget: dated.flatMap(({ budget }) => budget),
        needs: (await askedForYear(context, years.to + 1)).map(askedRow),
        conformity: (await bodiesForYear(context, years.to)).map(bodyRow),
      },
    }
  }
