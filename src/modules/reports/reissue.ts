import { spanOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { wordRuns } from '#kernel/word-runs.ts'
import { atomically, type Context } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { movedFigures } from './check-report.ts'
import { addEdition } from './draft.ts'
import type { ReadRegisters } from './gather-material.ts'
import { reportGrants } from './permissions.ts'
import { reportRefusals } from './refusals.ts'
import type { ContentChange, ContentSection, ReportContent } from './report-content.ts'
import { figureText } from './sentences.ts'
import type { EditionChanges } from './shapes.ts'
import * as store from './store.ts'

const wordsOf = ({ paragraphs }: ContentSection): string =>
  paragraphs.map(({ text }) => text.trim()).join('\n')

/** What differs between the contents of two editions: figures, and sections by paragraph. Pure. */
export interface ContentDifference {
  readonly figures: ReturnType<typeof movedFigures>
  readonly sections: readonly { id: string; heading: string; before: string; after: string }[]
}

export const changesBetween = (before: ReportContent, after: ReportContent): ContentDifference => {
  const was = new Map(before.sections.map((section) => [section.id, section]))
  const is = new Map(after.sections.map((section) => [section.id, section]))
  return {
    figures: movedFigures(before.figures, after.figures),
    sections: [...new Map([...was, ...is]).values()]
      .map(({ id, heading }) => {
        const [old, fresh] = [was.get(id), is.get(id)]
        return { id, heading, before: old ? wordsOf(old) : '', after: fresh ? wordsOf(fresh) : '' }
      })
      .filter((section) => section.before !== section.after),
  }
}

/** The paragraphs of one text that the other lacks. */
const onlyIn = (one: string, other: string): string => {
  const others = new Set(other.split('\n'))
  return one
    .split('\n')
    .filter((line) => line !== '' && !others.has(line))
    .join('\n')
}

/** The differences as the list that the new edition prints: figures first, then paragraphs that changed. */
export const printedChanges = ({ figures, sections }: ContentDifference): ContentChange[] => {
  const value = (figure: string | null) => (figure === null ? '–' : figureText(figure))
  return [
    ...figures.map(({ label, before, after }) => ({
      what: label,
      before: value(before),
      after: value(after),
    })),
    ...sections.map(({ id, heading, before, after }) => ({
      what: heading === '' ? 'Phần mở đầu' : `${id}. ${heading}`,
      before: onlyIn(before, after) || '–',
      after: onlyIn(after, before) || '–',
    })),
  ]
}

/** The differences as screens show them, word by word. */
export const shownChanges = (
  before: { edition: number; number: string | null; content: ReportContent },
  after: { edition: number; number: string | null; content: ReportContent },
): EditionChanges => {
  const { figures, sections } = changesBetween(before.content, after.content)
  return {
    from: { edition: before.edition, number: before.number },
    to: { edition: after.edition, number: after.number },
    figures,
    sections: sections.map(({ id, heading, before: old, after: fresh }) => ({
      id,
      heading,
      runs: wordRuns(old, fresh),
    })),
  }
}

/**
 * Begins edition n+1 of a signed report, drawn anew from what agencies and registers hold now. The signed edition stays
 * as it is; the new one gets a number of its own, says which report it replaces, and prints what it changes.
 * @returns the id of the new edition
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, NOT_SIGNED_YET
 */
export const startReissue = (
  context: Context,
  read: ReadRegisters,
  { id, reason, asOf }: { id: string; reason: string; asOf?: string | undefined },
): Promise<string> => {
  const within = permit(context.actor, reportGrants, 'report.write')
  refuseIf(reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
  return atomically(context, async (inside) => {
    const row = await store.find(inside.db, within, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    await holdLock(inside.db, `consolidated ${row.roundId}`)
    const [newest] = await store.editionsOf(inside.db, within, row.roundId)
    const isSigned = row.state === 'signed' || row.state === 'issued'
    refuseIf(!isSigned || newest?.id !== id, reportRefusals.NOT_SIGNED_YET)
    const { planVersionId, roundId, edition, letterhead } = row
    const day = asOf ?? row.asOf
    return addEdition(inside, read, {
      planVersionId,
      roundId,
      years: spanOf(row),
      asOf: day,
      edition: edition + 1,
      letterhead,
      reissueReason: reason.trim(),
    })
  })
}
