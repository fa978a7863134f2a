import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { type Council, decideRound, openCouncil } from '#test/selection-round.ts'
import { drawCandidates } from './candidates.ts'
import { StepInput } from './contract.ts'
import { decisionFile } from './decision-file.ts'
import { dropCandidate } from './drop-out.ts'
import { setMembers } from './prepare-round.ts'
import { getRound, roundSubject } from './read-round.ts'
import { listResults } from './results.ts'
import { takeRoundStep } from './round-steps.ts'
import { selectedCandidates } from './standings.ts'
import { selectionToDo } from './to-do.ts'

let council: Council
let first: Uint8Array

const adjust = async (context: Context, more: object = {}) => {
  const { version } = await getRound(context, council.id)
  const given = { number: '20/QĐ-SKHCN', date: '2026-11-23', ...more }
  await takeRoundStep(context, StepInput.parse({ id: council.id, version, action: 'adjust', ...given }))
}
const standing = async () =>
  (await getRound(council.leader, council.id)).list.map(({ enterprise, outcome, awaitsDecision }) => [
    enterprise.label,
    outcome,
    awaitsDecision,
  ])
const paper = async (adjustment?: string) => {
  const file = await decisionFile(council.leader, { id: council.id, kind: 'docx', adjustment })
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

beforeAll(async () => {
  council = await openCouncil()
  const { id, officer, people } = council
  await drawCandidates(officer, id)
  const { version } = await getRound(officer, id)
  await setMembers(officer, {
    ...{ id, version },
    members: [
      { person: people.chair, seat: 'chair' },
      { person: people.binh, seat: 'member' },
    ],
  })
  await decideRound(council, { until: 'decided' })
  first = (await paper()).bytes
})

describe('a list that was approved', () => {
  test('has nothing to adjust while it stands as decided', async () => {
    await expect(adjust(council.leader)).rejects.toMatchObject({ code: 'NOTHING_TO_ADJUST' })
    expect((await getRound(council.leader, council.id)).actions).not.toContain('adjust')
  })

  test('waits for a decision when a selected candidate drops out; until then nobody outside has moved up', async () => {
    const { id, officer, leader } = council
    const { version, list } = await getRound(officer, id)
    const candidate = list.find(({ outcome }) => outcome === 'selected')?.id ?? ''
    await dropCandidate(officer, { id, version, candidate, reason: 'Ngừng sản xuất' }, async () => {})
    expect(await standing()).toEqual([
      ['Tổ hợp tác Tôm Mẫu', 'dropped', true],
      ['Tổ hợp tác Muối Mẫu', 'selected', true],
    ])
    expect(await selectedCandidates(officer, { year: 2026 })).toEqual([])
    expect((await listResults(council.owner, {})).map(({ outcome }) => outcome)).toEqual(['dropped'])
    expect((await listResults(officer, { enterprise: council.salt })).map((one) => one.outcome)).toEqual([
      'reserve',
    ])
    expect((await selectionToDo(leader)).map(({ what }) => what.en)).toEqual([
      'Sign the decision that adjusts the list',
    ])
    expect((await paper('next')).name).toBe('Quyết định điều chỉnh (dự thảo).docx')
  })

  test('is adjusted by a leader who did not note the drop-out, by a number of its own, not before the first', async () => {
    const { officer, leader } = council
    await expect(adjust(officer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const both = { ...leader, actor: { ...leader.actor, personId: officer.actor.personId ?? '' } }
    await expect(adjust(both)).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    for (const [wrong, code, field] of [
      [{ number: null }, 'DECISION_MISSING', 'number'],
      [{ number: '12/QĐ-SKHCN' }, 'NUMBER_USED', 'number'],
      [{ date: '2026-11-24' }, 'DECISION_AHEAD', 'date'],
      [{ date: '2026-11-19' }, 'DECISION_EARLIER', 'date'],
    ] as const)
      await expect(adjust(leader, wrong)).rejects.toMatchObject({ code, field })
  })

  test('stands adjusted from the signature on, and the first decision stays as it was', async () => {
    const { id, leader, officer } = council
    await adjust(leader)
    expect(await standing()).toEqual([
      ['Tổ hợp tác Tôm Mẫu', 'dropped', false],
      ['Tổ hợp tác Muối Mẫu', 'selected', false],
    ])
    expect((await selectedCandidates(officer, { year: 2026 })).map((one) => one.enterpriseId)).toEqual([
      council.salt,
    ])
    const { adjustments, decisionNumber, actions } = await getRound(leader, id)
    expect(decisionNumber).toBe('12/QĐ-SKHCN')
    expect(actions).not.toContain('adjust')
    const { name, bytes } = await paper(adjustments[0]?.id)
    expect(name).toBe('Quyết định điều chỉnh số 20-QĐ-SKHCN.docx')
    expect((await checkDocument(bytes)).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(Buffer.from((await paper()).bytes).equals(Buffer.from(first))).toBe(true)
  })

  test('tells number, day, names and the seal of each decision in its history', async () => {
    const entries = await historyOf(council.inspector, new Map([[roundSubject.name, roundSubject]]), {
      subject: roundSubject.name,
      id: council.id,
    })
    const told = (action: string) =>
      new Map(entries.find((one) => one.action === action)?.changes.map(({ field, after }) => [field, after]))
    expect(Object.fromEntries(told('adjust'))).toMatchObject({
      adjustmentNumber: '20/QĐ-SKHCN',
      adjustmentDate: '2026-11-23',
      left: 'Tổ hợp tác Tôm Mẫu',
      joined: 'Tổ hợp tác Muối Mẫu',
    })
    expect(told('adjust').get('seal')).toMatch(/^[0-9a-f]{64}$/)
    expect(told('approve').get('seal')).not.toBe(told('adjust').get('seal'))
  })
})
