import { expect, test } from 'vitest'
import { compare, fraction, fractionOf } from '#kernel/fraction.ts'
import { decideOutcomes, inOrder, moved } from './ranking.ts'
import { missingIn, scoreOf, tally } from './score.ts'

const criteria = [
  { id: 'a', weight: 60, maxPoints: 30 },
  { id: 'b', weight: 40, maxPoints: 3 },
]

test('a criterion counts its weight by the share of its points, exactly', () => {
  expect(scoreOf(criteria, { a: '30', b: '3' })).toSatisfy((x) => compare(x, fraction(100n)) === 0)
  // 60 × 7.5 ÷ 30 + 40 × 1 ÷ 3 = 15 + 13⅓
  expect(compare(scoreOf(criteria, { a: '7.5', b: '1' }), fraction(85n, 3n))).toBe(0)
  expect(missingIn(criteria, { a: '0' }).map(({ id }) => id)).toEqual(['b'])
})

test('the mean of three is exact and the spread is told', () => {
  const found = tally([fractionOf('70'), fractionOf('80.5'), fractionOf('60.25')])
  expect(found && compare(found.mean, fraction(21075n, 300n))).toBe(0)
  expect(
    found && [compare(found.lowest, fractionOf('60.25')), compare(found.highest, fractionOf('80.5'))],
  ).toEqual([0, 0])
  expect(tally([])).toBeUndefined()
})

const contender = (id: string, mean: bigint | undefined, priorities: number, wantedOn: string) => ({
  ...{ id, priorities, wantedOn },
  mean: mean === undefined ? undefined : fraction(mean, 3n),
})

test('equal means are parted by priority groups, then by the earlier need; who has no score comes last', () => {
  const list = [
    contender('none', undefined, 5, '2026-01-01'),
    contender('late', 200n, 2, '2026-03-01'),
    contender('early', 200n, 2, '2026-02-01'),
    contender('favoured', 200n, 3, '2026-09-01'),
    contender('best', 201n, 0, '2026-09-01'),
  ]
  expect(inOrder(list).map(({ id }) => id)).toEqual(['best', 'favoured', 'early', 'late', 'none'])
})

const placed = (id: string, asked: bigint, more = {}) => ({
  id,
  asked,
  qualified: true,
  dropped: false,
  ...more,
})

test('places fill from the top; whoever drops out gives his place to the first reserve', () => {
  const list = [placed('a', 1n), placed('b', 1n), placed('c', 1n), placed('d', 1n, { qualified: false })]
  const room = { places: 2, ceiling: null }
  expect([...decideOutcomes(list, room).values()]).toEqual([
    'selected',
    'selected',
    'reserve',
    'not-selected',
  ])
  const without = list.map((one) => (one.id === 'a' ? { ...one, dropped: true } : one))
  expect([...decideOutcomes(without, room).values()]).toEqual([
    'dropped',
    'selected',
    'selected',
    'not-selected',
  ])
})

test('under a ceiling a small request does not jump a better place that no longer fits', () => {
  const list = [placed('a', 60n), placed('b', 50n), placed('c', 40n)]
  expect([...decideOutcomes(list, { places: null, ceiling: 100n }).values()]).toEqual([
    'selected',
    'reserve',
    'reserve',
  ])
  expect([...decideOutcomes(list, { places: null, ceiling: 110n }).values()]).toEqual([
    'selected',
    'selected',
    'reserve',
  ])
})

test('a move puts one candidate in its new place', () => {
  expect(moved(['a', 'b', 'c', 'd'], 'd', 2)).toEqual(['a', 'd', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 'a', 3)).toEqual(['b', 'c', 'a'])
})
