import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openYear } from '#modules/rounds/open-round.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { readDocx } from '#platform/official-document/read-docx.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { registers, registersHolding } from '#test/report-material.ts'
import { buildReport } from './build-report.ts'
import { startReport } from './draft.ts'
import { getReport } from './service.ts'
import { signReport, submitForSignature } from './sign-off.ts'

let db: Database
let out: string
let officer: Context
let leader: Context
const { read } = registersHolding(registers())
const on = (context: Context, moment: string): Context => ({ ...context, now: new Date(moment) })
const wordsIn = async (path: string) => JSON.stringify(readDocx(new Uint8Array(await readFile(path))))

beforeAll(async () => {
  db = await freshDatabase()
  out = await mkdtemp(join(tmpdir(), 'nscl-report-'))
  const idOf = await loadExamplePlan(db)
  officer = as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn')))
  leader = { ...officer, actor: someone('Dũng', ['focalLeader'], idOf('so-khcn')) }
})
afterAll(() => rm(out, { recursive: true, force: true }))

test('a report nobody has begun is composed on the spot, marked as a draft, and is free of errors', async () => {
  const built = await buildReport(officer, read, { years: { from: 2026, to: 2026 }, out })
  expect(built).toMatchObject({
    kind: 'composed',
    number: null,
    files: expect.arrayContaining([expect.stringContaining('.pdf')]),
  })
  const [docx = ''] = built.files
  expect(await wordsIn(docx)).toContain('DỰ THẢO')
  const findings = await checkDocument(new Uint8Array(await readFile(docx)))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a report of 2024 prints the names of 2024, also when it is built after the agency was renamed', async () => {
  const then = on(officer, '2024-10-30T02:00:00Z')
  const roundId = await openYear(then, 2024)
  const id = await startReport(then, read, { roundId })
  await submitForSignature(then, read, { id, version: (await getReport(then, id)).version })
  await signReport(on(leader, '2024-10-30T03:00:00Z'), { id, version: (await getReport(then, id)).version })
  const built = await buildReport(officer, read, { years: { from: 2024, to: 2024 }, out })
  expect(built).toMatchObject({ kind: 'signed', number: '01/BC-SKHCN' })
  const words = await wordsIn(built.files[0] ?? '')
  expect(words).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ')
  expect(words).toContain('01/BC-SKHCN')
  expect(words).not.toContain('CHUYỂN ĐỔI SỐ')
  expect(words).toContain('UBND TỈNH MẪU SƠN')
  expect(words).toContain('Bộ Mẫu')
  const today = await buildReport(officer, read, { years: { from: 2026, to: 2026 }, out })
  expect(await wordsIn(today.files[0] ?? '')).toContain('SỞ KHOA HỌC, CÔNG NGHỆ VÀ CHUYỂN ĐỔI SỐ')
})

test('it is for those who may read the consolidated report, and for a year of the plan', async () => {
  const stranger = as(db, someone('An', ['agencyOfficer']))
  await expect(buildReport(stranger, read, { years: { from: 2026, to: 2026 }, out })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(buildReport(officer, read, { years: { from: 2040, to: 2040 }, out })).rejects.toMatchObject({
    code: 'YEARS_OUTSIDE_PLAN',
  })
})
