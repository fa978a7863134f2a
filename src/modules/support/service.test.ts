import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { directoryOf } from '#modules/agencies/directory.ts'
import { historyOf } from '#modules/audit/service.ts'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { ProductInput } from '#modules/enterprises/product.ts'
import { enterprises, products } from '#modules/enterprises/service.ts'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { ProjectInput, PropertyInput } from './contract.ts'
import { supportMeasures } from './measures.ts'
import { projects, properties, supportForYear } from './service.ts'

const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }

let db: Database
let focal: string
let industry: string
let officer: Context
let leader: Context
let clerk: Context
let shrimp: string
let salt: string
let food: string
let tidy: string

beforeAll(async () => {
  db = await freshDatabase()
  const measures = ['training', 'support', 'awards', 'conformity', 'productivity', 'work']
  const folder = readPlanFolder(join(import.meta.dirname, '../../../plans/example'), measures)
  const { plan, agencies, places } = folder
  if (!plan || !agencies || !places) throw new Error('the fictional plan does not fit its shape')
  await importPlan(as(db, someone('Chương trình', [])), { plan, agencies, places })
  const { idOf } = await directoryOf(db, province)
  focal = idOf.get('so-khcn') ?? ''
  industry = idOf.get('so-cong-thuong') ?? ''
  officer = as(db, someone('An', ['focalOfficer'], focal))
  leader = as(db, someone('Lan', ['focalLeader'], focal))
  clerk = as(db, someone('Bình', ['agencyOfficer'], industry))
  const enterprise = async (name: string, more: object) =>
    (await enterprises.create(officer, EnterpriseInput.parse({ name, kind: 'cooperative-group', ...more })))
      .id
  shrimp = await enterprise('Tổ hợp tác Tôm Mẫu', { commune: '99007@2020-01-01' })
  const ocop = { ocop: 'three', ocopFrom: '2024-01-16', ocopTo: '2026-01-15' }
  await products.create(officer, ProductInput.parse({ enterprise: shrimp, name: 'Tôm khô mẫu', ...ocop }))
  salt = await enterprise('Tổ hợp tác Muối Mẫu', { statedSize: 'small' })
  const solution = async (code: string, edition: string, family: string) =>
    (await solutions.create(officer, SolutionInput.parse({ code, edition, name: code, family }))).id
  food = await solution('ISO 22000', '2018', 'management-system')
  tidy = await solution('5S', '', 'tool')
})

const inputOf = (enterprise: string, solution: string, year: number, more: object = {}) =>
  ProjectInput.parse({ enterprise, solution, year, ...more })
const signed = {
  decisionNumber: '45/QĐ-SKHCN',
  decisionDate: '2025-03-04',
  acceptanceDocument: '02/BBNT',
  acceptanceDate: '2026-01-15',
}
const step = (by: Context, { id, version }: Shown, action: string, reason?: string) =>
  projects.take(by, { id, version, action, reason })

/** A project that has gone all the way to acceptance. */
const accepted = async (enterprise: string, solution: string, year: number, more: object = {}) => {
  const draft = await projects.create(officer, inputOf(enterprise, solution, year, { ...signed, ...more }))
  const running = await step(leader, await step(officer, draft, 'submit'), 'start')
  return step(leader, running, 'accept')
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
    expect(draft).toMatchObject({ state: 'draft', actions: ['update', 'remove', 'attach', 'submit'] })
    const typed = { ...inputOf(shrimp, food, 2020), state: 'accepted' }
    const same = await projects.update(officer, {
      id: draft.id,
      version: 1,
      values: ProjectInput.parse(typed),
    })
    expect(same.state).toBe('draft')
    expect((await projects.get(leader, draft.id)).actions).toEqual([])
  })

  test('nobody starts what they submitted themselves, whatever they may', async () => {
    const both = as(db, someone('Hai', ['focalOfficer', 'focalLeader'], focal))
    const draft = await projects.create(
      both,
      inputOf(shrimp, food, 2019, { ...signed, decisionDate: '2019-02-02' }),
    )
    const submitted = await step(both, draft, 'submit')
    await expect(step(both, submitted, 'start')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    expect(await step(leader, submitted, 'start')).toMatchObject({ state: 'running' })
  })

  test('a start needs the decision and an acceptance its document, named at the field', async () => {
    const draft = await projects.create(officer, inputOf(shrimp, tidy, 2019))
    const submitted = await step(officer, draft, 'submit')
    await expect(step(leader, submitted, 'start')).rejects.toMatchObject({
      code: 'DECISION_MISSING',
      field: 'decisionNumber',
    })
    const { id, version } = submitted
    const decided = { decisionNumber: '3/QĐ', decisionDate: '2019-05-06' }
    const values = inputOf(shrimp, tidy, 2019, decided)
    const running = await step(leader, await projects.update(officer, { id, version, values }), 'start')
    await expect(step(leader, running, 'accept')).rejects.toMatchObject({
      code: 'ACCEPTANCE_MISSING',
      field: 'acceptanceDocument',
    })
  })

  test('steps that are not open, unknown, unread or without a reason are refused', async () => {
    const draft = await projects.create(officer, inputOf(salt, tidy, 2019))
    await expect(step(officer, draft, 'settle')).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(step(officer, draft, 'constructor')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(step(officer, draft, 'return')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const submitted = await step(officer, draft, 'submit')
    await expect(step(officer, draft, 'submit')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await expect(step(leader, submitted, 'return', ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    expect(await step(leader, submitted, 'return', 'Thiếu báo giá')).toMatchObject({ state: 'draft' })
    const subjects = new Map([[projects.subject.name, projects.subject]])
    const history = await historyOf(officer, subjects, { subject: 'support.project', id: draft.id })
    expect(history.map(({ action }) => action)).toEqual(['return', 'submit', 'created'])
    expect(history[0]).toMatchObject({ reason: 'Thiếu báo giá', recordLabel: 'Tổ hợp tác Muối Mẫu, 2019' })
  })

  test('a settled project can no longer be changed or removed, only reopened', async () => {
    const settled = await step(
      officer,
      await accepted(salt, food, 2018, { decisionDate: '2018-01-02' }),
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
    await accepted(shrimp, food, 2025, { costState: '30000000', costCounterpart: '12500000' })
    await accepted(shrimp, tidy, 2025)
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
    const draft = await projects.create(officer, inputOf(salt, food, 2026, decided))
    await step(leader, await step(officer, draft, 'submit'), 'start')
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

  test('an enterprise sees its own projects and changes none', async () => {
    const own = as(db, { ...someone('Chủ', ['enterpriseRepresentative']), enterpriseId: shrimp })
    const { rows } = await projects.list(own, everything)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => (row.enterprise as { id: string }).id === shrimp)).toBe(true)
    await expect(projects.create(own, inputOf(shrimp, food, 2016))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('intellectual property', () => {
  const property = (more: object) =>
    PropertyInput.parse({ enterprise: salt, kind: 'mark', name: 'Muối Mẫu', filedOn: '2024-02-03', ...more })

  test('its stage follows from its dates', async () => {
    const filed = await properties.create(officer, property({}))
    expect(filed).toMatchObject({ stage: 'filed', enterprise: { label: 'Tổ hợp tác Muối Mẫu' } })
    const granted = property({ grantNumber: '4-000', grantedOn: '2025-06-07' })
    const next = await properties.update(officer, { id: filed.id, version: 1, values: granted })
    expect(next.stage).toBe('granted')
    const sold = { ...granted, commercialisedOn: '2026-01-02' }
    expect(await properties.update(officer, { id: filed.id, version: 2, values: sold })).toMatchObject({
      stage: 'commercialised',
    })
  })

  test('no stage comes before the filing, and a grant is whole', async () => {
    const refused = (more: object) => expect(properties.create(officer, property(more))).rejects
    await refused({ usedFrom: '2024-02-02' }).toMatchObject({ code: 'STAGE_TOO_EARLY', field: 'usedFrom' })
    await refused({ grantNumber: '4-000' }).toMatchObject({ code: 'GRANT_INCOMPLETE', field: 'grantedOn' })
    await refused({ expiresOn: '2024-02-03' }).toMatchObject({ code: 'EXPIRES_TOO_EARLY' })
  })
})
