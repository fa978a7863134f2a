/** Builds the consolidated report of the last year as Word, PDF and Excel: `node bench/report.ts`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorCalled } from '#modules/agencies/acting.ts'
import { buildReport } from '#modules/reports/build-report.ts'
import { readRegisters } from '#modules/reports/read-registers.ts'
import { filesIn } from '#platform/files.ts'
import { stopCompiler } from '#platform/official-document/press.ts'
import { measuresByName } from '../src/app.ts'
import { lastMoment, openBench, timed } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const { db, close } = await openBench(folder)
try {
  const now = new Date(lastMoment)
  const actor = await actorCalled(db, 'lanhdao.khcn@mau.example', '2030-11-23')
  if (actor === undefined) throw new Error('nobody to build the report')
  const context = { db, actor, now, files: filesIn(join(folder, 'files')) }
  for (const round of ['cold', 'warm', 'warm']) {
    const out = join(folder, round)
    await timed(`the report of 2030 with all annexes, ${round}`, () =>
      buildReport(context, readRegisters(measuresByName), { years: { from: 2030, to: 2030 }, out }),
    )
    const sizes = readdirSync(out).map(
      (name) => `${name} ${Math.round(statSync(join(out, name)).size / 1024)} KB`,
    )
    console.log(sizes.join(', '))
  }
} finally {
  await stopCompiler()
  await close()
  rmSync(folder, { recursive: true, force: true })
}
