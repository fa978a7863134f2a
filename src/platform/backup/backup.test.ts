import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { record, verifyChain } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { keepSetting } from '#platform/settings.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import type { Database } from '../database/database.ts'
import { filesIn } from '../files.ts'
import { writeBackup } from './backup.ts'
import { restoreBackup } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'nscl-backup-'))
const backup = join(folder, 'backup.zip')
let source: Database
let target: Database

beforeAll(async () => {
  source = await freshDatabase()
  target = await freshDatabase()
  const officer = as(source, someone('An', ['agencyOfficer'], newId()))
  await keepSetting(source, 'address', province)
  await enterprises.create(
    officer,
    EnterpriseInput.parse({ name: 'Hộ Sao Lưu “Đặc biệt” \\ \n dòng hai', kind: 'household' }),
  )
  await record(officer, {
    action: 'changed',
    subject: 'x',
    id: '1',
    label: 'x',
    before: { a: 1.5 },
    after: { a: '12345678901234567890' },
  })
  await filesIn(join(folder, 'files')).keep(new TextEncoder().encode('minh chứng'))
  await writeBackup(source, join(folder, 'files'), backup, new Date('2026-11-23T02:00:00Z'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup restored elsewhere gives the same rows, the same files and a whole chain of history', async () => {
  const manifest = await restoreBackup(target, join(folder, 'restored'), backup)
  expect(manifest).toMatchObject({ files: 1, tables: { enterprise: 1, history: 2 } })
  expect(await verifyChain(target, province)).toEqual(await verifyChain(source, province))
  const chief = (db: Database) => as(db, someone('Chi', ['inspector']))
  const query = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
  expect(await enterprises.list(chief(target), query)).toEqual(await enterprises.list(chief(source), query))
})

test('a backup is never restored over data that is there', async () => {
  await expect(restoreBackup(target, join(folder, 'restored'), backup)).rejects.toThrow('target is not empty')
})
