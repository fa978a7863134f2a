import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { commendationsDecided } from '#modules/awards/service.ts'
import { countsByYear } from '#modules/inspections/service.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { ReportSection } from '#modules/plan/report-outline.ts'
import type { Context } from '#platform/context.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import type { ReportFigure, RowRef } from './report-material.ts'
import { countText, type Sentence, type Telling } from './sentences.ts'

interface Span {
  readonly years: YearSpan
  readonly asOf: CalendarDate
}
type Told = Pick<ReportFigure, 'id' | 'label' | 'unit' | 'measure' | 'by'>

const figure = (
  told: Told,
  value: number,
  { years, asOf }: Span,
  records: RowRef[] | null,
): ReportFigure => ({
  ...told,
  value: String(value),
  kind: 'actual',
  from: `${years.from}-01-01`,
  asOf,
  rows: value,
  sha256: value === 0 ? null : fingerprintOf(records ?? { ...told, value }),
  records,
})

const checks = { measure: 'inspections.visits', by: 'Đếm trong sổ kiểm tra, giám sát của năm' }
const checkLabels = {
  visits: 'Cuộc kiểm tra theo kế hoạch',
  held: 'Cuộc kiểm tra đã có biên bản',
  findings: 'Tồn tại được phát hiện',
  closed: 'Tồn tại đã khắc phục',
  overdue: 'Tồn tại quá hạn khắc phục',
} as const

/**
 * The figures of what a report tells without an annex: checks and their findings (V.5.f) by the years of the visits, and
 * commendations decided up to the cut-off (II.2.e). @throws Refusal FORBIDDEN
 */
export const figuresWithoutAnnex = async (context: Context, span: Span): Promise<ReportFigure[]> => {
  const { from, to } = span.years
  const counts = (await countsByYear(context)).filter(({ year }) => from <= year && year <= to)
  const until = span.asOf < `${to}-12-31` ? span.asOf : `${to}-12-31`
  const commended = await commendationsDecided(context, { from: `${from}-01-01`, to: until })
  const records = commended.map(({ id }) => ({ subject: 'awards.commendation', id }))
  return [
    ...(['visits', 'held', 'findings', 'closed', 'overdue'] as const).map((name) =>
      figure(
        { id: `checks.${name}`, label: checkLabels[name], unit: '', ...checks },
        counts.reduce((sum, one) => sum + one[name], 0),
        span,
        null,
      ),
    ),
    figure(
      {
        ...{ id: 'commendations.rows', label: 'Tập thể, cá nhân được khen thưởng', unit: '' },
        ...{ measure: 'awards.commendations', by: 'Đếm quyết định khen thưởng trong kỳ' },
      },
      commended.length,
      span,
      records,
    ),
  ]
}

const tellsOf = {
  inspect: ({ visits, held, findings, closed, overdue }: Record<string, string>) =>
    `Đã tổ chức ${held}/${visits} cuộc kiểm tra, giám sát theo kế hoạch; phát hiện ${findings} tồn tại, đã khắc phục ${closed}, quá hạn khắc phục ${overdue}.`,
  commend: ({ rows }: Record<string, string>) => `Đã khen thưởng ${rows} tập thể, cá nhân.`,
} as const
const nothingOf = {
  inspect: 'Chưa phát sinh cuộc kiểm tra, giám sát trong kỳ.',
  commend: 'Chưa phát sinh khen thưởng trong kỳ.',
} as const
const namesOf = { inspect: ['checks', 'visits'], commend: ['commendations', 'rows'] } as const

/** What a section says of checks or commendations: it does where it cites the clause by which these are a duty. */
export const sentencesWithoutAnnex = (
  plan: Plan,
  section: ReportSection,
  { figures }: Pick<Telling, 'figures'>,
): Sentence[] =>
  (['inspect', 'commend'] as const).flatMap((asked) => {
    const isTold = plan.duties.some(({ duty, clause }) => duty === asked && section.clauses.includes(clause))
    const [group, whole] = namesOf[asked]
    const all = [...figures.values()].filter(({ id }) => id.startsWith(`${group}.`))
    if (!isTold || all.length === 0) return []
    const used = all.map(({ id }) => id)
    if (figures.get(`${group}.${whole}`)?.value === '0') return [{ text: nothingOf[asked], figures: used }]
    const values = all.map(({ id, value }) => [id.slice(group.length + 1), countText(value ?? '0')])
    return [{ text: tellsOf[asked](Object.fromEntries(values)), figures: used }]
  })
