import { text } from '#kernel/text.ts'
import type { ReportFigure, ReportMaterial } from './report-material.ts'
import { figureText } from './sentences.ts'
import type { Concern, Paragraph } from './shapes.ts'

interface Checked {
  readonly stale: { readonly reason: string } | null
  readonly material: ReportMaterial
  readonly sections: readonly {
    readonly sectionId: string
    readonly heading: string
    readonly required: boolean
    readonly paragraphs: readonly Paragraph[]
    readonly fresh: readonly Paragraph[] | null
  }[]
}

/** A figure that is no longer what it was. */
export interface MovedFigure {
  readonly id: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** The figures whose values differ, those that came and those that went included. */
export const movedFigures = (
  before: readonly ReportFigure[],
  after: readonly ReportFigure[],
): MovedFigure[] => {
  const was = new Map(before.map((figure) => [figure.id, figure]))
  const is = new Map(after.map((figure) => [figure.id, figure]))
  return [...new Map([...was, ...is]).values()]
    .map(({ id, label }) => ({
      id,
      label,
      before: was.get(id)?.value ?? null,
      after: is.get(id)?.value ?? null,
    }))
    .filter((figure) => figure.before !== figure.after)
}

/** `Số lượt: 96 → 98`, as screens and refusals name a moved figure. */
export const movedText = ({ label, before, after }: MovedFigure): string =>
  `${label}: ${before === null ? '…' : figureText(before)} → ${after === null ? '…' : figureText(after)}`

const blocks = (sectionId: string | null, vi: string, en: string): Concern => ({
  severity: 'blocks',
  sectionId,
  text: text(vi, en),
})
const warns = (sectionId: string | null, vi: string, en: string): Concern => ({
  ...blocks(sectionId, vi, en),
  severity: 'warns',
})

const titleOf = ({ sectionId, heading }: Checked['sections'][number]): string =>
  heading === '' ? 'Phần mở đầu' : `${sectionId}. ${heading}`

const numbersIn = (words: string): string[] => words.match(/\d(?:[\d.,]*\d)?/g) ?? []

/** The figures of a paragraph whose values it prints no more; two equal figures must stand there twice. */
const alteredFigures = (paragraphs: readonly Paragraph[], figures: ReadonlyMap<string, ReportFigure>) =>
  paragraphs.flatMap(({ text: words, figures: ids }) => {
    const left = numbersIn(words)
    return ids.flatMap((id) => {
      const figure = figures.get(id)
      // The value of a target is printed by its annex row, in words of its own.
      if (!figure?.value || /^0+$/.test(figure.value) || id.startsWith('target:')) return []
      const printed = figureText(figure.value)
      const at = left.findIndex((number) => number === printed || number === figure.value)
      if (at < 0) return [{ figure, printed }]
      left.splice(at, 1)
      return []
    })
  })

/** `Chưa gửi: A; B. Nháp: C`: who is missing, by how their reports stand. */
const missingWords = (missing: ReportMaterial['missing']): string =>
  [...Map.groupBy(missing, ({ state }) => state)]
    .map(([state, all]) => `${state}: ${all.map(({ agency }) => agency).join('; ')}`)
    .join('. ')

/** What is missing, stale or doubtful in a draft; what blocks must be put right before it goes to be signed. Pure. */
export const concernsOf = ({ stale, material, sections }: Checked): Concern[] => {
  const figures = new Map(material.figures.map((figure) => [figure.id, figure]))
  const isParent = (id: string) => sections.some(({ sectionId }) => sectionId.startsWith(`${id}.`))
  const unmeasured = material.figures.filter(({ id, value }) => id.startsWith('target:') && value === null)
  const { missing } = material
  return [
    ...(stale === null
      ? []
      : [blocks(null, `Cần tổng hợp lại: ${stale.reason}`, `Out of date: ${stale.reason}`)]),
    ...(missing.length === 0
      ? []
      : [
          warns(
            null,
            `Báo cáo của ${missing.length} cơ quan chưa được tiếp nhận. ${missingWords(missing)}.`,
            `Agencies whose reports are not in: ${missing.map(({ agency }) => agency).join('; ')}.`,
          ),
        ]),
    ...(unmeasured.length === 0
      ? []
      : [
          warns(
            null,
            `Chỉ tiêu chưa có số liệu: ${unmeasured.map(({ label }) => label).join('; ')}.`,
            `Targets without figures: ${unmeasured.map(({ label }) => label).join('; ')}.`,
          ),
        ]),
    ...sections.flatMap((section): Concern[] => {
      const { sectionId, required, paragraphs, fresh } = section
      const isEmpty = paragraphs.every((paragraph) => paragraph.text.trim() === '')
      return [
        ...(required && isEmpty && !isParent(sectionId)
          ? [
              blocks(
                sectionId,
                `Mục «${titleOf(section)}» còn trống.`,
                `Section "${titleOf(section)}" is empty.`,
              ),
            ]
          : []),
        ...(fresh === null
          ? []
          : [
              warns(
                sectionId,
                `Mục «${titleOf(section)}» có bản dựng mới chưa quyết định.`,
                `Section "${titleOf(section)}" has a newer drawing to decide on.`,
              ),
            ]),
        ...alteredFigures(paragraphs, figures).map(({ figure, printed }) =>
          warns(
            sectionId,
            `Mục «${titleOf(section)}»: không còn thấy số ${printed} (${figure.label}) trong đoạn văn.`,
            `Section "${titleOf(section)}": the figure ${printed} (${figure.label}) no longer stands in its paragraph.`,
          ),
        ),
      ]
    }),
  ]
}
