import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { type Estimate, line, openEstimate, step } from '#test/estimate-call.ts'
import { CeilingInput } from './ceiling.ts'
import { ceilings } from './ceiling-shelf.ts'
import { lineSheet, readLineSheet } from './line-sheet.ts'
import { NormInput } from './norm.ts'
import { norms } from './norm-shelf.ts'
import { ProposalInput } from './proposal.ts'
import { proposals } from './proposal-shelf.ts'
import { listVersions, versionChanges } from './read-versions.ts'
import { getLines, saveLines } from './save-lines.ts'
import { suggestLines } from './suggest-lines.ts'

let estimate: Estimate
beforeAll(async () => {
  estimate = await openEstimate()
})

const begin = (more = {}) =>
  proposals.create(
    estimate.farmer,
    ProposalInput.parse({ call: estimate.call, title: 'Lớp mẫu', task: 'B.1', ...more }),
  )

describe('lines', () => {
  test('are kept whole, in order, with the sum in words', async () => {
    const { id, version } = await begin()
    const lines = [
      line('Giảng viên', '4', '1500000', { 'ngan-sach': '5000000', 'doanh-nghiep-dong-gop': '1000000' }),
      line('Tài liệu', '35.5', '20001', { 'ngan-sach': '710036' }),
    ]
    const saved = await saveLines(estimate.farmer, { id, version, lines })
    expect(saved.lines.map(({ content, quantity, amount }) => [content, quantity, amount])).toEqual([
      ['Giảng viên', '4', '6000000'],
      ['Tài liệu', '35.5', '710036'],
    ])
    expect(saved.inWords).toBe('Sáu triệu bảy trăm mười nghìn không trăm ba mươi sáu đồng')
    const [first] = saved.lines
    const again = await saveLines(estimate.farmer, {
      ...{ id, version: saved.version },
      lines: [line('Giảng viên', '2', '1500000', { 'ngan-sach': '3000000' }, { id: first?.id })],
    })
    expect(again.lines.map(({ id: kept }) => kept)).toEqual([first?.id])
    await expect(saveLines(estimate.farmer, { id, version: saved.version, lines: [] })).rejects.toMatchObject(
      { code: 'CHANGED_MEANWHILE' },
    )
  })

  test('whose sources do not add up, or name what the plan does not know, are refused at the line', async () => {
    const { id, version } = await begin()
    const save = (sources: Record<string, string>, more = {}) =>
      saveLines(estimate.farmer, { id, version, lines: [line('Thuê phòng', '1', '100', sources, more)] })
    await expect(save({ 'ngan-sach': '99' })).rejects.toMatchObject({
      code: 'SOURCES_DIFFER',
      field: 'lines.0.amount',
    })
    await expect(save({ 'nguon-la': '100' })).rejects.toMatchObject({ code: 'SOURCE_UNKNOWN' })
    const nobody = '01990000-0000-7000-8000-000000000000'
    await expect(save({ 'ngan-sach': '100' }, { norm: nobody })).rejects.toMatchObject({
      code: 'NORM_UNKNOWN',
    })
    await expect(save({ 'ngan-sach': '100' }, { need: nobody })).rejects.toMatchObject({
      code: 'NEED_UNKNOWN',
    })
    await expect(save({ 'ngan-sach': '100' }, { lastItem: nobody })).rejects.toMatchObject({
      code: 'ITEM_UNKNOWN',
    })
    expect((await getLines(estimate.farmer, id)).lines).toEqual([])
  })

  test('above their norm are named with its clause; only an approved norm counts', async () => {
    const made = await norms.create(
      estimate.officer,
      NormInput.parse({
        ...{ code: 'GV-01', name: 'Giảng viên', unit: 'buổi', most: '1000000', validFrom: '2026-01-01' },
        ...{ source: 'Nghị quyết Mẫu', clause: 'Điều 3 khoản 1' },
      }),
    )
    const { id, version } = await begin()
    const above = () =>
      saveLines(estimate.farmer, {
        ...{ id, version },
        lines: [line('Giảng viên', '1', '1000001', { 'ngan-sach': '1000001' }, { norm: made.id })],
      })
    await expect(above()).rejects.toMatchObject({ code: 'NORM_UNKNOWN' })
    await norms.take(estimate.leader, { id: made.id, version: made.version, action: 'approve' })
    expect((await above()).lines[0]?.overNorm).toEqual({
      norm: 'GV-01',
      most: '1000000',
      source: 'Điều 3 khoản 1, Nghị quyết Mẫu',
    })
  })

  test('go out to Excel and come back the same', async () => {
    const { id, version } = await begin({ title: 'Bảng mẫu' })
    const lines = [
      line('Thuê hội trường', '1.25', '4000000', { 'ngan-sach': '5000000' }, { note: 'Ghi chú' }),
    ]
    await saveLines(estimate.farmer, { id, version, lines })
    const file = await lineSheet(estimate.farmer, { id, locale: 'vi' })
    const read = await readLineSheet(estimate.farmer, { file })
    expect(read.faults).toEqual([])
    expect(read.lines).toMatchObject([
      {
        content: 'Thuê hội trường',
        quantity: '1.25',
        unitPrice: '4000000',
        sources: { 'ngan-sach': '5000000' },
      },
    ])
  })

  test('are suggested by the task of the plan', async () => {
    const { id } = await begin()
    expect(await suggestLines(estimate.farmer, { id, from: 'task' })).toMatchObject([
      { content: 'Lớp kiến thức', quantity: '2', unit: 'lớp' },
    ])
    expect(await suggestLines(estimate.farmer, { id, from: 'lastYear' })).toEqual([])
  })
})

describe('a proposal', () => {
  test('is submitted by the leader, not empty, and then stands', async () => {
    const { id, version } = await begin()
    const submit = (context = estimate.farmHead, at = version) =>
      proposals.take(context, { id, version: at, action: 'submit' })
    await expect(submit()).rejects.toMatchObject({ code: 'PROPOSAL_EMPTY' })
    const own = [line('Nước uống', '10', '1000', { 'ngan-sach': '10000' })]
    const saved = await saveLines(estimate.farmer, { id, version, lines: own })
    await expect(submit(estimate.farmer, saved.version)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const late = { ...estimate.farmHead, now: new Date('2026-12-01T02:00:00Z') }
    await expect(submit(late, saved.version)).rejects.toMatchObject({ code: 'CALL_OVER' })
    const sent = await submit(estimate.farmHead, saved.version)
    expect(sent.state).toBe('submitted')
    await expect(saveLines(estimate.farmer, { id, version: sent.version, lines: [] })).rejects.toMatchObject({
      code: 'PROPOSAL_CLOSED',
    })
    await expect(
      proposals.remove(estimate.farmer, { id, version: sent.version, reason: 'Thử' }),
    ).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' })
    const back = await proposals.take(estimate.officer, {
      ...{ id, version: sent.version, action: 'return', reason: 'Thiếu thuyết minh' },
    })
    const mended = await saveLines(estimate.farmer, {
      ...{ id, version: back.version },
      lines: [line('Nước uống', '8', '1000', { 'ngan-sach': '8000' })],
    })
    await submit(estimate.farmHead, mended.version)
    const asked = { subject: 'proposal' as const, id }
    expect(await listVersions(estimate.farmer, asked)).toMatchObject([
      { number: 1, amount: '10000' },
      { number: 2, amount: '8000' },
    ])
    const changes = await versionChanges(estimate.farmer, { ...asked, from: 1, to: 2 })
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['added', null, '8000'],
      ['removed', '10000', null],
    ])
  })

  test('of another agency cannot be seen, written or counted', async () => {
    const { id, version } = await begin({ title: 'Riêng của nông nghiệp' })
    const stranger = estimate.finance.actor
    const other = {
      ...estimate.farmer,
      actor: { ...stranger, capacities: new Set(['agencyOfficer' as const]) },
    }
    await expect(proposals.get(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getLines(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(saveLines(other, { id, version, lines: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await proposals.list(other, ListQuery.parse({}))).total).toBe(0)
    await expect(proposals.list(estimate.owner, ListQuery.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('names a task of the plan and an open call', async () => {
    await expect(begin({ task: 'Z.9' })).rejects.toMatchObject({ code: 'TASK_UNKNOWN', field: 'task' })
    const nobody = '01990000-0000-7000-8000-000000000000'
    await expect(begin({ call: nobody })).rejects.toMatchObject({ code: 'CALL_UNKNOWN' })
  })
})

describe('a ceiling', () => {
  test('that stops keeps what goes above from being submitted, one that warns does not', async () => {
    const { call, officer, farmer, farmHead } = estimate
    const ceiling = (source: string, strictness: string) =>
      ceilings.create(officer, CeilingInput.parse({ call, source, amount: '1000000', strictness }))
    await ceiling('dau-tu', 'stop')
    await expect(ceiling('dau-tu', 'warn')).rejects.toMatchObject({ code: 'CEILING_TAKEN' })
    const send = async (source: string, amount: string) => {
      const { id, version } = await begin()
      const saved = await saveLines(farmer, {
        id,
        version,
        lines: [line('Máy', '1', amount, { [source]: amount })],
      })
      return proposals.take(farmHead, { id, version: saved.version, action: 'submit' })
    }
    expect((await send('dau-tu', '600000')).state).toBe('submitted')
    const both = await Promise.allSettled([send('dau-tu', '300000'), send('dau-tu', '300000')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ABOVE_CEILING' },
    })
    const { rows } = await ceilings.list(officer, ListQuery.parse({}))
    expect(rows).toMatchObject([{ source: { label: 'Chi đầu tư' }, asked: '900000' }])
  })

  test('has one call a year, which closes only forwards', async () => {
    await expect(step(estimate.leader, estimate.call, 'close')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(step(estimate.officer, estimate.call, 'finish')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(step(estimate.officer, estimate.call, 'open')).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })
})
