import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import type { Plan } from '#modules/plan/document.ts'
import { priorities } from '#modules/rounds/agency-report-shapes.ts'
import { type AcceptedReport, acceptedReports } from '#modules/rounds/round-material.ts'
import { agencyReportWorkflow } from '#modules/rounds/workflow.ts'
import { type Context, today } from '#platform/context.ts'
import { countedFigures } from './counted-figures.ts'
import { shareOf } from './register-rows.ts'
import type { AgencyText, AnnexRow, RegisterMaterial, ReportMaterial } from './report-material.ts'

/** What a report is asked for: the years, the last day whose rows count, and the plan. */
export interface Wanted {
  readonly plan: Plan
  readonly years: YearSpan
  readonly asOf: CalendarDate
}

/** Reads what the registers of all modules hold for a report. */
export type ReadRegisters = (context: Context, wanted: Wanted) => Promise<RegisterMaterial>

const fromOf = ({ reportId }: AcceptedReport) => ({ subject: 'agency-report', id: reportId })

const budgetRows = (one: AcceptedReport): AnnexRow<'budget'>[] =>
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

const needRows = (one: AcceptedReport): AnnexRow<'needs'>[] =>
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

const textOf = ({ reportId, agency, submission, content }: AcceptedReport): AgencyText => ({
  reportId,
  agency,
  submission,
  sections: content
    .filter(({ content: { text } }) => text.trim() !== '')
    .map(({ id, heading, content: { text } }) => ({ id, heading: heading.vi, text })),
})

const readAgencies = async (context: Context, roundId: string | undefined) => {
  if (roundId === undefined) return { accepted: [], missing: [] }
  const { accepted, missing } = await acceptedReports(context, roundId)
  return {
    accepted,
    missing: missing.map(({ agencyName, state }) => ({
      agency: agencyName,
      state: agencyReportWorkflow.states[state].label.vi,
    })),
  }
}

/** What the register knows; what agencies said where it knows nothing. */
const either = <T>(known: readonly T[], said: readonly T[]): readonly T[] => (known.length > 0 ? known : said)

/**
 * Everything that a consolidated report is composed from: rows and figures of the registers, and of each accepted agency
 * report its last submission that was not taken back. Money and needs (annexes 08 and 09) are those of the budget; where
 * it knows nothing of the years, those that agencies sent.
 * Rights are proven by the caller and, for each register, by its own module.
 */
export const gatherMaterial = async (
  context: Context,
  read: ReadRegisters,
  wanted: Wanted,
  roundId: string | undefined,
): Promise<ReportMaterial> => {
  const registers = await read(context, wanted)
  const { accepted, missing } = await readAgencies(context, roundId)
  const annexes = {
    ...registers.annexes,
    budget: either(registers.annexes.budget, accepted.flatMap(budgetRows)),
    needs: either(registers.annexes.needs, accepted.flatMap(needRows)),
  }
  return {
    years: wanted.years,
    asOf: wanted.asOf,
    drawnOn: today(context),
    annexes,
    figures: [...registers.figures, ...countedFigures(annexes, wanted)],
    difficulties: registers.difficulties,
    agencies: accepted.map(textOf),
    missing,
  }
}
