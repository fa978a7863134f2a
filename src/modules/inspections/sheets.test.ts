import { beforeAll, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { KeepingSheets } from '#modules/registers/sheets.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { PlanInput } from './contract.ts'
import { findingSheets, findings } from './finding-shelf.ts'
import { plans } from './plan-shelf.ts'
import { visitSheets, visits } from './visit-shelf.ts'

const all = ListQuery.parse({})
let officer: Context
let clerk: Context

beforeAll(async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  officer = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  clerk = as(db, someone('Bình', ['agencyOfficer'], agency('so-cong-thuong')))
  const input = EnterpriseInput.parse({ name: 'Tổ hợp tác Tôm Mẫu', kind: 'cooperative-group' })
  await enterprises.create(officer, input)
  await plans.create(officer, PlanInput.parse({ year: 2026 }))
})

const bring = (context: Context, sheets: KeepingSheets, lines: readonly string[], apply = true) => {
  const file = new File([lines.join('\n')], 'mau.csv', { type: 'text/csv' })
  return sheets.importSheet(context, { file, apply })
}

const visitLines = [
  'Nội dung kiểm tra;Doanh nghiệp;Lớp, tổ chức, nội dung khác;Ngày dự kiến;Địa điểm',
  'Hồ sơ hỗ trợ doanh nghiệp;Tổ hợp tác Tôm Mẫu;;15/09/2026;Xã Mẫu',
  'Lớp đào tạo;;Lớp 5S mẫu;16/09/2026;Hội trường mẫu',
]

test('visits come in from Excel, and the same sheet again changes them and adds none', async () => {
  expect((await bring(officer, visitSheets, visitLines)).faults).toEqual([])
  const again = [...visitLines.slice(0, 2), 'Lớp đào tạo;;Lớp 5S mẫu;16/09/2026;Nhà văn hóa mẫu']
  expect((await bring(officer, visitSheets, again)).faults).toEqual([])
  const { rows } = await visits.list(officer, all)
  expect(rows.map(({ place }) => place).toSorted()).toEqual(['Nhà văn hóa mẫu', 'Xã Mẫu'])
})

test('findings name their visit as it is called, come in once, and only to visits within reach', async () => {
  const lines = [
    'Cuộc kiểm tra;Tồn tại;Yêu cầu khắc phục;Hạn khắc phục',
    '"Tổ hợp tác Tôm Mẫu, 15/09/2026";Chưa ghi nhật ký lô;Lập nhật ký;30/11/2026',
  ]
  const foreign = await bring(clerk, findingSheets, lines, false)
  expect(foreign.good).toBe(0)
  for (const _ of [1, 2]) expect((await bring(officer, findingSheets, lines)).faults).toEqual([])
  expect((await findings.list(officer, all)).rows).toMatchObject([{ inspected: 'Tổ hợp tác Tôm Mẫu' }])
  const [head, row] = lines
  const lost = await bring(officer, findingSheets, [head ?? '', (row ?? '').replace('15/09', '14/09')], false)
  expect(lost.faults).toMatchObject([{ severity: 'error' }])
})
