import type { DifficultyReportRow } from '#modules/difficulties/year-report.ts'
import { shownStates } from '#modules/work/workflow.ts'
import type { YearReportRow } from '#modules/work/year-report.ts'
import type { AnnexRow, MaterialDifficulty } from './report-material.ts'

/** What was done in a task, in words. */
export const resultOf = ({ done, wanted, unit, result }: YearReportRow): string | null => {
  const counted =
    done === null ? [] : [`${done}${wanted === null ? '' : `/${wanted}`} ${unit?.vi ?? ''}`.trim()]
  return [...counted, ...(result ? [result] : [])].join('; ') || null
}

/** Annex 02: a task of the plan's annex with its result and the difficulties raised about it. */
export const taskRow = (
  row: YearReportRow,
  difficulties: readonly DifficultyReportRow[],
): AnnexRow<'tasks'> => ({
  from: { subject: 'work.task', id: row.taskId },
  cells: {
    number: row.number,
    content: row.content.vi,
    lead: row.lead,
    coordinating: row.coordinating.map(({ vi }) => vi).join(', ') || null,
    time: row.time,
    result: resultOf(row),
    progress: shownStates[row.state].label.vi,
    difficulty:
      difficulties
        .filter(({ taskId }) => taskId === row.taskId)
        .map(({ title }) => title)
        .join('; ') || null,
    evidence: String(row.evidenceCount),
  },
})

/** A difficulty as the report tells it; what was answered or directed stands with it. */
export const materialDifficulty = (row: DifficultyReportRow): MaterialDifficulty => ({
  id: row.id,
  agency: row.agency,
  title: row.title,
  proposal: row.proposal,
  answer: row.direction?.words ?? row.answer,
  open: row.state !== 'closed',
})
