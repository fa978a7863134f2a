import { beforeAll, expect, test } from 'vitest'
import { listOutgoing } from '#modules/outgoing/service.ts'
import { allocateYear } from '#test/budget-year.ts'
import { type Estimate, line } from '#test/estimate-call.ts'
import { issuePaper, paperFile, paperStanding } from './issue-paper.ts'
import { SettlementInput, SettlementLineInput } from './settlement.ts'
import { getSettlementLines, saveSettlementLines } from './settlement-lines.ts'
import { settlements } from './settlement-shelf.ts'

let estimate: Estimate
const letter = () => ({ paper: 'to-finance' as const, id: estimate.call })

beforeAll(async () => {
  estimate = await allocateYear([line('Giảng viên', '1', '3000', { 'ngan-sach': '3000' })])
})

test('decisions took their numbers from the register of the agency that decides', async () => {
  const rows = await listOutgoing(estimate.committee, { year: 2026 })
  expect(rows.map(({ number, typeAndAbstract }) => [number, typeAndAbstract])).toEqual([
    ['02/QĐ-UBND', 'Quyết định Quyết định allocate'],
    ['01/QĐ-UBND', 'Quyết định Quyết định approve'],
  ])
})

test('a letter takes its number when the leader sends it, once, and is kept to the byte', async () => {
  const { officer, leader, farmer } = estimate
  const draft = await paperFile(officer, { ...letter(), kind: 'docx' })
  expect(draft.name).toBe('Công văn thẩm định dự toán 2026.docx')
  await expect(issuePaper(officer, { ...letter(), edition: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(paperStanding(farmer, letter())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await paperStanding(leader, letter())).toMatchObject({ edition: 0, number: null, mayIssue: true })
  const sent = await issuePaper(leader, { ...letter(), edition: 1 })
  expect(sent).toMatchObject({ edition: 1, number: '01/SKHCNCĐS', date: '2026-11-23', by: 'Lan' })
  await expect(issuePaper(leader, { ...letter(), edition: 1 })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
  const kept = async () =>
    new Uint8Array(await (await paperFile(officer, { ...letter(), kind: 'pdf' })).arrayBuffer())
  const first = await kept()
  const tomorrow = { ...officer, now: new Date('2026-11-24T02:00:00Z') }
  const later = await paperFile(tomorrow, { ...letter(), kind: 'pdf' })
  expect([later.name, new Uint8Array(await later.arrayBuffer())]).toEqual([
    'Công văn thẩm định dự toán 2026 số 01-SKHCNCĐS.pdf',
    first,
  ])
})

test('a settlement report is numbered by its own agency once it is sent', async () => {
  const { farmer, farmHead } = estimate
  const { id } = await settlements.create(farmer, SettlementInput.parse({ year: 2026 }))
  const asked = { paper: 'settlement' as const, id, edition: 1 }
  await expect(issuePaper(farmHead, asked)).rejects.toMatchObject({ code: 'PAPER_EARLY' })
  const lines = (await getSettlementLines(farmer, id)).map(({ allocation }) =>
    SettlementLineInput.parse({ allocation, explanation: 'Chưa thực hiện' }),
  )
  await saveSettlementLines(farmer, { id, version: 1, lines })
  const { version } = await settlements.get(farmHead, id)
  await settlements.take(farmHead, { id, version, action: 'send' })
  expect(await issuePaper(farmHead, { ...asked, ordinal: 12 })).toMatchObject({ number: '12/BC-SNN' })
  const own = await listOutgoing(farmer, { year: 2026 })
  expect(own.map(({ number, signer }) => [number, signer])).toEqual([['12/BC-SNN', 'Hạnh']])
  await expect(issuePaper(farmHead, { ...asked, edition: 2, ordinal: 12 })).rejects.toMatchObject({
    code: 'NUMBER_TAKEN',
  })
})
