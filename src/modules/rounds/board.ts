import { dayOf, spanOf, spanText } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Locale } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { actionsOn } from './agency-report.ts'
import { latenessOf } from './lateness.ts'
import { roundGrants } from './permissions.ts'
import { type Board, BoardFilter, type BoardQuery, type BoardRow, boardRegister } from './round-shapes.ts'
import * as store from './store.ts'
import { type AgencyReportStep, agencyReportWorkflow, isAccepted } from './workflow.ts'

const shows: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
  all: () => true,
  'not-sent': ({ state }) => state === 'unsent' || state === 'draft',
  'to-receive': ({ state }) => state === 'submitted',
  late: ({ late }) => late,
  returned: ({ state }) => state === 'returned',
  received: ({ state }) => isAccepted(state),
}

const rowOf = (context: Context, round: store.RoundRecord, row: store.ReportRead): BoardRow => {
  const { report, leave, doneSections } = row
  const { days } = latenessOf(round, report, { now: context.now, leave })
  return {
    id: report.id,
    version: report.version,
    agencyName: report.agencyName,
    required: report.required,
    state: report.state,
    doneSections,
    submittedAt: report.submittedAt?.toISOString() ?? null,
    submittedByName: report.submittedByName,
    verdict: report.verdict,
    late: days > 0,
    daysLate: days,
    returnedCount: report.returnedCount,
    exceptionUntil: leave?.untilDay ?? null,
    lastStep: report.lastStep,
    lastStepAt: report.lastStepAt?.toISOString() ?? null,
    lastStepByName: report.lastStepByName,
    actions: actionsOn(context, { ...row, round }),
  }
}

const boardRows = async (context: Context, query: BoardQuery) => {
  const within = permit(context.actor, roundGrants, 'round.board')
  const round = await store.findRound(context.db, within.province, query.id)
  if (round === undefined) throw new Refusal(refusals.NOT_FOUND)
  const reports = await store.reportsOfRound(context.db, within, round.id)
  const all = reports.map((row) => rowOf(context, round, row))
  const words = searchKey(query.q).split(' ').filter(Boolean)
  const found = all.filter(({ agencyName }) => words.every((word) => searchKey(agencyName).includes(word)))
  return { round, all, rows: found.filter(shows[query.show]) }
}

/**
 * Who has sent and who is late in a round: per agency the state, days late, returns, exception and last step, with
 * counts. The reports are read in one statement. @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const openBoard = async (context: Context, query: BoardQuery): Promise<Board> => {
  const { round, all, rows } = await boardRows(context, query)
  const counts = Object.fromEntries(BoardFilter.options.map((show) => [show, all.filter(shows[show]).length]))
  const mayRun = holds(context.actor, roundGrants, 'round.run')
  return {
    rows,
    counts: counts as Board['counts'],
    sections: round.form.length,
    actions: mayRun && round.state === 'open' ? ['remind'] : [],
  }
}

/** The board, as it is filtered, as an Excel file. @throws Refusal FORBIDDEN, NOT_FOUND */
export const boardSheet = async (
  context: Context,
  { locale, ...query }: BoardQuery & { locale: Locale },
): Promise<File> => {
  const { round, rows } = await boardRows(context, query)
  const on = shortDate(today(context))
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: boardRegister.title[locale],
        title: boardRegister.title[locale],
        subtitle: `${round.title} – ${on}`,
        columns: boardRegister.columns,
        rows: rows.map((row) => ({
          ...row,
          submittedAt: row.submittedAt && dayOf(new Date(row.submittedAt)),
          lastStep:
            row.lastStep && agencyReportWorkflow.steps[row.lastStep as AgencyReportStep].label[locale],
        })),
        locale,
      },
    ],
  })
  return download(bytes, `Tinh hinh bao cao ${spanText(spanOf(round))}.xlsx`, mediaTypes.xlsx)
}
