import type { SheetFault, SheetReport } from '#kernel/contract.ts'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Column, cellText } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { record } from '#modules/audit/service.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { typedCode } from '#platform/random-code.ts'
import { cellName } from '#platform/spreadsheet/cells.ts'
import { writeFailedRows } from '#platform/spreadsheet/failed-rows.ts'
import { isImportable, type ReadRow, readRows } from '#platform/spreadsheet/read-rows.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { results, Score } from './attendance.ts'
import { attendanceShelf } from './attendance-shelf.ts'
import { trainingGrants } from './permissions.ts'
import { type RollEntry, refuseUnlessHeld, rollOf, writeMark } from './presence.ts'
import * as store from './presence-store.ts'
import { trainingRefusals } from './refusals.ts'
import { findCourse } from './store.ts'

const sessionHeading = (session: store.SessionRow, index: number): Text =>
  text(
    `Buổi ${index + 1} (${shortDate(session.heldOn)} ${session.startsAt})`,
    `Session ${index + 1} (${shortDate(session.heldOn)} ${session.startsAt})`,
  )

/** The columns of the roll of a course: one for each of its sessions, then the test. */
const columnsOf = (sessions: readonly store.SessionRow[]): Record<string, Column> => ({
  code: { label: text('Mã cá nhân', 'Personal code'), type: 'text', import: 'key' },
  name: { label: text('Họ và tên', 'Name'), type: 'text', import: 'optional' },
  body: { label: text('Đơn vị công tác', 'Body'), type: 'text', import: 'optional' },
  position: { label: text('Chức vụ', 'Position'), type: 'text', import: 'optional' },
  ...Object.fromEntries(
    sessions.map((session, index) => [
      session.id,
      { label: sessionHeading(session, index), type: 'boolean', import: 'optional' } as const,
    ]),
  ),
  score: { label: text('Điểm', 'Score'), type: 'decimal', import: 'optional' },
  result: { label: text('Kết quả', 'Result'), type: 'choice', choices: results, import: 'optional' },
})

const rowOf = ({ code, name, body, position, sessions, score, result }: RollEntry) => ({
  ...Object.fromEntries(sessions.map((id) => [id, true])),
  ...{ code, name, body, position, score, result },
})

const courseOf = async (context: Context, id: string) => {
  const held = await findCourse(context.db, context.actor.province, id)
  if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
  return held
}

/**
 * The roll of a course as an Excel file: filled in without a line, marks with an x, and read back by `importRoll`.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const rollSheet = async (context: Context, { id }: { id: string }): Promise<File> => {
  const held = await courseOf(context, id)
  const { sessions, entries } = await rollOf(context, id)
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Điểm danh',
        title: `ĐIỂM DANH: ${held.title}`,
        notes: [
          'Ghi «x» vào buổi có mặt, «Không» khi bỏ điểm danh; để trống thì giữ như cũ. Không sửa cột Mã cá nhân.',
        ],
        columns: columnsOf(sessions),
        rows: entries.map(rowOf),
        locale: 'vi',
      },
    ],
  })
  return download(bytes, `Điểm danh ${held.code}.xlsx`, mediaTypes.xlsx)
}

const look = async (context: Context, courseId: string, file: File) => {
  const held = await courseOf(context, courseId)
  permitOn(context.actor, trainingGrants, 'trainingAttendance.write', held)
  refuseUnlessHeld(held)
  const { sessions, entries } = await rollOf(context, courseId)
  const columns = columnsOf(sessions)
  const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (sheet === undefined) throw new Refusal(refusals.NOT_FOUND)
  const read = readRows(sheet, columns)
  const known = new Map(entries.map((entry) => [entry.code, entry]))
  const faults: SheetFault[] = []
  const failed = new Map<number, string>()
  const at = new Map([...read.positions].map(([place, key]) => [key as string, place]))
  const addFault = (line: number, column: string, message: Text) => {
    const place = at.get(column)
    const cell = place === undefined ? '' : cellName(line - 1, place)
    faults.push({ line, column, cell, severity: 'error', message })
    failed.set(line, message.vi)
  }
  for (const row of read.rows) {
    for (const { column, cell, message, severity } of row.faults)
      faults.push({ line: row.line, column, cell, severity, message })
    if (!isImportable(row)) continue
    if (!known.has(typedCode(String(row.values.code))))
      addFault(row.line, 'code', trainingRefusals.NOT_IN_ROLL.text)
    else if (!Score.safeParse(row.values.score).success)
      addFault(row.line, 'score', text('Điểm có tối đa hai chữ số thập phân.', 'At most two decimals.'))
  }
  const good = read.rows.filter((row) => isImportable(row) && !failed.has(row.line))
  return { columns, sessions, sheet, read, good, faults, failed, known }
}

const asText = (columns: Readonly<Record<string, Column>>, row: ReadRow) =>
  Object.fromEntries(
    Object.entries(row.values).map(([key, value]) => [
      key,
      columns[key] ? cellText(columns[key], value, 'vi') : '',
    ]),
  )

/**
 * Looks at a filled roll, or writes its marks and test results; what a sheet leaves empty stays as it is, and reading
 * the same sheet twice changes nothing more.
 * @throws Refusal NOT_FOUND, FORBIDDEN, LIST_NOT_OPEN, and those of the spreadsheet door
 */
export const importRoll = async (
  context: Context,
  { id, file, apply }: { id: string; file: File; apply: boolean },
): Promise<SheetReport> => {
  const { columns, sessions, read, good, faults } = await look(context, id, file)
  if (apply)
    await keepWhole(context, async (inside) => {
      for (const row of good) await writeRow(inside, id, sessions, row)
    })
  return {
    rows: read.rows.length,
    good: good.length,
    created: 0,
    updated: good.length,
    faults: faults.toSorted((a, b) => a.line - b.line),
    unknownHeadings: read.unknownHeadings.map(({ heading }) => heading),
    missingHeadings: read.missingHeadings.map(({ heading }) => heading.vi),
    ...{ unchanged: 0, sheets: [], sheet: '', headings: [], skipped: [], changes: [] },
    sample: read.rows.slice(0, 10).map((row) => asText(columns, row)),
    batch: null,
  }
}

const writeRow = async (
  context: Context,
  courseId: string,
  sessions: readonly store.SessionRow[],
  { values }: ReadRow,
): Promise<void> => {
  const code = typedCode(String(values.code))
  for (const session of sessions) {
    const present = values[session.id]
    if (typeof present === 'boolean') await writeMark(context, session, { code, present }, 'sheet')
  }
  const { score, result } = values
  if (score !== undefined || (result !== undefined && result !== 'not-tested'))
    await writeTest(context, courseId, { code, score, result })
}

const writeTest = async (
  context: Context,
  courseId: string,
  { code, score, result }: { code: string; score: unknown; result: unknown },
): Promise<void> => {
  const before = await store.findAttendanceByCode(context.db, courseId, code)
  // Who was never there has no test.
  if (before === undefined) return
  const change = {
    score: score === undefined ? before.score : String(score),
    result: result === undefined ? before.result : String(result),
  }
  if (Number(change.score) === Number(before.score) && change.result === before.result) return
  const after = { ...before, ...change, version: before.version + 1, updatedAt: context.now }
  await store.changeAttendance(context.db, before.id, after)
  const { id, name: label } = before
  await record(context, { action: 'tested', subject: attendanceShelf.subject, id, label, before, after })
}

/** The rows of a roll that are at fault, with what is wrong. @throws Refusal as `importRoll` */
export const failedRowsOfRoll = async (
  context: Context,
  { id, file }: { id: string; file: File },
): Promise<File> => {
  const { columns, sheet, read, failed } = await look(context, id, file)
  const bytes = await writeFailedRows(sheet, read, columns, 'vi', failed)
  return download(bytes, `${file.name.replace(/\.\w+$/, '')} (dòng lỗi).xlsx`, mediaTypes.xlsx)
}
