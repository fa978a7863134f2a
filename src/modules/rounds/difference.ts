import { wordRuns } from '#kernel/word-runs.ts'
import type { Difference, SectionFigures, SubmittedSection } from './agency-report-shapes.ts'

/** What the agency wrote in a section, rows of its tables included, as one text to compare. */
const writtenText = ({ content }: SubmittedSection): string =>
  [
    content.text,
    ...content.needs.map((n) => [n.content, n.enterprises, n.amount ?? '', n.source, n.priority].join(' · ')),
    ...content.budget.map((b) => [b.content, b.allocated ?? '', b.spent ?? '', b.source].join(' · ')),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')

interface Sent {
  readonly number: number
  readonly content: readonly SubmittedSection[]
  readonly figures: readonly SectionFigures[]
}

/** What changed from one submission to another: the words of each section, and the figures that differ. */
export const differenceOf = (before: Sent, after: Sent): Difference => {
  const was = new Map(before.content.map((section) => [section.id, writtenText(section)]))
  const values = (sent: Sent) =>
    new Map(sent.figures.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure] as const)))
  const [old, fresh] = [values(before), values(after)]
  return {
    from: before.number,
    to: after.number,
    sections: after.content.map((section) => {
      const runs = wordRuns(was.get(section.id) ?? '', writtenText(section))
      return {
        id: section.id,
        heading: section.heading,
        changed: runs.some(({ kind }) => kind !== 'same'),
        runs,
      }
    }),
    figures: [...new Map([...old, ...fresh]).values()]
      .map(({ id, label }) => ({
        id,
        label,
        before: old.get(id)?.actual ?? null,
        after: fresh.get(id)?.actual ?? null,
      }))
      .filter((figure) => figure.before !== figure.after),
  }
}
