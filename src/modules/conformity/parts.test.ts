import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { AgreementInput } from './agreement.ts'
import { BodyInput } from './body.ts'
import { CalibrationInput } from './calibration.ts'
import { CapabilityInput } from './capability.ts'
import { CapabilityMilestoneInput } from './capability-milestone.ts'
import { EquipmentInput } from './equipment.ts'
import { expiringPapers } from './expiring-papers.ts'
import { publicBodies } from './public-bodies.ts'
import { RecognitionInput } from './recognition.ts'
import { ScopeLineInput } from './scope-line.ts'
import {
  agreements,
  bodies,
  calibrations,
  capability,
  capabilityMilestones,
  equipment,
  recognitions,
  scopeLineSheets,
  scopeLines,
} from './service.ts'
import { conformityToDo } from './to-do.ts'

let db: Database
let focal: Context
let clerk: Context
let own: Context
let visitor: Context
let body: string
let other: string
const all = ListQuery.parse({})

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  focal = as(db, someone('An', ['focalOfficer'], agency('so-khcn')))
  clerk = as(db, someone('Bình', ['agencyOfficer'], '00000000-0000-7000-8000-00000000000b'))
  visitor = as(db, someone('Khách', []))
  const made = async (name: string) =>
    (await bodies.create(focal, BodyInput.parse({ name, service: 'testing' }))).id
  body = await made('Phòng thử nghiệm Mẫu Sơn')
  other = await made('Phòng thử nghiệm Mẫu Khác')
  own = as(db, { ...someone('Giang', ['bodyRepresentative']), bodyId: body })
})

const recognition = (more: object = {}) =>
  RecognitionInput.parse({
    ...{ body, kind: 'registration', number: 'ĐK 01', recognisedBy: 'Sở Mẫu', issued: '2024-03-01' },
    ...more,
  })
const line = (more: object = {}) =>
  ScopeLineInput.parse({
    ...{ body, productGroup: 'Thủy sản', parameter: 'Salmonella', method: 'TCVN 0000 (mẫu)' },
    ...more,
  })
const machine = (more: object = {}) =>
  EquipmentInput.parse({
    ...{ body, name: 'Cân phân tích', serial: 'CPT-01', boughtOn: '2025-11-24', calibrationMonths: 12 },
    ...more,
  })

describe('what a body states', () => {
  test('waits for the focal agency, counts only then, and waits again after a change', async () => {
    const stated = await recognitions.create(own, recognition())
    expect(stated).toMatchObject({ state: 'stated', actions: ['update', 'remove', 'attach'] })
    expect((await bodies.get(focal, body)).number).toBeNull()
    const checked = await recognitions.take(focal, { ...stated, action: 'check' })
    expect(checked).toMatchObject({ state: 'checked', standing: 'valid' })
    expect(await bodies.get(focal, body)).toMatchObject({ number: 'ĐK 01', recognition: 'registration' })
    const changed = await recognitions.update(own, {
      ...checked,
      values: recognition({ expires: '2029-03-01' }),
    })
    expect(changed.state).toBe('stated')
    expect((await bodies.get(focal, body)).number).toBeNull()
    await expect(recognitions.take(own, { ...changed, action: 'check' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await recognitions.take(focal, { ...changed, action: 'check' })
    const subjects = new Map([[recognitions.subject.name, recognitions.subject]])
    const history = await historyOf(focal, subjects, { subject: 'conformity.recognition', id: changed.id })
    expect(history.map(({ action }) => action)).toEqual(['check', 'changed', 'check', 'created'])
  })

  test('leads with the recognition that stands longest, a valid one first', async () => {
    const longer = await recognitions.create(focal, recognition({ number: 'CĐ 02', expires: '2030-01-01' }))
    expect((await bodies.get(focal, body)).number).toBe('CĐ 02')
    const suspended = recognition({ number: 'CĐ 02', status: 'suspended', statusOn: '2026-01-01' })
    await recognitions.update(focal, { ...longer, values: suspended })
    expect((await bodies.get(focal, body)).number).toBe('ĐK 01')
  })

  test('is kept in order: days, one number once, and nobody else’s body', async () => {
    const refused = (context: Context, more: object) =>
      expect(recognitions.create(context, recognition({ number: 'X', ...more }))).rejects
    await refused(focal, { expires: '2024-03-01' }).toMatchObject({ code: 'EXPIRES_TOO_EARLY' })
    await refused(focal, { status: 'withdrawn' }).toMatchObject({ code: 'STATUS_WITHOUT_DAY' })
    await refused(focal, { issued: '2027-01-01' }).toMatchObject({ code: 'IN_FUTURE', field: 'issued' })
    await refused(focal, { number: 'ĐK 01' }).toMatchObject({ code: 'ALREADY_THERE' })
    await refused(own, { body: other }).toMatchObject({ code: 'BODY_UNKNOWN', field: 'body' })
    await refused(clerk, {}).toMatchObject({ code: 'BODY_UNKNOWN' })
    await refused(visitor, {}).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the scope of a body', () => {
  test('names its recognition and agreement, but none of another body', async () => {
    const agreed = await agreements.create(
      focal,
      AgreementInput.parse({
        ...{ body: other, name: 'Thỏa thuận Mẫu', kind: 'bilateral', partners: 'Tổ chức Mẫu' },
        ...{ level: 'international', document: 'TT-MAU', validFrom: '2025-01-01', validTo: '2027-01-10' },
      }),
    )
    await expect(scopeLines.create(focal, line({ agreement: agreed.id }))).rejects.toMatchObject({
      code: 'OF_ANOTHER_BODY',
      field: 'agreement',
    })
    await scopeLines.create(focal, line({ body: other, agreement: agreed.id, level: 'international' }))
    expect((await agreements.get(focal, agreed.id)).lines).toBe(1)
  })

  test('goes out and in as Excel, for one’s own body alone', async () => {
    await scopeLines.create(own, line())
    expect((await scopeLines.list(own, all)).total).toBe(1)
    expect((await scopeLines.list(focal, all)).total).toBe(2)
    const words = [
      'Tổ chức đánh giá sự phù hợp;Nhóm sản phẩm;Chỉ tiêu, phép thử;Phương pháp, tiêu chuẩn',
      'Phòng thử nghiệm Mẫu Sơn;Thủy sản;E. coli;TCVN 0001 (mẫu)',
      'Phòng thử nghiệm Mẫu Khác;Thủy sản;E. coli;TCVN 0001 (mẫu)',
    ]
    const file = new File([`\ufeff${words.join('\n')}`], 'pham-vi.csv', { type: 'text/csv' })
    const report = await scopeLineSheets.importSheet(own, { file, apply: true })
    expect(report).toMatchObject({ created: 1, good: 1 })
    expect(report.faults).toHaveLength(1)
    expect(report.faults[0]?.line).toBe(3)
  })

  test('shows to anybody only where it was checked, of bodies that were formed', async () => {
    expect(await publicBodies(visitor)).toEqual([])
    for (const id of [body, other]) {
      const { version, name } = await bodies.get(focal, id)
      const values = BodyInput.parse({
        ...{ name, service: 'testing', formedOn: '2025-01-01', formedDecision: '1/QĐ-MS' },
      })
      await bodies.update(focal, { id, version, values })
    }
    const shown = await publicBodies(visitor)
    expect(shown.map(({ name, scope }) => [name, scope.length])).toEqual([
      ['Phòng thử nghiệm Mẫu Khác', 1],
      ['Phòng thử nghiệm Mẫu Sơn', 0],
    ])
  })
})

describe('equipment', () => {
  test('falls due by its interval, asks to be calibrated, and is ready afterwards', async () => {
    const made = await equipment.create(own, machine())
    expect(made).toMatchObject({ calibrationDueOn: '2026-11-24', standing: 'due', inspectionDueOn: null })
    const asked = (await conformityToDo(own)).filter(({ path }) => path.includes(made.id))
    expect(asked).toMatchObject([{ by: '2026-11-24', late: false }])
    const entered = CalibrationInput.parse({
      ...{ equipment: made.id, doneOn: '2026-11-20', doneBy: 'Trung tâm Mẫu', certificate: 'HC-1' },
    })
    const done = await calibrations.create(own, entered)
    expect(await equipment.get(own, made.id)).toMatchObject({
      ...{ calibratedOn: '2026-11-20', calibrationDueOn: '2027-11-20', standing: 'ready' },
    })
    expect((await conformityToDo(own)).filter(({ path }) => path.includes(made.id))).toEqual([])
    await calibrations.remove(own, { ...done, reason: 'Ghi nhầm' })
    expect((await equipment.get(own, made.id)).calibrationDueOn).toBe('2026-11-24')
  })

  test('that failed its inspection is unfit until a later one passes', async () => {
    const made = await equipment.create(focal, machine({ serial: 'CPT-02', calibrationMonths: null }))
    const inspected = (doneOn: string, passed: boolean) =>
      calibrations.create(
        focal,
        CalibrationInput.parse({
          ...{ equipment: made.id, kind: 'inspection', doneOn, doneBy: 'Trung tâm Mẫu', passed },
        }),
      )
    await inspected('2026-05-04', false)
    expect((await equipment.get(focal, made.id)).standing).toBe('unfit')
    await inspected('2026-05-20', true)
    expect((await equipment.get(focal, made.id)).standing).toBe('ready')
    await expect(inspected('2026-12-01', true)).rejects.toMatchObject({ code: 'IN_FUTURE', field: 'doneOn' })
  })

  test('says who paid, from the sources of the plan', async () => {
    const bought = (more: object) => equipment.create(focal, machine({ serial: 'CPT-03', ...more }))
    await expect(bought({ cost: '90000000' })).rejects.toMatchObject({ code: 'SOURCE_MISSING' })
    await expect(bought({ cost: '90000000', source: 'hui' })).rejects.toMatchObject({
      code: 'ENTRY_UNKNOWN',
      field: 'source',
    })
    expect(await bought({ cost: '90000000', source: 'ngan-sach' })).toMatchObject({
      cost: '90000000',
      source: { id: 'ngan-sach', label: 'Ngân sách tỉnh' },
    })
  })
})

test('a capability project reaches its aim only when every milestone is reached and proven', async () => {
  const project = await capability.create(
    own,
    CapabilityInput.parse({
      ...{ body, title: 'Đạt công nhận ISO/IEC 17025 (mẫu)', aim: 'Được công nhận' },
      ...{ startsOn: '2026-01-05', endsOn: '2027-06-30' },
    }),
  )
  const step = {
    capability: project.id,
    position: 1,
    stage: 'assessment',
    name: 'Đánh giá',
    dueOn: '2026-11-01',
  }
  const values = (more: object = {}) => CapabilityMilestoneInput.parse({ ...step, ...more })
  const made = await capabilityMilestones.create(own, values({ cost: '50000000', source: 'ngan-sach' }))
  expect(made.standing).toBe('overdue')
  expect((await conformityToDo(own)).map(({ path }) => path)).toContain(
    `/conformity/milestones/${made.id}?edit=true`,
  )
  const running = await capability.take(own, { ...project, action: 'start' })
  expect(running).toMatchObject({ milestones: 1, reached: 0, cost: '50000000' })
  await expect(capability.take(own, { ...running, action: 'finish' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(capability.take(focal, { ...running, action: 'finish' })).rejects.toMatchObject({
    code: 'MILESTONES_OPEN',
  })
  const reached = await capabilityMilestones.update(own, {
    ...made,
    values: values({ reachedOn: '2026-11-20' }),
  })
  expect(reached.standing).toBe('unproven')
  await capabilityMilestones.update(own, {
    ...reached,
    values: values({ reachedOn: '2026-11-20', document: 'Biên bản mẫu' }),
  })
  expect((await capability.take(focal, { ...running, action: 'finish' })).state).toBe('reached')
})

test('what runs out is watched in one place, beside what enterprises hold, within the rights of each', async () => {
  const seen = await expiringPapers(focal)
  expect(seen.map(({ kind }) => kind)).toContain('enterprise-certificates')
  expect(seen.find(({ kind }) => kind === 'agreements')).toMatchObject({ soon: 1, late: 0 })
  const ownPapers = await expiringPapers(own)
  expect(ownPapers.map(({ kind }) => kind)).not.toContain('enterprise-certificates')
  expect(ownPapers.find(({ kind }) => kind === 'agreements')).toMatchObject({ soon: 0 })
  await expect(expiringPapers(visitor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
