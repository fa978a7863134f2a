/** Writes the longest list as an Excel file: `node bench/export.ts`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListQuery } from '#kernel/contract.ts'
import { actorCalled } from '#modules/agencies/acting.ts'
import { attendanceSheets } from '#modules/training/service.ts'
import { filesIn } from '#platform/files.ts'
import { lastMoment, mostMemory, openBench, timed } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const { db, close } = await openBench(folder)
try {
  const actor = await actorCalled(db, 'chuyenvien.khcn@mau.example', '2030-11-23')
  if (actor === undefined) throw new Error('nobody to export')
  const context = { db, actor, now: new Date(lastMoment), files: filesIn(join(folder, 'files')) }
  const memory = mostMemory()
  const file = await timed('all attendances as Excel', () =>
    attendanceSheets.sheet(context, { ...ListQuery.parse({}), locale: 'vi' }),
  )
  console.log(`${Math.round(file.size / 1024)} KB, ${memory()}`)
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}
