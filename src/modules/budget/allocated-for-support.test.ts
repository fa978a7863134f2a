import { expect, test } from 'vitest'
import { decide } from '#test/budget-year.ts'
import { appraiseAll, line, openEstimate, propose, sendOn } from '#test/estimate-call.ts'
import { allocatedForSupport } from './allocated-for-support.ts'

test('what bounds the support of a year is what its tasks were allocated, once it is, by its papers', async () => {
  const estimate = await openEstimate({ year: 2026 })
  const { farmer, farmHead } = estimate
  const ask = (task: string, amount: string) =>
    propose(estimate, farmer, farmHead, [line(task, '1', amount, { 'ngan-sach': amount })], { task })
  await ask('C.1', '900')
  await ask('B.1', '40')
  await sendOn(estimate)
  await appraiseAll(estimate)
  await decide(estimate, 'approve')
  expect(await allocatedForSupport(farmer, 2026)).toBeUndefined()
  await decide(estimate, 'allocate')
  expect(await allocatedForSupport(farmer, 2026)).toEqual({ amount: 900n, source: '02/QĐ-UBND' })
  expect(await allocatedForSupport(farmer, 2027)).toBeUndefined()
})
