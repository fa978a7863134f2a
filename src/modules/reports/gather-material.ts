import type { CalendarDate } from '#kernel/period.ts'
import { clockwork } from '#kernel/permission.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { Context } from '#platform/context.ts'
import * as store from './consolidated-store.ts'
import { countedFigures } from './counted-figures.ts'
import type { AgencyText, AnnexRow, RegisterMaterial, ReportMaterial } from './report-material.ts'
import { priorities, type SubmittedSection } from './report-shapes.ts'
import { agencyReportWorkflow } from './workflow.ts'

/** What a report is asked for: the year, the last day whose rows count, and the plan. */
export interface Wanted {
  readonly plan: Plan
  readonly year: number
  readonly asOf: CalendarDate
}

/** Reads what the registers of all modules hold for a report. */
export type ReadRegisters = (context: Context, wanted: Wanted) => Promise<RegisterMaterial>

interface Accepted {
  readonly reportId: string
  readonly agency: string
  readonly submission: number
  readonly content: readonly SubmittedSection[]
}

const accepted = new Set(['received', 'consolidated'])

const fromOf = ({ reportId }: Accepted) => ({ subject: 'agency-report', id: reportId })

const shareOf = (spent: string | null, allocated: string | null): string | null =>
  spent === null || allocated === null || BigInt(allocated) === 0n
    ? null
    : plainNumber(Number((BigInt(spent) * 1000n) / BigInt(allocated)) / 10).replace('.', ',')

const budgetRows = (one: Accepted): AnnexRow<'budget'>[] =>
  one.content
    .flatMap(({ content }) => content.budget)
    .map(({ content, allocated, spent, source }) => ({
      from: fromOf(one),
      cells: {
        content,
        agency: one.agency,
        allocated,
        adjusted: null,
        spent,
        share: shareOf(spent, allocated),
        source,
        note: null,
      },
    }))

const needRows = (one: Accepted): AnnexRow<'needs'>[] =>
  one.content
    .flatMap(({ content }) => content.needs)
    .map(({ content, enterprises, amount, source, priority }) => ({
      from: fromOf(one),
      cells: {
        agency: one.agency,
        subject: enterprises,
        content,
        amount,
        source,
        priority: priorities[priority].vi,
      },
    }))

const textOf = ({ reportId, agency, submission, content }: Accepted): AgencyText => ({
  reportId,
  agency,
  submission,
  sections: content
    .filter(({ content: { text } }) => text.trim() !== '')
    .map(({ id, heading, content: { text } }) => ({ id, heading: heading.vi, text })),
})

const readAgencies = async ({ db, actor }: Context, roundId: string | undefined) => {
  if (roundId === undefined) return { reports: [], missing: [] }
  const all = await store.reportsOfRound(db, clockwork(actor.province), roundId)
  const taken = all.filter(({ state }) => accepted.has(state))
  const submissions = await store.standingSubmissions(
    db,
    taken.map(({ id }) => id),
  )
  const reports = taken.flatMap(({ id, agencyName }): Accepted[] => {
    const last = submissions.find(({ reportId }) => reportId === id)
    return last ? [{ reportId: id, agency: agencyName, submission: last.number, content: last.content }] : []
  })
  const missing = all
    .filter(({ required, state }) => required && !accepted.has(state))
    .map(({ agencyName, state }) => ({
      agency: agencyName,
      state: agencyReportWorkflow.states[state].label.vi,
    }))
  return { reports, missing }
}

/**
 * Everything that a consolidated report is composed from: rows and figures of the registers, and of each accepted agency
 * report its last submission that was not taken back. Money and needs (annexes 08 and 09) are those that agencies sent.
 * Rights are proven by the caller and, for each register, by its own module.
 */
export const gatherMaterial = async (
  context: Context,
  read: ReadRegisters,
  wanted: Wanted,
  roundId: string | undefined,
): Promise<ReportMaterial> => {
  const registers = await read(context, wanted)
  const { reports, missing } = await readAgencies(context, roundId)
  const annexes = {
    ...registers.annexes,
    budget: reports.flatMap(budgetRows),
    needs: reports.flatMap(needRows),
  }
  return {
    year: wanted.year,
    asOf: wanted.asOf,
    annexes,
    figures: [...registers.figures, ...countedFigures(annexes, wanted.asOf)],
    difficulties: registers.difficulties,
    agencies: reports.map(textOf),
    missing,
  }
}
