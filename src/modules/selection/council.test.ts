import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { type Council, fullPoints, openCouncil } from '#test/selection-round.ts'
import { declareConflicts, excuseMember, saveBallot, submitBallots } from './ballots.ts'
import { addCandidate, drawCandidates, moveCandidate, removeCandidate } from './candidates.ts'
import { RoundInput } from './contract.ts'
import { dropCandidate } from './drop-out.ts'
import { createRound, setCriteria, setMembers } from './prepare-round.ts'
import { getRound, listRounds, roundSubject } from './read-round.ts'
import { takeRoundStep } from './round-steps.ts'
import { selectionToDo } from './to-do.ts'

let council: Council
beforeAll(async () => {
  council = await openCouncil()
})

const take = async (context: Context, action: Parameters<typeof takeRoundStep>[1]['action'], more = {}) => {
  const { id } = council
  const { version } = await getRound(context, id)
  await takeRoundStep(context, {
    ...{ id, version, action, reason: '', number: null, date: null, appealsUntil: null },
    ...more,
  })
}
const candidate = async (name: string) => {
  const found = (await getRound(council.officer, council.id)).list.find(
    ({ enterprise }) => enterprise.label === name,
  )
  if (found === undefined) throw new Error(`no candidate ${name}`)
  return found
}
const declareAll = async (context: Context, tied: Record<string, 'owner' | 'relative' | 'other'> = {}) => {
  const { list } = await getRound(context, council.id)
  await declareConflicts(context, {
    id: council.id,
    declarations: list.map(({ id, enterprise }) => ({
      candidate: id,
      conflict: tied[enterprise.label] ?? 'none',
      note: tied[enterprise.label] === 'other' ? 'Cùng hội' : null,
    })),
  })
}
const give = async (context: Context, name: string, points: string) => {
  const { criteria } = await getRound(context, council.id)
  const { id } = await candidate(name)
  return saveBallot(context, {
    id: council.id,
    candidate: id,
    points: fullPoints(criteria, points),
    comment: `Nhận xét ${name}`,
  })
}

describe('a round is prepared', () => {
  test('it begins with the 100-point form, whose weights must stay whole', async () => {
    const { officer, id } = council
    const { criteria, version } = await getRound(officer, id)
    expect(criteria.map(({ weight, maxPoints }) => [weight, maxPoints])).toEqual(Array(5).fill([20, 20]))
    const one = { name: 'Một', guide: null, weight: 90, maxPoints: 10 }
    await expect(setCriteria(officer, { id, version, criteria: [one] })).rejects.toMatchObject({
      code: 'WEIGHTS_NOT_WHOLE',
    })
    await expect(setCriteria(council.plain, { id, version, criteria: [one] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('it does not open without candidates, a council and its decision', async () => {
    await expect(take(council.officer, 'open')).rejects.toMatchObject({ code: 'NO_CANDIDATES' })
  })

  test('a round for one family of solutions draws no need of another', async () => {
    const { officer } = council
    const input = {
      title: 'Đợt mẫu',
      year: 2026,
      places: 1,
      minimum: '50',
      opensOn: '2026-11-01',
      closesOn: '2026-11-22',
    }
    const drawn = async (family: string) => {
      const { id } = await createRound(officer, RoundInput.parse({ ...input, family }))
      return (await drawCandidates(officer, id)).made
    }
    expect([await drawn('tool'), await drawn('management-system')]).toEqual([0, 2])
  })

  test('a window that ends before it begins, and a round without room, are refused', async () => {
    const { officer } = council
    const input = {
      title: 'Đợt mẫu',
      year: 2026,
      minimum: '50',
      opensOn: '2026-11-22',
      closesOn: '2026-11-23',
    }
    await expect(createRound(officer, RoundInput.parse(input))).rejects.toMatchObject({
      code: 'ROOM_MISSING',
    })
    const reversed = RoundInput.parse({ ...input, places: 1, closesOn: '2026-11-21' })
    await expect(createRound(officer, reversed)).rejects.toMatchObject({
      code: 'WINDOW_REVERSED',
      field: 'closesOn',
    })
  })

  test('candidates come from accepted needs of the year, each once, asking for cost less counterpart', async () => {
    const { officer, id } = council
    expect(await drawCandidates(officer, id)).toEqual({ made: 2 })
    expect(await drawCandidates(officer, id)).toEqual({ made: 0 })
    expect(await candidate('Tổ hợp tác Tôm Mẫu')).toMatchObject({
      asked: '70',
      otherSupport: 'Khuyến công 2024',
      priorities: 1,
    })
  })

  test('one is added by hand with its reason, not twice, and can be taken off', async () => {
    const { officer, id, crab } = council
    const byHand = {
      id,
      enterprise: crab,
      solution: null,
      asked: '40',
      otherSupport: null,
      reason: 'Hiệp hội giới thiệu muộn',
    }
    await addCandidate(officer, byHand)
    await expect(addCandidate(officer, byHand)).rejects.toMatchObject({
      code: 'CANDIDATE_TAKEN',
      field: 'enterprise',
    })
    const { id: of } = await candidate('Tổ hợp tác Cua Mẫu')
    await removeCandidate(officer, { id, candidate: of })
    await addCandidate(officer, byHand)
    expect((await getRound(officer, id)).list).toHaveLength(3)
  })

  test('a council has one chair, each person one seat, everybody an account', async () => {
    const { officer, id, people } = council
    const { version } = await getRound(officer, id)
    const seat = (person: string, as: 'chair' | 'member' | 'secretary') => ({ person, seat: as })
    const set = (members: ReturnType<typeof seat>[]) => setMembers(officer, { id, version, members })
    await expect(set([seat(people.chair, 'chair'), seat(people.chair, 'member')])).rejects.toMatchObject({
      code: 'MEMBER_TWICE',
    })
    await expect(set([seat(people.chair, 'chair'), seat(people.binh, 'chair')])).rejects.toMatchObject({
      code: 'ONE_CHAIR',
    })
    await expect(set([seat(id, 'member')])).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' })
    await set([
      seat(people.chair, 'chair'),
      seat(people.officer, 'secretary'),
      seat(people.binh, 'member'),
      seat(people.chi, 'member'),
    ])
    expect(await listRounds(council.binh)).toEqual([])
  })
})

describe('members score apart', () => {
  beforeAll(() => take(council.officer, 'open'))

  test('a member sees the round from its opening, others of his agency do not', async () => {
    expect((await listRounds(council.binh)).map(({ mySeat }) => mySeat)).toEqual(['member'])
    await expect(getRound(council.plain, council.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await selectionToDo(council.binh)).map(({ button }) => button.en)).toEqual(['Declare'])
  })

  test('nothing of the preparation changes once scoring has begun', async () => {
    const { officer, id } = council
    const { version } = await getRound(officer, id)
    await expect(setMembers(officer, { id, version, members: [] })).rejects.toMatchObject({
      code: 'ALREADY_OPEN',
    })
    await expect(drawCandidates(officer, id)).rejects.toMatchObject({ code: 'ALREADY_OPEN' })
  })

  test('declaring comes before scoring, and another conflict is explained', async () => {
    await expect(give(council.binh, 'Tổ hợp tác Tôm Mẫu', '10')).rejects.toMatchObject({
      code: 'DECLARE_FIRST',
    })
    const { id: of } = await candidate('Tổ hợp tác Tôm Mẫu')
    const declarations = [{ candidate: of, conflict: 'other' as const, note: null }]
    await expect(declareConflicts(council.binh, { id: council.id, declarations })).rejects.toMatchObject({
      code: 'CONFLICT_EXPLAIN',
    })
    await declareAll(council.binh)
    await declareAll(council.chair)
  })

  test('the representative of a candidate cannot declare none, and is flagged', async () => {
    await expect(declareAll(council.chi)).rejects.toMatchObject({ code: 'CONFLICT_REPRESENTS' })
    await declareAll(council.chi, { 'Tổ hợp tác Muối Mẫu': 'owner' })
    expect((await candidate('Tổ hợp tác Muối Mẫu')).flags).toContainEqual({
      member: 'Chi',
      why: 'represents',
    })
    expect((await candidate('Tổ hợp tác Tôm Mẫu')).flags).toEqual(
      ['Hạnh', 'Bình'].map((member) => ({ member, why: 'introduced' })),
    )
  })

  test('a tied member enters no score; points lie inside their bounds', async () => {
    await expect(give(council.chi, 'Tổ hợp tác Muối Mẫu', '10')).rejects.toMatchObject({ code: 'TIED' })
    await expect(give(council.chi, 'Tổ hợp tác Tôm Mẫu', '20.5')).rejects.toMatchObject({
      code: 'POINTS_OUTSIDE',
    })
    await expect(give(council.officer, 'Tổ hợp tác Tôm Mẫu', '10')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('until it is closed nobody reads another score, in the round or in history', async () => {
    expect(await give(council.chi, 'Tổ hợp tác Tôm Mẫu', '17.5')).toEqual({ score: '87.50' })
    for (const reader of [council.officer, council.leader, council.chair, council.binh, council.inspector])
      expect(JSON.stringify(await getRound(reader, council.id))).not.toContain('17.5')
    expect((await getRound(council.chi, council.id)).mine?.[0]?.points).toBeDefined()
    const history = await historyOf(council.inspector, new Map([[roundSubject.name, roundSubject]]), {
      subject: roundSubject.name,
      id: council.id,
    })
    expect(history.some(({ action }) => action === 'ballot-saved')).toBe(true)
    expect(JSON.stringify(history)).not.toContain('17.5')
  })

  test('papers are handed in whole, and then stand', async () => {
    await expect(submitBallots(council.chi, council.id)).rejects.toMatchObject({ code: 'BALLOT_INCOMPLETE' })
    await give(council.chi, 'Tổ hợp tác Cua Mẫu', '9')
    await submitBallots(council.chi, council.id)
    await expect(give(council.chi, 'Tổ hợp tác Cua Mẫu', '10')).rejects.toMatchObject({
      code: 'ALREADY_SUBMITTED',
    })
  })

  test('only the chair closes, when every paper is in or its absence noted', async () => {
    await expect(take(council.binh, 'close')).rejects.toMatchObject({ code: 'NOT_CHAIR' })
    await expect(take(council.chair, 'close')).rejects.toMatchObject({
      code: 'MEMBERS_MISSING',
      detail: { names: 'Hạnh, Bình' },
    })
    for (const [name, points] of [
      ['Tổ hợp tác Tôm Mẫu', '17.5'],
      ['Tổ hợp tác Muối Mẫu', '18'],
      ['Tổ hợp tác Cua Mẫu', '9'],
    ] as const)
      await give(council.chair, name, points)
    await submitBallots(council.chair, council.id)
    const { members } = await getRound(council.chair, council.id)
    const binh = members.find(({ person }) => person.label === 'Bình')?.id ?? ''
    await expect(
      excuseMember(council.binh, { id: council.id, member: binh, reason: 'Ốm' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await excuseMember(council.chair, { id: council.id, member: binh, reason: 'Đi công tác' })
    await take(council.chair, 'close')
  })
})

describe('the list is made and decided', () => {
  test('means, spread, the least score and the room make the list; papers are open in history', async () => {
    const { list } = await getRound(council.leader, council.id)
    expect(
      list.map(({ enterprise, mean, lowest, highest, ballots, outcome }) => [
        enterprise.label,
        mean,
        lowest,
        highest,
        ballots,
        outcome,
      ]),
    ).toEqual([
      ['Tổ hợp tác Muối Mẫu', '90.00', '90.00', '90.00', 1, 'selected'],
      ['Tổ hợp tác Tôm Mẫu', '87.50', '87.50', '87.50', 2, 'reserve'],
      ['Tổ hợp tác Cua Mẫu', '45.00', '45.00', '45.00', 2, 'not-selected'],
    ])
    expect(list[1]?.scores?.map(({ name }) => name).toSorted()).toEqual(['Chi', 'Hạnh'])
    const entries = await historyOf(council.inspector, new Map([[roundSubject.name, roundSubject]]), {
      subject: roundSubject.name,
      id: council.id,
    })
    expect(entries.filter(({ action }) => action === 'ballot-opened').length).toBeGreaterThan(5)
    expect(JSON.stringify(entries)).toContain('17.5')
  })

  test('a member still sees no places, and nobody the score of a candidate to which he is tied', async () => {
    const { list } = await getRound(council.binh, council.id)
    expect(
      list.every(({ rank, mean, scores, outcome }) => !rank && !mean && !scores && outcome === 'reviewing'),
    ).toBe(true)
    await expect(
      historyOf(council.binh, new Map([[roundSubject.name, roundSubject]]), {
        subject: roundSubject.name,
        id: council.id,
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('the chair moves a candidate only with a reason, which stands in the list, and never over a move that he has not seen', async () => {
    const { id } = council
    const { id: of } = await candidate('Tổ hợp tác Tôm Mẫu')
    const { version } = await getRound(council.chair, id)
    const move = (by: Context, place: number, reason: string) =>
      moveCandidate(by, { id, version, candidate: of, place, reason })
    await expect(move(council.officer, 1, 'x')).rejects.toMatchObject({ code: 'NOT_CHAIR' })
    await expect(move(council.chair, 1, '')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await expect(move(council.chair, 9, 'x')).rejects.toMatchObject({ code: 'PLACE_OUTSIDE' })
    const both = await Promise.allSettled([
      move(council.chair, 1, 'Địa bàn khó khăn'),
      move(council.chair, 2, 'Từ cửa sổ khác'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CHANGED_MEANWHILE' },
    })
    expect((await getRound(council.leader, id)).list[0]).toMatchObject({
      id: of,
      outcome: 'selected',
      movedReason: '2 → 1: Địa bàn khó khăn',
    })
  })

  test('whoever closed does not approve, and a decision has number, day and a window for appeals', async () => {
    const decided = { number: '12/QĐ-SKHCN', date: '2026-11-20', appealsUntil: '2026-11-30' }
    await expect(take(council.chairAsLeader, 'approve', decided)).rejects.toMatchObject({
      code: 'OWN_SUBMISSION',
    })
    await expect(take(council.leader, 'approve', { ...decided, number: null })).rejects.toMatchObject({
      code: 'DECISION_MISSING',
      field: 'number',
    })
    await expect(take(council.leader, 'approve', { ...decided, date: '2026-12-01' })).rejects.toMatchObject({
      code: 'DECISION_AHEAD',
    })
    await expect(
      take(council.leader, 'approve', { ...decided, appealsUntil: '2026-11-19' }),
    ).rejects.toMatchObject({ code: 'APPEALS_BEFORE' })
    await take(council.leader, 'approve', decided)
  })

  test('who drops out gives the place to the first reserve, by name in history', async () => {
    const { id } = council
    const { id: of } = await candidate('Tổ hợp tác Tôm Mẫu')
    const { version } = await getRound(council.officer, id)
    const drop = (reason: string) =>
      dropCandidate(council.officer, { id, version, candidate: of, reason }, async () => {})
    await expect(drop('')).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await drop('Ngừng sản xuất')
    await expect(drop('Lần nữa')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await candidate('Tổ hợp tác Muối Mẫu')).outcome).toBe('selected')
    expect(await candidate('Tổ hợp tác Tôm Mẫu')).toMatchObject({
      outcome: 'dropped',
      droppedReason: 'Ngừng sản xuất',
    })
  })
})
