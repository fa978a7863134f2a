import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { homePage, modules } from '#web/modules.ts'
import { publicAddresses } from '../src/portal/menu.ts'
import { root } from './check-plans.ts'

// The pages are named here, not opened.
vi.mock('#web/client.ts', () => ({ client: {}, api: {} }))

const screens = new Set(
  [homePage, ...modules.flatMap(({ pages }) => pages), ...publicAddresses].map(({ path }) => path),
)

interface ClauseRow {
  readonly id: string
  readonly screens: readonly string[]
  readonly tests: readonly string[]
}

const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')

const rowsIn = (table: string): ClauseRow[] =>
  table.split('\n').flatMap((line) => {
    const [, id = '', , , shown, tests] = line.split('|').map((cell) => cell.trim())
    return /^[IVA]/.test(id) ? [{ id, screens: quoted(shown), tests: quoted(tests) }] : []
  })

const rows = rowsIn(readFileSync(join(root, 'docs/clauses.md'), 'utf8'))
const isTest = (name: string) =>
  [name, `src/modules/${name}`].some((path) => existsSync(join(root, path))) && /\.(test|e2e)\.ts$/.test(name)

test('every clause names screens of the house and tests that exist', () => {
  expect(rows.length).toBeGreaterThan(90)
  expect(rows.filter(({ screens: own, tests }) => own.length === 0 || tests.length === 0)).toEqual([])
  expect(rows.flatMap((row) => row.screens.filter((path) => !screens.has(path)))).toEqual([])
  expect(rows.flatMap(({ tests }) => tests.filter((name) => !isTest(name)))).toEqual([])
})

test('a table that names a screen or a test that is none is seen', () => {
  const [row] = rowsIn(
    '| X | words | how | `/nowhere` | `plan/rules.test.ts` `plan/none.test.ts` |'.replace('X', 'V.9'),
  )
  expect(row?.screens.filter((path) => screens.has(path))).toEqual([])
  expect(row?.tests.map(isTest)).toEqual([true, false])
})
