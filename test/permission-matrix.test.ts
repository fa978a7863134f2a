import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Capacity, capacities } from '#kernel/actor.ts'
import { covers, permit, type Reach, reachOf } from '#kernel/permission.ts'
import { permissionTable } from '../scripts/permissions.ts'
import { allGrants } from '../src/app.ts'
import { someone } from './actors.ts'

const everyCapacity = Object.keys(capacities) as Capacity[]
const rights = Object.keys(allGrants)
const committed = readFileSync(new URL('../docs/permissions.md', import.meta.url), 'utf8')
const marks: Readonly<Record<string, Reach>> = {
  '●': 'all',
  '◐': 'own',
  '◔': 'enterprise',
  '◕': 'body',
  '○': 'published',
}

/** The rows of the committed table: right → its mark for every capacity. */
const rows = new Map(
  [...committed.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, right = '', cells = '']) => [
    right,
    cells.split('|').map((cell) => cell.trim()),
  ]),
)

test('the committed table is what the modules grant', () => {
  expect(committed).toBe(permissionTable(allGrants))
})

describe.each(everyCapacity.map((capacity, column) => [capacity, column] as const))(
  '%s',
  (capacity, column) => {
    test.each(rights)('%s reaches as far as the table says', (right) => {
      const mark = rows.get(right)?.[column]
      const reach = mark === '' ? undefined : marks[mark ?? '?']
      expect(rows.has(right)).toBe(true)
      const actor = {
        ...someone('Mẫu', [capacity], 'own-agency'),
        enterpriseId: 'own-enterprise',
        bodyId: 'own-body',
      }
      // What the public may do, everybody may.
      const publicly = allGrants[right]?.public
      expect(reachOf(actor, allGrants, right)).toBe(reach ?? publicly)
      if (reach === undefined && publicly === undefined)
        return expect(() => permit(actor, allGrants, right)).toThrow()
      const within = permit(actor, allGrants, right)
      expect(covers(within, { agencyId: 'foreign', enterpriseId: 'foreign', bodyId: 'foreign' })).toBe(
        reach === 'all',
      )
      expect(covers(within, { agencyId: 'own-agency' })).toBe(reach === 'all' || reach === 'own')
      expect(covers(within, { enterpriseId: 'own-enterprise' })).toBe(
        reach === 'all' || reach === 'enterprise',
      )
      expect(covers(within, { bodyId: 'own-body' })).toBe(reach === 'all' || reach === 'body')
    })
  },
)

test('administrators have no say in content, and those who inspect change nothing', () => {
  const administration =
    /^(audit|agency|person|delegation|integration|plan|setting|province|boundaries|personalRetention)\./
  const reading = /\.(read|rows|board|search|verify)$/
  for (const right of rights) {
    if (allGrants[right]?.administrator !== undefined && !administration.test(right))
      expect(right).toMatch(reading)
    if (allGrants[right]?.inspector !== undefined) expect(right).toMatch(reading)
  }
})
