import type { YearSpan } from '#kernel/period.ts'
import { capital, lowered } from '#kernel/vietnamese/first-letter.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import type { Plan } from '#modules/plan/document.ts'
import type { ReportSection } from '#modules/plan/report-outline.ts'
import { nextYearsOf, periodWords, worded } from '#modules/plan/reviews.ts'
import { drawsOf, sectionsOf, tasksDueIn } from '#modules/plan/rules.ts'
import { roman } from '#platform/official-document/compose.ts'
import { sentencesWithoutAnnex } from './checks-and-commendations.ts'
import { placesOf } from './place-agency-texts.ts'
import type { ReportMaterial } from './report-material.ts'
import { annexSentences, countText, figureText, type Telling, tally } from './sentences.ts'
import type { Paragraph } from './shapes.ts'

/** A section as it is composed: the opening has the id `0` and no heading. */
export interface ComposedSection {
  readonly id: string
  readonly depth: number
  readonly heading: string
  readonly required: boolean
  readonly paragraphs: readonly Paragraph[]
}

const openingId = '0'

/** Who reports, on which plan: the words of the opening. */
export interface Occasion {
  readonly plan: Plan
  readonly focal: string
  readonly planIssuer: string
}

const paragraph = (text: string, figures: readonly string[] = [], bullet = false): Paragraph => ({
  text,
  bullet,
  agency: null,
  reportId: null,
  figures: [...figures],
})

/** Without the marks that end a line, so that it can stand inside a sentence. */
const bare = (words: string): string => words.replace(/[.;,\s]+$/u, '')

/** `1 đạt chuẩn quốc gia` and `tổ chức` as `01 tổ chức đạt chuẩn quốc gia`; a plain goal is followed by its unit. */
const goalWords = (goal: string, unit: string): string => {
  const [, count, level] = /^(\d+) (\D.*)$/u.exec(goal) ?? []
  return count ? `${countText(count)} ${unit} ${level}` : `${goal} ${unit}`
}

const joined = (names: readonly string[]): string => names.join('; ')

const opening = ({ plan, focal, planIssuer }: Occasion, material: ReportMaterial): Paragraph[] => {
  const { years, agencies, missing, asOf } = material
  const { period } = periodWords(plan, years)
  const asked = agencies.length + missing.length
  return [
    paragraph(
      `Thực hiện Kế hoạch số ${plan.number} ${officialDate(plan.issued)} của ${planIssuer} về ${lowered(plan.title.vi)}, ${focal} báo cáo kết quả thực hiện ${period.vi} như sau (số liệu thực hiện tính từ ${officialDate(`${years.from}-01-01`)} đến hết ${officialDate(asOf)}):`,
    ),
    ...(asked === 0
      ? []
      : [
          paragraph(
            `Báo cáo được tổng hợp từ báo cáo của ${countText(String(agencies.length))}/${countText(String(asked))} cơ quan, đơn vị.${
              missing.length === 0
                ? ''
                : ` Các cơ quan chưa gửi báo cáo hoặc báo cáo chưa được tiếp nhận: ${namesOf(missing.map(({ agency }) => agency))}.`
            }`,
          ),
        ]),
  ]
}

// More names than this would drown the opening of a letter; the board of the round has them all.
const mostNames = 10

const namesOf = (names: readonly string[]): string =>
  names.length <= mostNames
    ? joined(names)
    : `${joined(names.slice(0, mostNames))} và ${names.length - mostNames} cơ quan, đơn vị khác`

const tellingOf = (plan: Plan, material: ReportMaterial): Telling => {
  const { annexes } = plan.reportOutline.consolidated
  const { period, nextPeriod } = periodWords(plan, material.years)
  return {
    period: period.vi,
    nextPeriod: nextPeriod.vi,
    annexes: material.annexes,
    figures: new Map(material.figures.map((figure) => [figure.id, figure])),
    annexLabel: (table) =>
      annexes.length === 1
        ? 'Phụ lục'
        : `Phụ lục ${roman(annexes.findIndex((annex) => annex.table === table) + 1)}`,
  }
}

/** `năm 2021: 02; năm 2022: chưa có số liệu`: what stands in the lines of the years below a target of a review. */
const yearWords = ({ annexes }: ReportMaterial, target: string): string[] => {
  const at = annexes.targets.findIndex(({ from }) => from?.id === target)
  const below = annexes.targets.slice(at + 1)
  const end = below.findIndex(({ detail }) => !detail)
  return (end < 0 ? below : below.slice(0, end)).map(
    ({ cells }) =>
      `${(cells.label ?? '').replace(/^– N/, 'n')}: ${cells.actual === null ? 'chưa có số liệu' : figureText(cells.actual)}`,
  )
}

const targetParagraphs = (plan: Plan, section: ReportSection, material: ReportMaterial): Paragraph[] =>
  drawsOf(plan, section, material.years).targets.flatMap((target) => {
    const figure = material.figures.find(({ id }) => id === `target:${target.id}`)
    const row = material.annexes.targets.find(({ from }) => from?.id === target.id)
    if (figure === undefined || row === undefined) return []
    const { actual, estimate, cumulative, phaseGoal, unit, state } = row.cells
    const isReview = material.years.from < material.years.to
    const said = [
      ...(isReview
        ? yearWords(material, target.id)
        : [actual === null ? 'chưa có số liệu trong kỳ' : `thực hiện đến kỳ chốt ${actual}`]),
      ...(estimate === null ? [] : [`ước cả năm ${estimate}`]),
      ...(cumulative === null ? [] : [`${isReview ? 'cả' : 'lũy kế'} giai đoạn ${cumulative}`]),
      `mục tiêu ${goalWords(phaseGoal ?? '', unit ?? '')}`.trim(),
      `đánh giá: ${(state ?? '').toLocaleLowerCase('vi')}`,
    ]
    return [paragraph(`Chỉ tiêu «${target.label.vi}»: ${said.join('; ')}.`, [figure.id], true)]
  })

// Beyond this a row of the annex that many carry out is told by how they stand, and not one by one.
const mostToldSingly = 3

const taskParagraphs = (plan: Plan, section: ReportSection, material: ReportMaterial): Paragraph[] => {
  const wanted = new Set(drawsOf(plan, section, material.years).tasks.map(({ id }) => id))
  const rows = material.annexes.tasks.filter(({ cells }) => wanted.has(cells.number ?? ''))
  return [...Map.groupBy(rows, ({ cells }) => cells.number).values()].flatMap((together) => {
    if (together.length > mostToldSingly) {
      const content = bare(together[0]?.cells.content ?? '')
      const standing = tally(together.map(({ cells }) => cells.progress))
      return [
        paragraph(
          `${content} (${countText(String(together.length))} cơ quan, đơn vị): ${standing}.`,
          [],
          true,
        ),
      ]
    }
    return together.map(({ cells }) => {
      const result = cells.result ? ` ${bare(cells.result)}.` : ''
      const progress = (cells.progress ?? '').toLocaleLowerCase('vi')
      return paragraph(`${bare(cells.content ?? '')} (${cells.lead}): ${progress}.${result}`, [], true)
    })
  })
}

const nextPeriodParagraphs = (plan: Plan, years: YearSpan): Paragraph[] => {
  const next = nextYearsOf(plan, years)
  const due = next ? [...new Set(tasksDueIn(plan, next.from, next.to).map(({ task }) => task))] : []
  if (due.length === 0) return []
  const titles = joined(due.map(({ title }) => `«${bare(title.vi)}»`))
  return [
    paragraph(
      `${capital(periodWords(plan, years).nextPeriod.vi)} triển khai ${countText(String(due.length))} nhiệm vụ đến hạn theo Kế hoạch: ${titles}.`,
    ),
  ]
}

const difficultyParagraphs = ({ difficulties }: ReportMaterial): Paragraph[] =>
  difficulties
    .filter(({ open }) => open)
    .map(({ agency, title, proposal, answer }) => {
      const asked = proposal ? ` Kiến nghị: ${bare(proposal)}.` : ''
      const said = answer ? ` Đã trả lời: ${bare(answer)}.` : ''
      return paragraph(`${agency}: ${bare(title)}.${asked}${said}`, [], true)
    })

/** What an agency wrote in one section as paragraphs of the report: the first names the agency. */
export const paragraphsOfAgency = (
  { agency, reportId }: { readonly agency: string; readonly reportId: string },
  written: string,
): Paragraph[] =>
  written
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, n) => ({
      text: n === 0 ? `${agency}: ${text}` : text,
      bullet: n === 0,
      agency,
      reportId,
      figures: [],
    }))

const agencyParagraphs = (sectionIds: readonly string[], { agencies }: ReportMaterial): Paragraph[] =>
  agencies.flatMap((one) =>
    one.sections
      .filter(({ id }) => sectionIds.includes(id))
      .flatMap(({ text }) => paragraphsOfAgency(one, text)),
  )

/** Whether a section is where difficulties are told: it cites the clause by which they are raised. */
const tellsDifficulties = (plan: Plan, section: ReportSection): boolean =>
  plan.duties.some(({ duty, clause }) => duty === 'raise-difficulties' && section.clauses.includes(clause))

/**
 * The whole report as a first draft, section by section in the order of the plan's outline: sentences from the annexes,
 * the targets and tasks that the section draws from, what agencies wrote that belongs there, and difficulties that stand
 * open. Where nothing happened it says «Chưa phát sinh». Each paragraph knows its agency or its figures. Pure.
 */
export const composeReport = (occasion: Occasion, material: ReportMaterial): ComposedSection[] => {
  const { plan } = occasion
  const form = plan.reportOutline.consolidated
  const telling = tellingOf(plan, material)
  const places = [...placesOf(plan)]
  const period = periodWords(plan, material.years)
  const body = sectionsOf(form).map(({ section, depth }): ComposedSection => {
    const tables = form.annexes.filter(({ id }) => section.annexes.includes(id)).map(({ table }) => table)
    const from = places.filter(([, place]) => place === section.id).map(([id]) => id)
    const paragraphs = [
      ...tables.flatMap((table) =>
        annexSentences(telling, table).map(({ text, figures }) => paragraph(text, figures)),
      ),
      ...sentencesWithoutAnnex(plan, section, telling).map(({ text, figures }) => paragraph(text, figures)),
      ...(tables.includes('needs') ? nextPeriodParagraphs(plan, material.years) : []),
      ...targetParagraphs(plan, section, material),
      ...taskParagraphs(plan, section, material),
      ...agencyParagraphs(from, material),
      ...(tellsDifficulties(plan, section) ? difficultyParagraphs(material) : []),
    ]
    const isEmptyLeaf = paragraphs.length === 0 && section.sections.length === 0
    return {
      id: section.id,
      depth,
      heading: worded(section.heading, period).vi,
      required: section.required,
      paragraphs: isEmptyLeaf ? [paragraph('Chưa phát sinh.')] : paragraphs,
    }
  })
  return [
    { id: openingId, depth: 0, heading: '', required: true, paragraphs: opening(occasion, material) },
    ...body,
  ]
}
