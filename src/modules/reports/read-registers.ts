import { awardsForYear } from '#modules/awards/service.ts'
import { bodiesForYear } from '#modules/conformity/service.ts'
import { difficultiesForYear } from '#modules/difficulties/year-report.ts'
import { freezeFigures } from '#modules/results/freeze.ts'
import type { Measures } from '#modules/results/judge-plan.ts'
import { supportForYear } from '#modules/support/service.ts'
import { trainingForYear } from '#modules/training/annual-training.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { workForYear } from '#modules/work/year-report.ts'
import type { ReadRegisters } from './gather-material.ts'
import { awardRow, bodyRow, courseRow, enterpriseRow, expertRow } from './register-rows.ts'
import { targetRows } from './target-rows.ts'
import { materialDifficulty, taskRow } from './task-rows.ts'

const by = (asOf: string, day: string | null): boolean => day === null || day <= asOf

/**
 * What the registers of all modules hold for a report: the rows of its annexes up to the cut-off, and the figures of the
 * plan's targets with the rows that they count. Each register proves the right to read it.
 * @throws Refusal FORBIDDEN, NO_PLAN
 */
export const readRegisters =
  (measures: Measures): ReadRegisters =>
  async (context, wanted) => {
    const { plan, year, asOf } = wanted
    const { frozen } = await freezeFigures(context, measures, { planId: plan.id, year, asOf })
    const { rows, figures } = targetRows(plan, frozen, measures)
    const { courses, experts } = await trainingForYear(context, year)
    const projects = await supportForYear(context, year)
    const difficulties = await difficultiesForYear(context, year)
    const tasks = await workForYear(context, year, countByMeasures([...measures.values()]))
    return {
      figures,
      difficulties: difficulties.map(materialDifficulty),
      annexes: {
        targets: rows,
        tasks: tasks.map((row) => taskRow(row, difficulties)),
        enterprises: projects.filter((row) => by(asOf, row.acceptanceDate)).map(enterpriseRow),
        training: courses.filter((row) => by(asOf, row.endsOn)).map(courseRow),
        experts: experts.filter((row) => by(asOf, row.issuedOn)).map(expertRow),
        awards: (await awardsForYear(context, year)).map(awardRow),
        conformity: (await bodiesForYear(context, year)).map(bodyRow),
      },
    }
  }
