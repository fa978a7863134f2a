import type { Context } from '#platform/context.ts'
import { isSample } from '#platform/settings.ts'
import type { OfficialDocument } from './document.ts'

interface Warned {
  /** What it says while the paper has no number. */
  readonly unissued?: boolean
  /** What it says while nobody has signed, where the paper is never numbered. */
  readonly unsigned?: boolean
  readonly sample: boolean
}

/** The warnings that stand at the head of every page of a paper: a draft, sample data; undefined when there are none. */
export const warningsOf = ({ unissued = false, unsigned = false, sample }: Warned): string | undefined =>
  [
    ...(unissued ? ['DỰ THẢO – chưa ký, chưa ban hành'] : []),
    ...(unsigned ? ['DỰ THẢO – chưa ký'] : []),
    ...(sample ? ['DỮ LIỆU MẪU – không dùng làm văn bản chính thức'] : []),
  ].join(' – ') || undefined

/** A paper with the warnings of the day of printing at its head: it has no number yet, or the data are a sample. */
export const withWarnings = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  paper: OfficialDocument,
): Promise<OfficialDocument> => {
  const sample = await isSample(db, actor.province)
  const warnings = warningsOf({ unissued: paper.number === null, sample })
  return warnings === undefined ? paper : { ...paper, marks: { sample: warnings } }
}
