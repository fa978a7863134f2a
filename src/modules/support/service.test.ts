import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import { rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { everything, type OpenSupport, openSupport } from '#test/support-projects.ts'
import { ProjectInput } from './contract.ts'
import { supportMeasures } from './measures.ts'
import { projects, readDossier, supportForYear } from './service.ts'

let world: OpenSupport
let db: OpenSupport['db']
let { officer, leader, clerk, focal, industry, shrimp, salt, food, tidy }: OpenSupport = {} as OpenSupport

beforeAll(async () => {
  world = await openSupport(await freshDatabase())
  ;({ db, officer, leader, clerk, focal, industry, shrimp, salt, food, tidy } = world)
})

const inputOf: OpenSupport['inputOf'] = (...of) => world.inputOf(...of)
const step: OpenSupport['step'] = (...of) => world.step(...of)
const accepted: OpenSupport['accepted'] = (of, by, year, more) =>
  world.accepted(of, by, year, { ...signed, ...more })

const signed = {
  decisionNumber: '45/QĐ-SKHCN',
  decisionDate: '2025-03-04',
  acceptanceDocument: '02/BBNT',
  acceptanceDate: '2026-01-15',
}
const counted = (day = '2026-11-23') => {
  const [measure] = supportMeasures
  if (measure === undefined) throw new Error('no measure')
  type Row = {
    kind: string
    year: number
    counted_as: string
    on_day: string
    dimensions: Record<string, string>
  }
  return rowsOf<Row>(db, measure.rows(province, day))
}

describe('the life-cycle', () => {
  test('a draft opens only what its reader may do, and its state cannot be typed', async () => {
    const draft = await projects.create(officer, inputOf(shrimp, food, 2020))
    expect(draft).toMatchObject({
      state: 'draft',
      actions: ['update', 'remove', 'attach', 'submit', 'withdraw'],
    })
    const typed = { ...inputOf(shrimp, food, 2020), state: 'accepted' }
    const values = ProjectInput.parse(typed)
    const same = await projects.update(officer, { id: draft.id, version: 1, values })
    expect(same.state).toBe('draft')
    expect((await projects.get(leader, draft.id)).actions).toEqual([])
  })

  test('nobody finds valid or starts what they submitted themselves, whatever they may', async () => {
    const both = as(db, someone('Hai', ['focalOfficer', 'focalLeader'], focal))
    const decided = { ...signed, decisionDate: '2019-02-02' }
    const submitted = await step(both, await world.drafted(shrimp, food, 2019, decided), 'submit')
    await expect(step(both, submitted, 'check')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    const valid = await step(officer, submitted, 'check')
    await expect(step(both, valid, 'start')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    expect(await step(leader, valid, 'start')).toMatchObject({ state: 'running', startedOn: '2019-02-02' })
  })

  test('a start needs the decision, an acceptance and a settlement their documents, named at the field', async () => {
    const submitted = await step(officer, await world.drafted(shrimp, tidy, 2019), 'submit')
    const valid = await step(leader, submitted, 'check')
    await expect(step(leader, valid, 'start')).rejects.toMatchObject({
      code: 'DECISION_MISSING',
      field: 'decisionNumber',
    })
    const { id, version } = valid
    const decided = { decisionNumber: '3/QĐ', decisionDate: '2019-05-06' }
    const values = inputOf(shrimp, tidy, 2019, decided)
    const running = await step(leader, await projects.update(officer, { id, version, values }), 'start')
    await expect(step(leader, running, 'accept')).rejects.toMatchObject({
      code: 'ACCEPTANCE_MISSING',
      field: 'acceptanceDocument',
    })
    const done = await accepted(salt, food, 2016, { decisionDate: '2016-01-02' })
    await expect(step(officer, done, 'settle')).rejects.toMatchObject({
      code: 'LIQUIDATION_MISSING',
      field: 'liquidationDocument',
    })
  })

  test('whoever drops out keeps the trace: when, why, and what had been paid', async () => {
    const run = await world.running(salt, tidy, 2024, {
      ...signed,
      acceptanceDate: '',
      decisionDate: '2024-03-04',
    })
    const { id, version } = run
    const more = { ...signed, acceptanceDate: '', decisionDate: '2024-03-04' }
    await expect(
      projects.update(officer, {
        id,
        version,
        values: inputOf(salt, tidy, 2024, { ...more, paid: '30000001' }),
      }),
    ).rejects.toMatchObject({ code: 'PAID_TOO_MUCH', field: 'paid' })
    const values = inputOf(salt, tidy, 2024, { ...more, paid: '10000000' })
    const paid = await projects.update(officer, { id, version, values })
    expect(await step(officer, paid, 'withdraw', 'Ngừng sản xuất')).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: '2026-11-23',
      withdrawnReason: 'Ngừng sản xuất',
      paid: '10000000',
      actions: ['attach'],
    })
  })

  test('steps that are not open, unknown, unread or without a reason are refused', async () => {
    const draft = await world.drafted(salt, tidy, 2019)
    await expect(step(officer, draft, 'settle')).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(step(officer, draft, 'constructor')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(step(officer, draft, 'start')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const submitted = await step(officer, draft, 'submit')
    await expect(step(officer, draft, 'submit')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await expect(step(leader, submitted, 'return', ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    expect(await step(leader, submitted, 'return', 'Thiếu báo giá')).toMatchObject({ state: 'returned' })
    const history = await historyOf(officer, world.subjects, { subject: 'support.project', id: draft.id })
    expect(history.map(({ action }) => action)).toEqual(['return', 'submit', 'evidence-attached', 'created'])
    expect(history[0]).toMatchObject({ reason: 'Thiếu báo giá', recordLabel: 'Tổ hợp tác Muối Mẫu, 2019' })
  })

  test('a settled project can no longer be changed or removed, only reopened', async () => {
    const settled = await step(
      officer,
      await accepted(salt, food, 2018, {
        decisionDate: '2018-01-02',
        liquidationDocument: '5/TL',
        liquidationDate: '2026-02-03',
      }),
      'settle',
    )
    expect(settled.actions).toEqual(['attach'])
    const { id, version } = settled
    await expect(projects.remove(officer, { id, version, reason: 'Nhầm' })).rejects.toMatchObject({
      code: 'ENDED',
    })
    await expect(
      projects.update(officer, { id, version, values: inputOf(salt, food, 2018) }),
    ).rejects.toMatchObject({ code: 'ENDED' })
    expect(await step(leader, settled, 'reopen', 'Sai số biên bản')).toMatchObject({ state: 'running' })
  })

  test('an accepted project keeps its acceptance', async () => {
    const done = await accepted(salt, food, 2017, { decisionDate: '2017-01-02' })
    const values = inputOf(salt, food, 2017, { ...signed, decisionDate: '2017-01-02', acceptanceDate: '' })
    const change = { id: done.id, version: done.version, values }
    await expect(projects.update(officer, change)).rejects.toMatchObject({
      code: 'ACCEPTANCE_MISSING',
      field: 'acceptanceDate',
    })
  })
})

describe('what counts', () => {
  test('two solutions for one enterprise in a year are two rows of annex 03 and one enterprise', async () => {
    await accepted(shrimp, food, 2025)
    await accepted(shrimp, tidy, 2025, { costState: '0', costCounterpart: '7000000' })
    const rows = (await counted()).filter(({ year }) => year === 2025)
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map((row) => row.counted_as))).toEqual(new Set([shrimp]))
    expect(rows[0]?.dimensions).toMatchObject({ ocop: 'yes', sme: 'no', kind: 'cooperative-group' })
    const annex = await supportForYear(officer, 2025)
    expect(annex.map((row) => row.solution).sort()).toEqual(['5S', 'ISO 22000:2018'])
    expect(annex.find(({ costState }) => costState > 0n)).toMatchObject({
      costState: 30_000_000n,
      costCounterpart: 12_500_000n,
      commune: 'Xã Suối Xanh',
    })
  })

  test('a project accepted in January counts for its programme year, on the day of acceptance', async () => {
    expect((await counted()).find(({ year }) => year === 2025)?.on_day).toBe('2026-01-15')
    expect(await supportForYear(officer, 2026)).toEqual([])
    const seen = (await counted('2025-12-14')).filter(({ year }) => year === 2025)
    expect(seen.map(({ kind }) => kind)).toEqual(['estimate', 'estimate'])
  })

  test('a project that only runs does not count', async () => {
    const before = (await counted()).length
    const decided = { decisionNumber: '8/QĐ', decisionDate: '2026-02-03' }
    await world.running(salt, food, 2026, decided)
    expect(await counted()).toHaveLength(before)
  })

  test('money adds up over its sources and comes as digits; priority groups stand in words', async () => {
    const query = { ...everything, filter: { year: '2025', solution: food } }
    expect((await projects.list(officer, query)).rows[0]).toMatchObject({
      costTotal: '42500000',
      costOther: '0',
      family: 'management-system',
      priority: { vi: 'Sản phẩm OCOP', en: 'OCOP product' },
    })
  })
})

describe('rules of a project', () => {
  const refused = (more: object) =>
    expect(projects.create(officer, inputOf(salt, tidy, 2025, { ...signed, ...more }))).rejects

  test('an acceptance lies after the decision, in or after the year, and not in the future', async () => {
    await refused({ acceptanceDate: '2025-03-03' }).toMatchObject({ code: 'ACCEPTED_TOO_EARLY' })
    await refused({ decisionDate: '2024-01-01', acceptanceDate: '2024-12-31' }).toMatchObject({
      code: 'ACCEPTED_TOO_EARLY',
    })
    await refused({ acceptanceDate: '2026-11-24' }).toMatchObject({ code: 'ACCEPTED_TOO_LATE' })
    await refused({ certificateIssued: '2025-05-05', certificateExpires: '2025-05-05' }).toMatchObject({
      code: 'EXPIRES_TOO_EARLY',
    })
  })

  test('the same solution twice in a year is one project', async () => {
    await expect(projects.create(officer, inputOf(shrimp, food, 2025))).rejects.toMatchObject({
      code: 'PROJECT_TAKEN',
      field: 'solution',
    })
  })

  test('an unknown enterprise or solution is refused at its field', async () => {
    await refused({ enterprise: focal }).toMatchObject({ code: 'ENTERPRISE_UNKNOWN', field: 'enterprise' })
    await refused({ solution: focal }).toMatchObject({ code: 'SOLUTION_UNKNOWN', field: 'solution' })
    await refused({ lead: shrimp }).toMatchObject({ code: 'LEAD_UNKNOWN', field: 'lead' })
  })
})

describe('who leads', () => {
  test('the focal agency may hand a project to another agency, which then keeps it (V.4.b)', async () => {
    const handed = await projects.create(officer, inputOf(salt, tidy, 2026, { lead: industry }))
    expect((await projects.get(clerk, handed.id)).actions).toContain('submit')
  })

  test('an agency sees and enters only what it leads itself', async () => {
    const { rows } = await projects.list(clerk, everything)
    expect(rows).toHaveLength(1)
    await expect(projects.create(clerk, inputOf(salt, tidy, 2023, { lead: focal }))).rejects.toMatchObject({
      code: 'LEAD_NOT_OWN',
    })
    const foreign = (await projects.list(officer, { ...everything, filter: { year: '2025' } })).rows[0]
    await expect(projects.get(clerk, foreign?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await supportForYear(clerk, 2025)).toEqual([])
  })

  test('an enterprise fills in and submits its own dossier and nothing of the lead agency', async () => {
    const own = world.owner(salt)
    const typed = inputOf(salt, tidy, 2022, { ...signed, paid: '5', lead: industry })
    const draft = await projects.create(own, typed)
    expect(draft).toMatchObject({ decisionNumber: null, paid: '0', lead: { id: focal } })
    await world.attachPapers(own, draft.id)
    const submitted = await step(own, draft, 'submit')
    expect(submitted.actions).not.toContain('update')
    const { id, version } = submitted
    await expect(
      projects.update(own, { id, version, values: inputOf(salt, tidy, 2022) }),
    ).rejects.toMatchObject({ code: 'SUBMITTED' })
    await expect(step(own, submitted, 'check')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const returned = await step(officer, submitted, 'return', 'Thiếu báo giá')
    expect((await projects.get(own, id)).actions).toEqual(expect.arrayContaining(['update', 'submit']))
    expect(await step(own, returned, 'submit')).toMatchObject({ state: 'submitted' })
  })

  test('an enterprise meets nothing of another', async () => {
    const own = world.owner(shrimp)
    const { rows } = await projects.list(own, everything)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => (row.enterprise as { id: string }).id === shrimp)).toBe(true)
    await expect(projects.create(own, inputOf(salt, food, 2015))).rejects.toMatchObject({
      code: 'ENTERPRISE_NOT_OWN',
    })
    const foreign = (await projects.list(officer, { ...everything, filter: { enterprise: salt } })).rows[0]
    const id = foreign?.id ?? ''
    await expect(projects.get(own, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(readDossier(own, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(historyOf(own, world.subjects, { subject: 'support.project', id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
