import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

const lived = {
  filedOn: '2016-03-01',
  applicationNumber: '4-MAU',
  acceptedOn: null,
  acceptedDocument: null,
  grantedOn: '2017-05-01',
  grantNumber: 'MAU-01',
  usedFrom: '2017-06-01',
  usedDocument: null,
  commercialisedOn: null,
  commercialisedDocument: null,
  endedOn: null,
  endedReason: null,
  protectedTo: '2027-03-01',
  nextDueKind: 'renewal',
  nextDueNumber: 1,
  nextDueOn: '2027-03-01',
} as const
const fee = {
  kind: 'filing',
  number: 1,
  dueOn: '2016-03-10',
  paidOn: '2016-03-02',
  document: 'BL-01',
} as const

test('a life is told in order: what happened, what was paid, what is to come', () => {
  const told = timelineOf(lived, [fee], '2026-11-23').map(({ on, what, standing }) => [on, what.vi, standing])
  expect(told).toEqual([
    ['2016-03-01', 'Nộp đơn', 'past'],
    ['2016-03-02', 'Phí nộp đơn, lần 1', 'past'],
    ['2017-05-01', 'Cấp văn bằng', 'past'],
    ['2017-06-01', 'Đưa vào khai thác', 'past'],
    ['2027-03-01', 'Hết thời hạn bảo hộ', 'ahead'],
    ['2027-03-01', 'Phí gia hạn, lần 1', 'ahead'],
  ])
})

test('the next fee stands once, though it was entered before it is paid, and shows when it is late', () => {
  const entered = { kind: 'renewal', number: 1, dueOn: '2027-03-01', paidOn: null, document: null } as const
  const fees = timelineOf(lived, [entered], '2027-03-02').filter(({ what }) => what.vi.startsWith('Phí'))
  expect(fees).toMatchObject([{ on: '2027-03-01', standing: 'overdue' }])
})
