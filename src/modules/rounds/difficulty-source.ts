import { yearsIn } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { difficultyWorkflow } from '#modules/difficulties/workflow.ts'
import { type DifficultyReportRow, difficultiesOfAgencies } from '#modules/difficulties/year-report.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { FormSection, SourceLine } from './agency-report-shapes.ts'
import { drawn, joinedWords, type ReportSource } from './source.ts'

/** The section that tells difficulties: the first that cites the clause by which the plan has them raised. */
export const difficultySectionOf = (
  plan: Pick<Plan, 'duties'>,
  form: readonly Pick<FormSection, 'id' | 'clauses'>[],
): string | undefined => {
  const raising = plan.duties.filter(({ duty }) => duty === 'raise-difficulties').map(({ clause }) => clause)
  return form.find(({ clauses }) => clauses.some((clause) => raising.includes(clause)))?.id
}

const directionText = ({ direction }: DifficultyReportRow): Text[] => {
  if (direction === null) return []
  const { words, documentNumber: number, documentDate: date } = direction
  const day = date ? shortDate(date) : ''
  return [
    text(
      `chỉ đạo tại ${number ?? ''} ngày ${day}: ${words}`,
      `direction by ${number ?? ''} of ${day}: ${words}`,
    ),
  ]
}

const lineOf = (row: DifficultyReportRow): SourceLine => ({
  id: row.id,
  label: text(row.title, row.title),
  detail: joinedWords([
    difficultyWorkflow.states[row.state].label,
    ...(row.overdue ? [text('quá hạn', 'overdue')] : []),
    ...(row.answer === null ? [] : [text(`trả lời: ${row.answer}`, `answer: ${row.answer}`)]),
    ...directionText(row),
  ]),
  path: `/difficulties/${row.id}`,
})

/** Difficulties that the agency raised in the years of the round, or earlier and that are not closed, with answer and direction (V.5.g, V.7). */
export const difficultySource: ReportSource = {
  name: 'difficulties',
  draw: async (context, { plan, form, agencies, years }) => {
    const sectionId = difficultySectionOf(plan, form)
    if (sectionId === undefined || agencies.length === 0) return []
    const found = new Map<string, DifficultyReportRow>()
    for (const year of yearsIn(years))
      for (const row of await difficultiesOfAgencies(context, agencies, year)) found.set(row.id, row)
    return [drawn(sectionId, { lines: [...found.values()].map(lineOf) })]
  },
}
