import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { Reference } from '#kernel/contract.ts'
import { person } from '#modules/agencies/schema.ts'
import { historyOf } from '#modules/audit/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { authUser } from '#platform/auth-schema.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { assessmentSubject, declareTies, getAssessments, saveScores } from './assessment.ts'
import { EntryInput } from './contract.ts'
import { appoint, getCouncil, rounds } from './council.ts'
import { getDossier, paperId, paperSubject, sayPaper } from './dossier.ts'
import { awardsMeasures } from './measures.ts'
import { regimeOf, scoredItems } from './regime.ts'
import { RoundInput } from './round-contract.ts'
import { entries } from './service.ts'
import { awardsToDo } from './to-do.ts'

const focalAgency = '00000000-0000-7000-8000-00000000000a'
const otherAgency = '00000000-0000-7000-8000-00000000000b'
const people = {
  chair: '00000000-0000-7000-8000-0000000000c1',
  expert: '00000000-0000-7000-8000-0000000000c2',
  cousin: '00000000-0000-7000-8000-0000000000c3',
}

let db: Database
let officer: Context
let owner: Context
let rival: Context
let round: string
let entry: string
const members: Record<string, Context> = {}
const evidenceSubjects = new Map([[paperSubject.name, paperSubject]])

const enterpriseNamed = async (name: string) =>
  (await enterprises.create(officer, EnterpriseInput.parse({ name, kind: 'cooperative-group' }))).id

const ownerOf = (name: string, enterpriseId: string) =>
  as(db, { ...someone(name, ['enterpriseRepresentative']), enterpriseId })

const stateOf = async () => entries.get(officer, entry)

const take = async (context: Context, action: string, reason?: string) => {
  const { version } = await stateOf()
  return entries.take(context, { id: entry, version, action, reason })
}

const change = async (more: object) => {
  const { version, ...row } = (await stateOf()) as Awaited<ReturnType<typeof stateOf>> &
    Record<string, unknown>
  const { id: enterprise } = Reference.parse(row.enterprise)
  return entries.update(officer, {
    id: entry,
    version,
    values: EntryInput.parse({ ...row, enterprise, ...more }),
  })
}

const counted = async (name: string) => {
  const measure = awardsMeasures.find((one) => one.name === name)
  if (measure === undefined) throw new Error(name)
  return (await rowsOf(db, measure.rows(province, '2026-11-23'))).length
}

/** Full marks less some points on the first item. */
const scores = (less = 0) => {
  const regime = regimeOf(2025)
  if (regime === undefined) throw new Error('no regime')
  return scoredItems(regime).map(({ key, points }, n) => ({
    ...{ item: key, points: String((points ?? 0) - (n === 0 ? less : 0)) },
    ...{ strengths: n === 0 ? `Điểm mạnh ${less}` : '', improvements: '' },
  }))
}

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['focalOfficer'], focalAgency))
  const shrimp = await enterpriseNamed('Hợp tác xã Tôm Mẫu')
  owner = ownerOf('Chi', shrimp)
  rival = ownerOf('Dũng', await enterpriseNamed('Hợp tác xã Muối Mẫu'))
  for (const [name, id] of Object.entries(people)) {
    await db.insert(authUser).values({ id, name, email: `${name}@mau.example`, emailVerified: true })
    await db
      .insert(person)
      .values({ id, province, userId: id, name, email: `${name}@mau.example`, searchKey: name })
    members[name] = as(db, { ...someone(name, ['agencyOfficer'], otherAgency), personId: id })
  }
  const dues = {
    registerBy: '2025-05-01',
    dossierBy: '2025-05-31',
    supplementBy: '2025-06-10',
    assessBy: '2025-08-31',
  }
  round = (await rounds.create(officer, RoundInput.parse({ awardYear: 2025, ...dues }))).id
  const input = { enterprise: shrimp, awardYear: 2025, entrant: 'small-production', workers: 300 }
  entry = (await entries.create(officer, EntryInput.parse({ ...input, foundedOn: '2022-06-01' }))).id
})

const memberNamed = (name: string): Context => {
  const found = members[name]
  if (found === undefined) throw new Error(name)
  return found
}

test('a year has one round, and its dues come in the order of the steps', async () => {
  await expect(rounds.create(officer, RoundInput.parse({ awardYear: 2025 }))).rejects.toMatchObject({
    code: 'ROUND_TAKEN',
  })
  const wrong = { awardYear: 2024, registerBy: '2024-05-01', dossierBy: '2024-04-30' }
  await expect(rounds.create(officer, RoundInput.parse(wrong))).rejects.toMatchObject({
    code: 'DUES_OUT_OF_ORDER',
    field: 'dossierBy',
  })
})

test('an enterprise that is only asked to enter does not take part yet', async () => {
  expect((await stateOf()).state).toBe('invited')
  expect(await counted('awards.entrants')).toBe(0)
  await entries.take(owner, { id: entry, version: (await stateOf()).version, action: 'register' })
  expect(await counted('awards.entrants')).toBe(1)
})

test('a result is not typed where the year has a round', async () => {
  await expect(
    change({ result: 'gold', decisionNumber: '9', decisionDate: '2026-03-01' }),
  ).rejects.toMatchObject({ code: 'RESULT_BY_STEPS', field: 'result' })
})

test('a paper is there only with a file, and the dossier of another enterprise is not to be found', async () => {
  await expect(
    sayPaper(owner, { id: entry, paper: 'registration', state: 'there', reason: '' }),
  ).rejects.toMatchObject({ code: 'NO_FILE' })
  await expect(getDossier(rival, { id: entry })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(paperSubject.proveReadable(rival, paperId(entry, 'registration'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(paperSubject.proveReadable(owner, 'không-có')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('papers of three years are asked for year by year', async () => {
  const { papers } = await getDossier(owner, { id: entry })
  expect(papers.filter(({ key }) => key.startsWith('tax')).map(({ year }) => year)).toEqual([
    2022, 2023, 2024,
  ])
})

const addAll = async () => {
  for (const { key, optional, state } of (await getDossier(owner, { id: entry })).papers) {
    if (optional || state === 'there') continue
    const of = { subject: 'awards.paper', id: paperId(entry, key) }
    await attachEvidence(owner, evidenceSubjects, { ...of, title: key, documentNumber: '01' })
    await sayPaper(owner, { id: entry, paper: key, state: 'there', reason: '' })
  }
}

test('the enterprise keeps a draft of its self-assessment and hands in only whole scores, within the points', async () => {
  const [first, ...rest] = scores()
  if (first === undefined) throw new Error('no items')
  const save = (given: typeof rest, version: number, submit: boolean) =>
    saveScores(owner, { id: entry, stage: 'self', version, scores: given, submit })
  expect((await save([first], 0, false)).own).toMatchObject({ version: 1, total: '70.00', submittedAt: null })
  await expect(save([first], 1, true)).rejects.toMatchObject({ code: 'SCORES_INCOMPLETE' })
  await expect(save([first], 0, false)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  const tooMuch = { ...first, points: '70.01' }
  await expect(save([tooMuch, ...rest], 1, true)).rejects.toMatchObject({ code: 'POINTS_TOO_HIGH' })
  expect((await save([first, ...rest], 1, true)).self?.total).toBe('1000.00')
  await expect(
    saveScores(rival, { id: entry, stage: 'self', version: 0, scores: [], submit: false }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an incomplete dossier is not accepted; the council has five working days to tell, with the reason', async () => {
  await addAll()
  await take(owner, 'submit')
  expect(await getDossier(officer, { id: entry })).toMatchObject({ complete: true, noticeBy: '2026-11-30' })
  await expect(take(officer, 'ask-papers', 'Thiếu')).rejects.toMatchObject({ code: 'NOTHING_LACKING' })
  const lacking = { id: entry, paper: 'tax-insurance-2024', state: 'lacking' as const }
  await expect(sayPaper(owner, { ...lacking, reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(sayPaper(officer, { ...lacking, reason: '' })).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
  })
  await sayPaper(officer, { ...lacking, reason: 'Thiếu xác nhận bảo hiểm' })
  await expect(take(officer, 'accept-dossier')).rejects.toMatchObject({ code: 'PAPERS_MISSING' })
  await take(officer, 'ask-papers', 'Bổ sung xác nhận bảo hiểm')
  expect((await awardsToDo(owner))[0]).toMatchObject({ by: '2025-06-10', late: true })
  await addAll()
  await take(owner, 'submit')
})

test('who is founded less than 36 months before registration is refused with the day in words', async () => {
  await change({ registeredOn: '2025-05-31' })
  await expect(take(officer, 'accept-dossier')).rejects.toMatchObject({
    code: 'NOT_ELIGIBLE',
    message: expect.stringContaining('01/06/2025'),
  })
  await change({ registeredOn: '2025-06-01' })
  await take(officer, 'accept-dossier')
})

test('without a council nobody goes on to the site visit; members are appointed once and enterprises do not see them', async () => {
  await expect(take(officer, 'visit')).rejects.toMatchObject({ code: 'NO_SCORES' })
  await appoint(officer, { id: round, person: people.chair, role: 'chair' })
  await appoint(officer, { id: round, person: people.expert, role: 'expert' })
  await appoint(officer, { id: round, person: people.cousin, role: 'member' })
  await expect(appoint(officer, { id: round, person: people.expert, role: 'member' })).rejects.toMatchObject({
    code: 'ALREADY_MEMBER',
  })
  await expect(getCouncil(owner, { id: round })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

const scoreAs = (name: string, stage: 'dossier' | 'site', less: number) =>
  saveScores(memberNamed(name), { id: entry, stage, version: 0, scores: scores(less), submit: true })

test('a member declares first; who is tied does not score, and who is no member never does', async () => {
  await expect(scoreAs('chair', 'dossier', 10)).rejects.toMatchObject({ code: 'DECLARE_FIRST' })
  for (const name of ['chair', 'expert'])
    await declareTies(memberNamed(name), { id: entry, tied: false, words: '' })
  await declareTies(memberNamed('cousin'), { id: entry, tied: true, words: 'Anh em họ với giám đốc' })
  await expect(scoreAs('cousin', 'dossier', 0)).rejects.toMatchObject({ code: 'TIED' })
  await expect(
    saveScores(officer, { id: entry, stage: 'dossier', version: 0, scores: scores(), submit: true }),
  ).rejects.toMatchObject({ code: 'NOT_YOURS_TO_SCORE' })
})

test('members score apart: nobody sees what others gave before the council has spoken', async () => {
  await scoreAs('chair', 'dossier', 10)
  const seen = await getAssessments(memberNamed('expert'), { id: entry })
  expect(seen).toMatchObject({ findings: null, totals: null, members: null, writing: 'dossier' })
  expect(await awardsToDo(memberNamed('expert'))).toMatchObject([{ by: '2025-08-31', late: true }])
  await expect(take(officer, 'visit')).rejects.toMatchObject({
    code: 'MEMBERS_WAITING',
    message: expect.stringContaining('expert'),
  })
  await scoreAs('expert', 'dossier', 20)
  expect(await awardsToDo(memberNamed('expert'))).toEqual([])
  expect((await getAssessments(officer, { id: entry })).totals?.dossier).toEqual({
    ...{ mean: '985.00', lowest: '980.00', highest: '990.00', count: 2 },
  })
  expect((await getAssessments(owner, { id: entry })).findings).toBeNull()
})

test('the mean of the site visit becomes the preliminary score, and the enterprise reads it without names', async () => {
  await take(officer, 'visit')
  await scoreAs('chair', 'site', 30)
  await scoreAs('expert', 'site', 31)
  await take(officer, 'propose')
  expect((await stateOf()).preliminaryScore).toBe('969.50')
  const seen = await getAssessments(owner, { id: entry })
  expect(seen.totals?.site?.mean).toBe('969.50')
  expect(JSON.stringify(seen)).not.toMatch(/chair|expert/)
  expect(seen.members).toBeNull()
})

test('the history of a score is read by those who lead and by its author, never by the enterprise', async () => {
  const [made] = await rowsOf<{ id: string }>(
    db,
    sql`select id::text from award_assessment where stage = 'site' and person_id = ${people.chair}`,
  )
  const of = { subject: assessmentSubject.name, id: made?.id ?? '' }
  const subjects = new Map([[assessmentSubject.name, assessmentSubject]])
  expect(await historyOf(officer, subjects, of)).toHaveLength(1)
  expect(await historyOf(memberNamed('chair'), subjects, of)).toHaveLength(1)
  await expect(historyOf(owner, subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(historyOf(memberNamed('expert'), subjects, of)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('only the decision moves the measure, after the consultation was answered', async () => {
  await take(officer, 'pass-on')
  await take(officer, 'consult')
  await change({ nationalResult: 'gold', decisionNumber: '12/QĐ-TTg', decisionDate: '2026-03-02' })
  expect(await counted('awards.gold')).toBe(0)
  await expect(take(officer, 'decide')).rejects.toMatchObject({
    code: 'CONSULTATION_MISSING',
    field: 'consultationAnswer',
  })
  const answered = { consultationAnswer: 'Nhất trí', consultationAnsweredOn: '2026-02-01' }
  const decided = {
    nationalResult: 'gold',
    decisionNumber: '12/QĐ-TTg',
    decisionDate: '2026-03-02',
    ...answered,
  }
  await change(decided)
  await expect(take(owner, 'decide')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await take(officer, 'decide')
  expect(await counted('awards.gold')).toBe(1)
  expect(await counted('awards.winners')).toBe(1)
  await expect(take(officer, 'present')).rejects.toMatchObject({ code: 'CEREMONY_MISSING' })
})
