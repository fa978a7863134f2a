import type { CalendarDate } from '#kernel/period.ts'
import { clockwork, type Jurisdiction, permit } from '#kernel/permission.ts'
import { type Context, today } from '#platform/context.ts'
import type { Urgency } from './contract.ts'
import { difficultyGrants } from './permissions.ts'
import { isOverdue } from './rules.ts'
import * as store from './store.ts'
import type { DifficultyState } from './workflow.ts'

/** A difficulty as the report tells it, with the last answer and the last direction. */
export interface DifficultyReportRow {
  readonly id: string
  readonly taskId: string | null
  readonly clause: string | null
  readonly title: string
  readonly description: string
  readonly proposal: string | null
  readonly urgency: Urgency
  readonly agency: string
  readonly raisedOn: CalendarDate
  readonly state: DifficultyState
  readonly overdue: boolean
  readonly answer: string | null
  readonly direction: {
    readonly words: string
    readonly documentNumber: string | null
    readonly documentDate: CalendarDate | null
  } | null
}

/**
 * The difficulties that a report of a year speaks of: those raised in it, and older ones that are not closed.
 * They join the tasks of annex 02 by `taskId`. @throws Refusal FORBIDDEN
 */
export const difficultiesForYear = async (context: Context, year: number): Promise<DifficultyReportRow[]> =>
  rowsWithin(context, permit(context.actor, difficultyGrants, 'difficulty.read'), year)

/** The same of some agencies, for their own report (V.5.g): the caller has proven that the report may be read. */
export const difficultiesOfAgencies = (
  context: Context,
  agencies: readonly string[],
  year: number,
): Promise<DifficultyReportRow[]> => rowsWithin(context, clockwork(context.actor.province, agencies), year)

const rowsWithin = async (
  context: Context,
  within: Jurisdiction,
  year: number,
): Promise<DifficultyReportRow[]> => {
  const found = await store.ofSpan(context.db, within, `${year}-01-01`, `${year}-12-31`)
  const steps = await store.stepsOf(
    context.db,
    found.map(({ row }) => row.id),
  )
  const byDifficulty = Map.groupBy(steps, ({ difficultyId }) => difficultyId)
  return found.map(({ row, agencyName }) => {
    const said = byDifficulty.get(row.id) ?? []
    const direction = said.findLast((step) => step.said === 'direct')
    return {
      id: row.id,
      taskId: row.taskId,
      clause: row.clause,
      title: row.title,
      description: row.description,
      proposal: row.proposal,
      urgency: row.urgency,
      agency: agencyName,
      raisedOn: row.raisedOn,
      state: row.state,
      overdue: isOverdue(row.dueOn, today(context)),
      answer: said.findLast((step) => step.said === 'answer')?.words ?? null,
      direction: direction
        ? {
            words: direction.words,
            documentNumber: direction.documentNumber,
            documentDate: direction.documentDate,
          }
        : null,
    }
  })
}
