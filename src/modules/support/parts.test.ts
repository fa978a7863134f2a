import { beforeAll, describe, expect, test } from 'vitest'
import { NeedInput } from '#modules/needs/contract.ts'
import { needs } from '#modules/needs/service.ts'
import { freshDatabase } from '#test/database.ts'
import { everything, type OpenSupport, openSupport } from '#test/support-projects.ts'
import type { Given } from './budget-left.ts'
import { CeilingInput } from './ceiling.ts'
import { CostLineInput } from './cost.ts'
import { FollowUpInput } from './follow-up.ts'
import { MilestoneInput } from './milestone.ts'
import { NormInput } from './norm.ts'
import {
  ceilings,
  followUps,
  keepCosts,
  milestones,
  norms,
  projects,
  readDossier,
  supportForYear,
} from './service.ts'
import { supportToDo } from './to-do.ts'

let world: OpenSupport
let allocated: Given | undefined
const { costs, costSheets } = keepCosts(async () => allocated)

beforeAll(async () => {
  world = await openSupport(await freshDatabase())
})

const decided = { decisionNumber: '4/QĐ', decisionDate: '2026-03-04' }
const signed = { ...decided, acceptanceDocument: '2/BB', acceptanceDate: '2026-05-25' }

describe('the dossier', () => {
  test('says part by part what is lacking, and is submitted only when it lacks nothing', async () => {
    const { officer, salt, tidy, inputOf, step } = world
    const bare = { aim: '', consultant: '', plannedEnd: '', costState: '', costCounterpart: '' }
    const draft = await projects.create(officer, inputOf(salt, tidy, 2021, bare))
    const { tasks, complete } = await readDossier(officer, draft.id)
    expect(complete).toBe(false)
    expect(tasks.map(({ part, standing }) => `${part} ${standing}`)).toEqual([
      'enterprise done',
      'solution todo',
      'contract doing',
      'cost todo',
      'milestones done',
      'papers todo',
    ])
    await expect(step(officer, draft, 'submit')).rejects.toMatchObject({ code: 'DOSSIER_INCOMPLETE' })
    await world.attachPapers(officer, draft.id)
    const values = inputOf(salt, tidy, 2021)
    const full = await projects.update(officer, { id: draft.id, version: draft.version, values })
    expect((await readDossier(officer, draft.id)).complete).toBe(true)
    expect(await step(officer, full, 'submit')).toMatchObject({ state: 'submitted' })
  })

  test('warns of another project of the same family and time, and of other support in the need', async () => {
    const { officer, shrimp, food, tidy, drafted } = world
    const wanted = NeedInput.parse({
      ...{ year: 2024, kind: 'support', enterprise: shrimp, solution: food },
      otherSupport: 'Khuyến công 2021',
    })
    await needs.create(officer, wanted)
    const days = { plannedStart: '2024-02-01', plannedEnd: '2024-10-31' }
    const one = await drafted(shrimp, food, 2024, days)
    expect((await readDossier(officer, one.id)).warnings).toMatchObject([
      { text: { vi: expect.stringContaining('Khuyến công 2021') }, project: null },
    ])
    await drafted(shrimp, tidy, 2024, days)
    const again = await drafted(shrimp, food, 2025, { plannedStart: '2024-06-01', plannedEnd: '2025-02-01' })
    expect((await readDossier(officer, again.id)).warnings).toMatchObject([{ project: one.id }])
  })
})

describe('milestones', () => {
  test('come from the family of the solution, dated from the plan and again from the start', async () => {
    const { salt, food, drafted, step, officer, leader, milestonesOf } = world
    const draft = await drafted(salt, food, 2026, decided)
    expect((await milestonesOf(draft.id)).map(({ name, dueOn }) => [name, dueOn])).toEqual([
      ['Khảo sát', '2026-03-01'],
      ['Đánh giá', '2026-08-01'],
    ])
    await step(leader, await step(leader, await step(officer, draft, 'submit'), 'check'), 'start')
    expect((await milestonesOf(draft.id)).map(({ dueOn, standing }) => [dueOn, standing])).toEqual([
      ['2026-04-04', 'overdue'],
      ['2026-09-04', 'overdue'],
    ])
  })

  test('that are overdue stand among the to-dos of the lead agency and of the enterprise, of nobody else', async () => {
    const { officer, clerk, salt, shrimp, owner } = world
    const late = async (who: typeof officer) =>
      (await supportToDo(who)).filter(({ what, late: isLate }) => isLate && what.vi.includes('Đánh giá'))
    expect(await late(officer)).toMatchObject([
      { by: '2026-09-04', path: expect.stringContaining('/support/milestones/') },
    ])
    expect(await late(owner(salt))).toHaveLength(1)
    expect(await late(owner(shrimp))).toEqual([])
    expect(await late(clerk)).toEqual([])
  })

  test('the enterprise says that one was reached and changes nothing else; required ones come before acceptance', async () => {
    const { officer, leader, salt, food, inputOf, step, owner, milestonesOf } = world
    const [run] = (
      await projects.list(officer, { ...everything, filter: { enterprise: salt, year: '2026' } })
    ).rows
    if (run === undefined) throw new Error('no project')
    const accepting = await projects.update(officer, {
      ...{ id: run.id, version: run.version },
      values: inputOf(salt, food, 2026, signed),
    })
    await expect(step(leader, accepting, 'accept')).rejects.toMatchObject({ code: 'MILESTONE_UNPROVEN' })
    const [, required] = await milestonesOf(run.id)
    if (required === undefined) throw new Error('no milestone')
    const { id, version, position, name, dueOn } = required
    const said = { project: run.id, position, name, dueOn, required: true, proof: required.proof }
    const update = (more: object, at = version) =>
      milestones.update(owner(salt), { id, version: at, values: MilestoneInput.parse({ ...said, ...more }) })
    await expect(update({ dueOn: '2027-01-01' })).rejects.toMatchObject({
      code: 'MILESTONE_OF_LEAD',
      field: 'dueOn',
    })
    await expect(update({ reachedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'REACHED_IN_FUTURE' })
    const unproven = await update({ reachedOn: '2026-05-20' })
    expect(unproven.standing).toBe('unproven')
    await expect(step(leader, accepting, 'accept')).rejects.toMatchObject({ code: 'MILESTONE_UNPROVEN' })
    const proven = await update({ reachedOn: '2026-05-20', document: '7/BC' }, unproven.version)
    expect(proven.standing).toBe('reached')
    expect(await step(leader, accepting, 'accept')).toMatchObject({ state: 'accepted' })
  })
})

describe('follow-ups', () => {
  const of = (enterprise: string) => ({ ...everything, filter: { enterprise }, sort: 'month' })

  test('are set 6 and 12 months after the acceptance, once', async () => {
    const { officer, leader, salt, step, reachAll } = world
    const dates = async () =>
      (await followUps.list(officer, of(salt))).rows.map(({ month, dueOn, standing }) => [
        month,
        dueOn,
        standing,
      ])
    expect(await dates()).toEqual([
      [6, '2026-11-25', 'open'],
      [12, '2027-05-25', 'due'],
    ])
    const [done] = (
      await projects.list(officer, { ...everything, filter: { enterprise: salt, year: '2026' } })
    ).rows
    if (done === undefined) throw new Error('no project')
    const again = await step(leader, done, 'reopen', 'Sai số biên bản')
    await reachAll(done.id, '2026-05-20')
    await step(leader, again, 'accept')
    expect(await dates()).toHaveLength(2)
    expect((await supportToDo(officer)).map(({ what }) => what.vi)).toContainEqual(
      expect.stringContaining('Phiếu kết quả sau 6 tháng'),
    )
  })

  test('the enterprise answers: still applied, or why not, and what changed', async () => {
    const { salt, shrimp, owner } = world
    const [first] = (await followUps.list(owner(salt), of(salt))).rows
    if (first === undefined) throw new Error('no follow-up')
    const { id, version } = first
    const project = (first.project as { id: string }).id
    const answer = (more: object) =>
      FollowUpInput.parse({ project, month: 6, answeredOn: '2026-11-23', ...more })
    await expect(followUps.get(owner(shrimp), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      followUps.update(owner(salt), { id, version, values: answer({ applied: false }) }),
    ).rejects.toMatchObject({ code: 'WHY_NOT_MISSING', field: 'whyNot' })
    const values = answer({
      applied: true,
      defectsBefore: '4.5',
      defectsAfter: '2.1',
      revenueAfter: '9000000000000',
    })
    expect(await followUps.update(owner(salt), { id, version, values })).toMatchObject({
      ...{ standing: 'answered', applied: true, revenueAfter: '9000000000000' },
    })
  })
})

describe('lines of cost', () => {
  const line = (project: string, more: object = {}) =>
    CostLineInput.parse({ project, item: 'consulting', words: 'Tư vấn', cost: '80000000', ...more })
  const norm = (more: object = {}) =>
    NormInput.parse({
      ...{
        item: 'consulting',
        ratio: '50',
        itemCap: '30000000',
        yearCap: '50000000',
        validFrom: '2026-01-01',
      },
      source: 'Nghị quyết mẫu',
      ...more,
    })

  test('without an approved norm the State pays nothing', async () => {
    const { officer, shrimp, food, drafted } = world
    const draft = await drafted(shrimp, food, 2026)
    await norms.create(officer, norm())
    const made = await costs.create(officer, line(draft.id))
    expect(made).toMatchObject({ support: '0', counterpart: '80000000', boundBy: 'none' })
  })

  test('each amount is bounded by ratio, cap of the item, cap of the year and budget, and says how it came about', async () => {
    const { officer, leader, shrimp, food, tidy, drafted } = world
    const [waiting] = (await norms.list(leader, everything)).rows
    if (waiting === undefined) throw new Error('no norm')
    await expect(
      norms.take(officer, { id: waiting.id, version: waiting.version, action: 'approve' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await norms.take(leader, { id: waiting.id, version: waiting.version, action: 'approve' })
    const twin = await norms.create(officer, norm({ validFrom: '2026-06-01' }))
    await expect(
      norms.take(leader, { id: twin.id, version: twin.version, action: 'approve' }),
    ).rejects.toMatchObject({ code: 'NORM_OVERLAPS' })

    const one = (
      await projects.list(officer, {
        ...everything,
        filter: { enterprise: shrimp, solution: food, year: '2026' },
      })
    ).rows[0]
    const other = await drafted(shrimp, tidy, 2026)
    const [first] = (await costs.list(officer, { ...everything, filter: { project: one?.id ?? '' } })).rows
    if (one === undefined || first === undefined) throw new Error('no line')
    const again = await costs.update(officer, { id: first.id, version: first.version, values: line(one.id) })
    expect(again).toMatchObject({ support: '30000000', boundBy: 'item', counterpart: '50000000' })
    const second = await costs.create(officer, line(other.id))
    expect(second).toMatchObject({ support: '20000000', boundBy: 'year' })
    expect(second.explained).toMatchObject({ vi: expect.stringContaining('còn lại 20.000.000 đồng') })
    await ceilings.create(officer, CeilingInput.parse({ year: 2026, amount: '100000000', source: 'QĐ mẫu' }))
    const small = await costs.create(officer, line(other.id, { cost: '1000001', item: 'testing' }))
    expect(small).toMatchObject({ support: '0', boundBy: 'none' })
    const [year] = (await ceilings.list(officer, everything)).rows
    expect(BigInt(String(year?.used)) + BigInt(String(year?.left))).toBe(100_000_000n)
  })

  test('what was allocated goes before what was entered, and the amount says by which papers', async () => {
    const { officer, shrimp, tidy } = world
    const filter = { enterprise: shrimp, solution: tidy, year: '2026' }
    const project = (await projects.list(officer, { ...everything, filter })).rows[0]?.id ?? ''
    const [year] = (await ceilings.list(officer, everything)).rows
    const used = BigInt(String(year?.used))
    const grant = async () => {
      const { id, version, support, boundBy, explained } = await costs.create(officer, line(project))
      await costs.remove(officer, { id, version, reason: 'Thử' })
      return { support, boundBy, explained }
    }
    allocated = { amount: used + 7n, source: '25/QĐ-MAU' }
    expect((await grant()).explained).toMatchObject({
      vi: expect.stringContaining('dự toán còn lại (theo 25/QĐ-MAU) 7 đồng'),
    })
    allocated = { amount: used - 5n, source: '25/QĐ-MAU' }
    expect(await grant()).toMatchObject({ support: '0', boundBy: 'budget' })
    allocated = undefined
    expect((await grant()).explained).toMatchObject({ vi: expect.stringContaining('(theo QĐ mẫu)') })
  })

  test('the sources of a project add up to its cost, and its sums come from the lines', async () => {
    const { officer, shrimp, tidy, inputOf } = world
    const filter = { enterprise: shrimp, solution: tidy, year: '2026' }
    const [one] = (await projects.list(officer, { ...everything, filter })).rows
    if (one === undefined) throw new Error('no project')
    expect(one).toMatchObject({ costState: '20000000', costCounterpart: '61000001', costTotal: '81000001' })
    const values = inputOf(shrimp, tidy, 2026, { costState: '1', costCounterpart: '0' })
    await expect(
      projects.update(officer, { id: one.id, version: one.version, values }),
    ).rejects.toMatchObject({
      code: 'COSTS_BY_LINES',
      field: 'costState',
    })
    expect(await supportForYear(officer, 2026)).toHaveLength(1)
  })

  test('a line cannot be paid twice, nor eligible above its cost', async () => {
    const { officer, shrimp, tidy } = world
    const filter = { enterprise: shrimp, solution: tidy, year: '2026' }
    const project = (await projects.list(officer, { ...everything, filter })).rows[0]?.id ?? ''
    const refused = (more: object) => expect(costs.create(officer, line(project, more))).rejects
    await refused({ eligible: '80000001' }).toMatchObject({ code: 'ELIGIBLE_ABOVE_COST', field: 'eligible' })
    await refused({ other: '5' }).toMatchObject({ code: 'OTHER_SOURCE_UNNAMED', field: 'otherSource' })
    await refused({ other: '80000001', otherSource: 'Khuyến công' }).toMatchObject({
      code: 'OTHER_ABOVE_COST',
      field: 'other',
    })
  })

  test('go out to Excel and come back to the same project', async () => {
    const { officer, clerk } = world
    const file = await costSheets.sheet(officer, { ...everything, locale: 'vi', size: 200 })
    const report = await costSheets.importSheet(officer, { file, apply: false })
    expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.good).toBe(3)
    const foreign = await costSheets.importSheet(clerk, { file, apply: false })
    expect(foreign.good).toBe(0)
  })
})
