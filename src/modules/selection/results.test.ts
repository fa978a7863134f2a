import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { as } from '#test/actors.ts'
import { type Council, fullPoints, openCouncil } from '#test/selection-round.ts'
import { answerAppeal } from './answer-appeal.ts'
import { declareConflicts, saveBallot, submitBallots } from './ballots.ts'
import { drawCandidates } from './candidates.ts'
import { decisionFile } from './decision-file.ts'
import { setMembers } from './prepare-round.ts'
import { getRound, roundSubject } from './read-round.ts'
import { appeal, listResults } from './results.ts'
import { rankingFile } from './round-files.ts'
import { takeRoundStep } from './round-steps.ts'
import { candidateStandings, selectedCandidates } from './standings.ts'
import { selectionToDo } from './to-do.ts'

let council: Council
let mine: string
let foreign: string

const take = async (context: Context, action: 'open' | 'close' | 'reopen' | 'approve' | 'end', more = {}) => {
  const { version } = await getRound(context, council.id)
  const none = { reason: '', number: null, date: null, appealsUntil: null }
  await takeRoundStep(context, { id: council.id, version, action, ...none, ...more })
}

beforeAll(async () => {
  council = await openCouncil()
  const { id, officer, chair, binh, people } = council
  await drawCandidates(officer, id)
  const { version } = await getRound(officer, id)
  const members = [
    { person: people.chair, seat: 'chair' as const },
    { person: people.officer, seat: 'secretary' as const },
    { person: people.binh, seat: 'member' as const },
  ]
  await setMembers(officer, { id, version, members })
  await take(officer, 'open')
  const { list, criteria } = await getRound(chair, id)
  const declarations = list.map((one) => ({ candidate: one.id, conflict: 'none' as const, note: null }))
  for (const [context, points] of [
    [chair, '16'],
    [binh, '15.5'],
  ] as const) {
    await declareConflicts(context, { id, declarations })
    for (const one of list) {
      const comment =
        one.enterprise.id === council.shrimp ? `Cần rõ đầu ra (${points})` : 'Việc riêng của Muối'
      await saveBallot(context, { id, candidate: one.id, points: fullPoints(criteria, points), comment })
    }
    await submitBallots(context, id)
  }
  mine = list.find(({ enterprise }) => enterprise.id === council.shrimp)?.id ?? ''
  foreign = list.find(({ enterprise }) => enterprise.id === council.salt)?.id ?? ''
  await take(chair, 'close')
})

describe('before the decision', () => {
  test('an enterprise and its agency know that it is under review and nothing more', async () => {
    const [own, ...others] = await listResults(council.owner, {})
    expect(others).toEqual([])
    expect(own).toMatchObject({
      id: mine,
      outcome: 'reviewing',
      mean: null,
      byCriterion: [],
      feedback: [],
      actions: [],
    })
    expect(await candidateStandings(council.owner, [council.shrimp])).toMatchObject([
      { outcome: 'reviewing' },
    ])
    expect(await selectedCandidates(council.officer, { year: 2026 })).toEqual([])
    await expect(appeal(council.owner, { candidate: mine, grounds: 'Sớm' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('equal means go by priority groups: the OCOP maker stands first', async () => {
    const { list } = await getRound(council.leader, council.id)
    expect(list.map(({ id, mean, outcome }) => [id, mean, outcome])).toEqual([
      [mine, '78.75', 'selected'],
      [foreign, '78.75', 'reserve'],
    ])
  })

  test('the leader has to decide; the draft of the decision is marked and has no number', async () => {
    expect((await selectionToDo(council.leader)).map(({ path }) => path)).toEqual([
      `/selection/${council.id}`,
    ])
    const file = await decisionFile(council.leader, { id: council.id, kind: 'docx' })
    expect(file.name).toBe('Quyết định (dự thảo).docx')
    await expect(decisionFile(council.binh, { id: council.id, kind: 'docx' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the chair reopens', () => {
  test('with a reason; places go, points stay, and members hand in anew', async () => {
    const { chair, binh, id } = council
    await expect(take(chair, 'reopen')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await expect(take(binh, 'reopen', { reason: 'Sửa' })).rejects.toMatchObject({ code: 'NOT_CHAIR' })
    await take(chair, 'reopen', { reason: 'Một thành viên ghi nhầm' })
    const { list, mine: papers } = await getRound(chair, id)
    expect(list.map(({ rank, mean, outcome }) => [rank, mean, outcome])).toEqual(
      list.map(() => [null, null, 'reviewing']),
    )
    expect(papers?.map(({ score }) => score)).toEqual(['80.00', '80.00'])
    for (const member of [chair, binh]) await submitBallots(member, id)
    await take(chair, 'close')
  })
})

describe('after the decision', () => {
  beforeAll(() =>
    take(council.leader, 'approve', {
      number: '12/QĐ-SKHCN',
      date: '2026-11-20',
      appealsUntil: '2026-11-23',
    }),
  )

  test('an enterprise sees its own result and remarks, without names or another’s row', async () => {
    const [own] = await listResults(council.owner, {})
    expect(own).toMatchObject({
      outcome: 'selected',
      mean: '78.75',
      decisionNumber: '12/QĐ-SKHCN',
      actions: ['appeal'],
    })
    expect(own?.byCriterion[0]).toMatchObject({ mean: '15.75', maxPoints: 20 })
    const told = JSON.stringify(own)
    for (const word of ['Hạnh', 'Bình', 'Muối']) expect(told).not.toContain(word)
    expect(await listResults(council.rival, {})).toEqual([])
    expect(await listResults(council.owner, { enterprise: council.salt })).toEqual([])
    await expect(getRound(council.owner, council.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(roundSubject.proveReadable(council.owner, council.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('the agency follows those that it introduced', async () => {
    expect((await listResults(council.plain, {})).map(({ id }) => id)).toEqual([mine])
  })

  test('the Word file keeps to Decree 30 and stays as it was approved', async () => {
    const file = await decisionFile(council.leader, { id: council.id, kind: 'docx' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(file.name).toBe('Quyết định số 12-QĐ-SKHCN.docx')
    const findings = await checkDocument(bytes)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('the list goes out as an Excel file', async () => {
    const file = await rankingFile(council.inspector, { id: council.id, locale: 'vi' })
    const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
    expect(JSON.stringify(sheet)).toContain('Tổ hợp tác Tôm Mẫu')
  })

  test('support asks who was selected, by round or year', async () => {
    const [one, ...others] = await selectedCandidates(council.officer, { year: 2026 })
    expect(others).toEqual([])
    expect(one).toMatchObject({ enterpriseId: council.shrimp, year: 2026, outcome: 'selected' })
    expect(await selectedCandidates(council.officer, { round: council.id })).toEqual([one])
    expect(await candidateStandings(council.officer, [council.salt], 2026)).toMatchObject([
      { outcome: 'reserve' },
    ])
  })

  test('an appeal comes in the window, once at a time, and is answered with reasons', async () => {
    await appeal(council.owner, { candidate: mine, grounds: 'Đề nghị xem lại điểm tác động' })
    await expect(appeal(council.owner, { candidate: mine, grounds: 'Lần nữa' })).rejects.toMatchObject({
      code: 'APPEAL_OPEN',
    })
    await expect(
      appeal(council.owner, { candidate: foreign, grounds: 'Của người khác' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const late = as(council.db, council.rival.actor, new Date('2026-11-24T02:00:00Z'))
    const lateOwner = { ...late, actor: council.owner.actor }
    await expect(appeal(lateOwner, { candidate: mine, grounds: 'Muộn' })).rejects.toMatchObject({
      code: 'APPEALS_OVER',
    })
    expect((await selectionToDo(council.officer)).map(({ button }) => button.en)).toEqual(['Look and answer'])
    const { appeals } = await getRound(council.officer, council.id)
    const [waiting] = appeals
    const answer = {
      id: council.id,
      appeal: waiting?.id ?? '',
      upheld: false,
      answer: 'Điểm đã theo đúng tiêu chí',
    }
    await expect(answerAppeal(council.binh, answer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(take(council.officer, 'end')).rejects.toMatchObject({ code: 'APPEALS_RUNNING' })
    await answerAppeal(council.officer, answer)
    expect((await listResults(council.owner, {}))[0]?.appeal).toMatchObject({
      upheld: false,
      answer: answer.answer,
    })
  })

  test('the round ends once the window is over and every appeal answered', async () => {
    await expect(take(council.officer, 'end')).rejects.toMatchObject({ code: 'APPEALS_RUNNING' })
    const later = { ...council.officer, now: new Date('2026-11-24T02:00:00Z') }
    await take(later, 'end')
    expect(await getRound(later, council.id)).toMatchObject({ state: 'ended' })
  })
})
