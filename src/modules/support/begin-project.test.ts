import { beforeAll, describe, expect, test } from 'vitest'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { NeedInput } from '#modules/needs/contract.ts'
import { needs } from '#modules/needs/service.ts'
import { addCandidate, drawCandidates } from '#modules/selection/candidates.ts'
import { StepInput } from '#modules/selection/contract.ts'
import { dropCandidate } from '#modules/selection/drop-out.ts'
import { setMembers } from '#modules/selection/prepare-round.ts'
import { getRound } from '#modules/selection/read-round.ts'
import { takeRoundStep } from '#modules/selection/round-steps.ts'
import type { Context } from '#platform/context.ts'
import { type Council, decideRound, openCouncil } from '#test/selection-round.ts'
import { everything } from '#test/support-projects.ts'
import { beginFrom, listStarts } from './begin-project.ts'
import { ProjectInput, type Start } from './contract.ts'
import { proveDroppable } from './origin.ts'
import { projects } from './service.ts'

let council: Council
/** The candidates of the round by enterprise: the first is selected, the others are reserves. */
let shrimp = ''
let salt = ''
let crab = ''

const starts = async (context: Context) =>
  (await listStarts(context, 2026)).map(({ from, enterprise }) => [from, enterprise.label])
const begin = (context: Context, id: string, from: Start['from'] = 'candidate', solution?: string) =>
  beginFrom(context, { from, id, solution: solution ?? null })
const drop = async (candidate: string) => {
  const { version } = await getRound(council.officer, council.id)
  const dropping = { id: council.id, version, candidate, reason: 'Ngừng sản xuất' }
  await dropCandidate(council.officer, dropping, proveDroppable)
}
const adjust = async (number: string) => {
  const { version } = await getRound(council.leader, council.id)
  const step = { id: council.id, version, action: 'adjust', number, date: '2026-11-23' }
  await takeRoundStep(council.leader, StepInput.parse(step))
}

beforeAll(async () => {
  council = await openCouncil()
  const { id, officer, people } = council
  expect(await starts(officer)).toEqual([
    ['need', 'Tổ hợp tác Muối Mẫu'],
    ['need', 'Tổ hợp tác Tôm Mẫu'],
  ])
  await drawCandidates(officer, id)
  const byHand = {
    enterprise: council.crab,
    solution: null,
    asked: '50',
    otherSupport: null,
    reason: 'Bổ sung',
  }
  await addCandidate(officer, { id, ...byHand })
  const { version, list } = await getRound(officer, id)
  await setMembers(officer, {
    ...{ id, version },
    members: [
      { person: people.chair, seat: 'chair' },
      { person: people.binh, seat: 'member' },
    ],
  })
  const candidateOf = (enterprise: string) => list.find((one) => one.enterprise.id === enterprise)?.id ?? ''
  shrimp = candidateOf(council.shrimp)
  salt = candidateOf(council.salt)
  crab = candidateOf(council.crab)
})

describe('a project begins from a candidate', () => {
  test('never before the list is approved, nor from its need past the selection', async () => {
    const { officer, id } = council
    await decideRound(council, { until: 'scored' })
    expect(await starts(officer)).toEqual([])
    await expect(begin(officer, shrimp)).rejects.toMatchObject({ code: 'CANDIDATE_UNFIT' })
    const need = (await getRound(officer, id)).list.find((one) => one.id === shrimp)?.need ?? ''
    await expect(begin(officer, need, 'need')).rejects.toMatchObject({ code: 'NEED_IN_SELECTION' })
  })

  test('is offered to those who lead or own it, and to nobody else', async () => {
    await decideRound(council, { until: 'decided' })
    for (const context of [council.officer, council.owner, council.plain])
      expect(await starts(context)).toEqual([['candidate', 'Tổ hợp tác Tôm Mẫu']])
    expect(await starts(council.rival)).toEqual([])
    await expect(starts(council.inspector)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(begin(council.rival, shrimp)).rejects.toMatchObject({ code: 'ENTERPRISE_NOT_OWN' })
  })

  test('must have been selected, for the same enterprise, year and solution', async () => {
    const { officer } = council
    await expect(begin(officer, salt)).rejects.toMatchObject({ code: 'CANDIDATE_UNFIT' })
    const other = { code: '5S', name: '5S', family: 'tool' }
    const tidy = (await solutions.create(officer, SolutionInput.parse(other))).id
    const food = (await listStarts(officer, 2026))[0]?.solution?.id ?? ''
    const right = { enterprise: council.shrimp, solution: food, year: 2026, candidate: shrimp }
    for (const wrong of [{ enterprise: council.salt }, { year: 2025 }, { solution: tidy }])
      await expect(
        projects.create(officer, ProjectInput.parse({ ...right, ...wrong })),
      ).rejects.toMatchObject({ code: 'CANDIDATE_UNFIT', field: 'candidate' })
  })

  test('leads back to the round and the need, is led by the agency that introduced it, and begins once', async () => {
    const { owner, officer, id } = council
    const begun = await begin(owner, shrimp)
    const shown = await projects.get(officer, begun.id)
    expect(shown).toMatchObject({
      state: 'draft',
      lead: { label: 'Sở Công Thương' },
      fromRound: { id, label: 'Đợt xét chọn mẫu năm 2026' },
      fromNeed: { label: 'HACCP, 2026' },
    })
    const filters: Record<string, string>[] = [
      { fromRound: id },
      { fromNeed: (shown.fromNeed as { id: string }).id },
    ]
    for (const filter of filters)
      expect((await projects.list(officer, { ...everything, filter })).rows.map((row) => row.id)).toEqual([
        begun.id,
      ])
    expect(await starts(officer)).toEqual([])
    await expect(begin(officer, shrimp)).rejects.toMatchObject({ code: 'PROJECT_TAKEN' })
    const { solution } = shown as unknown as { solution: { id: string } }
    const next = { enterprise: council.shrimp, solution: solution.id, year: 2027, candidate: shrimp }
    await expect(projects.create(officer, ProjectInput.parse(next))).rejects.toMatchObject({
      code: 'CANDIDATE_UNFIT',
    })
    const moved = { ...next, candidate: null }
    const values = ProjectInput.parse(moved)
    await expect(
      projects.update(officer, { id: begun.id, version: shown.version, values }),
    ).rejects.toMatchObject({ code: 'CANDIDATE_UNFIT' })
  })

  test('never drops out beside its project: it is withdrawn there, and the candidate goes with it', async () => {
    const { owner, officer, leader, id } = council
    await expect(drop(shrimp)).rejects.toMatchObject({ code: 'CANDIDATE_SUPPORTED' })
    const [begun] = (await projects.list(officer, { ...everything, filter: { fromRound: id } })).rows
    const { id: of, version } = begun ?? { id: '', version: 0 }
    await projects.take(owner, { id: of, version, action: 'withdraw', reason: 'Ngừng sản xuất' })
    expect(await projects.get(officer, of)).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: '2026-11-23',
      withdrawnReason: 'Ngừng sản xuất',
    })
    expect((await getRound(leader, id)).list.map(({ id: one, outcome }) => [one, outcome])).toEqual([
      [shrimp, 'dropped'],
      [salt, 'selected'],
      [crab, 'reserve'],
    ])
  })

  test('that moved up begins once a decision has adjusted the list, not before', async () => {
    const { officer } = council
    expect(await starts(officer)).toEqual([])
    await expect(begin(officer, salt)).rejects.toMatchObject({ code: 'CANDIDATE_UNFIT' })
    await adjust('15/QĐ-SKHCN')
    expect(await starts(officer)).toEqual([['candidate', 'Tổ hợp tác Muối Mẫu']])
  })

  test('takes a solution chosen where its candidate names none', async () => {
    const { officer, id } = council
    await drop(salt)
    await adjust('16/QĐ-SKHCN')
    expect(await starts(officer)).toContainEqual(['candidate', 'Tổ hợp tác Cua Mẫu'])
    await expect(begin(officer, crab)).rejects.toMatchObject({ code: 'SOLUTION_OPEN', field: 'solution' })
    const food = (await solutions.list(officer, { ...everything, q: 'HACCP' })).rows[0]?.id ?? ''
    const { id: project } = await begin(officer, crab, 'candidate', food)
    expect(await projects.get(officer, project)).toMatchObject({ fromRound: { id }, fromNeed: null })
  })
})

test('a project begins from an accepted need in no selection, once', async () => {
  const { officer, crab: enterprise } = council
  const solution = (await solutions.list(officer, { ...everything, q: '5S' })).rows[0]?.id ?? ''
  const input = NeedInput.parse({ year: 2026, kind: 'support', enterprise, solution })
  const { id, version } = await needs.create(officer, input)
  await expect(begin(officer, id, 'need')).rejects.toMatchObject({ code: 'NEED_UNFIT' })
  const sent = await needs.take(officer, { id, version, action: 'submit' })
  await needs.take(officer, { id, version: sent.version, action: 'accept' })
  expect(await starts(officer)).toContainEqual(['need', 'Tổ hợp tác Cua Mẫu'])
  const begun = await begin(officer, id, 'need')
  expect(await projects.get(officer, begun.id)).toMatchObject({
    state: 'draft',
    fromNeed: { id },
    fromRound: null,
  })
  expect(await starts(officer)).not.toContainEqual(['need', 'Tổ hợp tác Cua Mẫu'])
  await expect(begin(officer, id, 'need')).rejects.toMatchObject({ code: 'PROJECT_TAKEN' })
})
