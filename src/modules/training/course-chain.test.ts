import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { publicActor } from '#modules/agencies/acting.ts'
import { HistoryQuery } from '#modules/audit/contract.ts'
import { historyOf, searchHistory } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { checkIn, doorAddress } from './check-in.ts'
import { CourseInput } from './course.ts'
import { CourseRuleInput } from './course-rule.ts'
import { courseToEvaluate, evaluate, evaluationOf, ticketOf } from './evaluation.ts'
import { certificateCandidates, issueCertificates, reissueCertificate } from './issue-certificates.ts'
import { intensiveAttendances } from './measures.ts'
import { markPresence, rollOf } from './presence.ts'
import {
  confirmRegistration,
  ownRegistration,
  PublicRegistration,
  registerPublicly,
  withdrawByCode,
} from './register-publicly.ts'
import { RegistrationInput } from './registration.ts'
import { importRoll, rollSheet } from './roll-sheet.ts'
import { sendSeatLetters } from './seat-letter.ts'
import { attendances, certificates, courseRules, courses, registrations, sessions } from './service.ts'
import { SessionInput } from './session.ts'
import { signInSheet } from './sign-in-sheet.ts'
import { verifyCertificate } from './verify-certificate.ts'

const secret = 's'.repeat(40)
let db: Database
let focal: Context
let officer: Context
let neighbour: Context
let anybody: Context
let course: string
let session: string
let code: string
const letters: Letter[] = []
const post = {
  mail: { send: async (letter: Letter) => void letters.push(letter) },
  url: 'http://mau.example',
}
const visitor = (name: string, more: object = {}) =>
  PublicRegistration.parse({
    ...{ name, sex: 'female', email: `${name.length}@mau.example`, body: 'Hợp tác xã Tôm Mẫu' },
    ...{ bodyKind: 'enterprise', personKind: 'leader', agreed: 'yes', ...more },
  })
const take = async (action: string, context = officer) => {
  const { version } = await courses.get(officer, course)
  return courses.take(context, { id: course, version, action })
}
const lastLink = () => /dang-ky-hoc\/(\w+)\/xac-nhan\/(\w+)/.exec(letters.at(-1)?.text ?? '') ?? []
const counted = () =>
  rowsOf<{ kind: string }>(db, intensiveAttendances.rows(province, '2026-11-23')).then((rows) =>
    rows.map(({ kind }) => kind),
  )

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Chi', ['focalOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  anybody = as(db, publicActor(province))
  const agency = await loadExamplePlan(db)
  officer = as(db, someone('An', ['agencyOfficer'], agency('so-khcn')))
  await courseRules.create(
    focal,
    CourseRuleInput.parse({
      ...{ kind: 'knowledge', validFrom: '2026-01-01', minimumPresence: 80, testRequired: true },
      ...{ certifies: 'completion', scheme: 'Khóa bồi dưỡng mẫu', validMonths: 24, evaluationFrom: 1 },
      source: 'Quy chế mẫu',
    }),
  )
  const made = await courses.create(
    officer,
    CourseInput.parse({
      ...{ title: 'Lớp chuyên sâu mẫu', kind: 'knowledge', inDepth: true, capacity: 1 },
      ...{ startsOn: '2026-11-23', endsOn: '2026-11-23' },
    }),
  )
  course = made.id
  session = (
    await sessions.create(
      officer,
      SessionInput.parse({
        course,
        heldOn: '2026-11-23',
        startsAt: '8:30',
        endsAt: '11:00',
        topic: 'Lean',
        hours: '2.5',
      }),
    )
  ).id
})

test('a planned course takes no registrations; an open one takes them by a letter that must be confirmed', async () => {
  expect((await courses.get(officer, course)).state).toBe('planned')
  await expect(registerPublicly(anybody, 'DT2026-01', visitor('Trần Thị Mẫu'), post)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(take('open', neighbour)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await take('open')
  await registerPublicly(anybody, 'DT2026-01', visitor('Trần Thị Mẫu'), post)
  const [, own = '', token = ''] = lastLink()
  code = own
  await expect(confirmRegistration(anybody, { code, token: 'SAI' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await ownRegistration(anybody, code)).registration.state).toBe('unconfirmed')
  await confirmRegistration(anybody, { code, token })
  expect((await ownRegistration(anybody, code)).registration.state).toBe('registered')
})

test('a stranger who gives a registered name learns nothing, and no second registration is made', async () => {
  const before = letters.length
  const same = visitor('Trần Thị Mẫu', { email: '12@mau.example' })
  await registerPublicly(anybody, 'DT2026-01', same, post)
  expect(letters.length).toBe(before + 1)
  expect(letters.at(-1)?.text).toContain('đã đăng ký')
})

test('who comes when the course is full waits, and gets the seat that is given back', async () => {
  await registerPublicly(anybody, 'DT2026-01', visitor('Lê Thị Mẫu Đợi'), post)
  const [, waiting = '', token = ''] = lastLink()
  await confirmRegistration(anybody, { code: waiting, token })
  expect(await ownRegistration(anybody, waiting)).toMatchObject({
    registration: { state: 'waiting' },
    before: 0,
  })
  const sent = await registrations.create(
    officer,
    RegistrationInput.parse({
      ...{
        course,
        name: 'Người Được Cử',
        sex: 'male',
        body: 'Sở Mẫu',
        bodyKind: 'agency',
        personKind: 'officer',
      },
    }),
  )
  expect(sent.state).toBe('waiting')
  await withdrawByCode(anybody, code)
  expect((await ownRegistration(anybody, waiting)).registration.state).toBe('registered')
  expect((await registrations.get(officer, sent.id)).state).toBe('waiting')
  const written = letters.length
  const broken = { ...post, mail: { send: () => Promise.reject(new Error('no line')) } }
  expect(await sendSeatLetters(anybody, broken)).toBe(0)
  expect(await sendSeatLetters(anybody, post)).toBe(1)
  expect(await sendSeatLetters(anybody, post)).toBe(0)
  expect(letters.slice(written)).toMatchObject([{ subject: 'Bạn đã có chỗ ở lớp Lớp chuyên sâu mẫu' }])
  expect(letters.at(-1)?.text).toContain(`/dang-ky-hoc/${waiting}`)
  code = waiting
})

test('contacts are masked for those who only read, and a neighbour sees no registration of another course', async () => {
  const inspector = as(db, someone('Thanh', ['inspector']))
  const query = { q: 'doi', filter: {}, sort: '', page: 1, size: 50, removed: false }
  const [seen] = (await registrations.list(inspector, query)).rows
  expect(seen).toMatchObject({ code: null })
  expect(String(seen?.email)).toMatch(/^1•••@mau.example$/)
  expect((await registrations.list(neighbour, query)).total).toBe(0)
})

test('history masks contacts too, of one registration and in the search of all, but not for who runs the course', async () => {
  const inspector = as(db, someone('Thanh', ['inspector']))
  const query = { q: 'doi', filter: {}, sort: '', page: 1, size: 50, removed: false }
  const [one] = (await registrations.list(officer, query)).rows
  const of = { subject: 'training.registration', id: one?.id ?? '' }
  const email = String(one?.email)
  const subjects = new Map([[of.subject, registrations.subject]])
  expect(JSON.stringify(await historyOf(officer, subjects, of))).toContain(email)
  const asked = HistoryQuery.parse({ subject: of.subject })
  for (const told of [
    await historyOf(inspector, subjects, of),
    await searchHistory(inspector, subjects, asked),
  ]) {
    expect(JSON.stringify(told)).toContain('1•••@mau.example')
    expect(JSON.stringify(told)).not.toContain(email)
    expect(JSON.stringify(told)).not.toContain(String(one?.code))
  }
})

test('nobody is marked before the course runs, and the code of a session works only in its hours', async () => {
  const token = (await doorAddress(officer, { id: session }, secret)).split('/').at(-1) ?? ''
  await expect(checkIn(anybody, { token, who: code }, secret)).rejects.toMatchObject({
    code: 'LIST_NOT_OPEN',
  })
  await take('start')
  const night = { ...anybody, now: new Date('2026-11-23T13:00:00Z') }
  await expect(checkIn(night, { token, who: code }, secret)).rejects.toMatchObject({ code: 'DOOR_CLOSED' })
  await expect(checkIn(anybody, { token, who: code }, 'x'.repeat(40))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(checkIn(anybody, { token, who: 'KHONGCO' }, secret)).rejects.toMatchObject({
    code: 'NOT_REGISTERED',
  })
  await Promise.all([1, 2].map(() => checkIn(anybody, { token, who: code }, secret)))
  const { entries } = await rollOf(officer, course)
  expect(entries).toMatchObject([{ name: 'Lê Thị Mẫu Đợi', sessions: [session], share: 100 }])
})

test('a mark can be taken back, and who was seen nowhere has not attended', async () => {
  await expect(markPresence(neighbour, { sessionId: session, code, present: false })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await markPresence(officer, { sessionId: session, code, present: false })
  expect((await courses.get(officer, course)).attendances).toBe(0)
  await markPresence(officer, { sessionId: session, code, present: true })
  expect((await courses.get(officer, course)).attendances).toBe(1)
})

test('the roll goes out as a sheet and its marks and results come back in, twice without a change', async () => {
  const sheet = await rollSheet(officer, { id: course })
  expect(await importRoll(officer, { id: course, file: sheet, apply: true })).toMatchObject({
    good: 1,
    faults: [],
  })
  const filled = new File([`\ufeffMã cá nhân;Điểm;Kết quả\n${code};8,5;Đạt\nKHONGCO;5;Đạt`], 'diem.csv', {
    type: 'text/csv',
  })
  const report = await importRoll(officer, { id: course, file: filled, apply: true })
  expect(report).toMatchObject({ good: 1, faults: [{ line: 3, column: 'code' }] })
  expect((await rollOf(officer, course)).entries).toMatchObject([{ result: 'passed', score: '8.50' }])
  expect((await signInSheet(officer, { id: session, format: 'docx' })).size).toBeGreaterThan(1000)
})

test('attendances move the target when the course is finished, and not before', async () => {
  expect(await counted()).toEqual(['estimate'])
  await expect(
    issueCertificates(officer, {
      courseId: course,
      signer: { signerPosition: 'Giám đốc', signerName: null },
    }),
  ).rejects.toMatchObject({ code: 'NOT_FINISHED' })
  await take('finish')
  expect(await counted()).toEqual(['actual'])
})

test('certificates go to those who earned them by the rule, once, numbered by issuer and year; the public page tells how they stand', async () => {
  const signer = { signerPosition: 'Giám đốc', signerName: 'Nguyễn Văn Mẫu' }
  expect((await certificateCandidates(officer, course)).candidates).toMatchObject([
    { why: null, number: null },
  ])
  await expect(issueCertificates(neighbour, { courseId: course, signer })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const both = await Promise.allSettled(
    [1, 2].map(() => issueCertificates(officer, { courseId: course, signer })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const query = { q: 'doi', filter: {}, sort: '', page: 1, size: 50, removed: false }
  const [one] = (await certificates.list(officer, query)).rows
  expect(one).toMatchObject({ kind: 'completion', expiresOn: '2028-11-22', standing: 'valid' })
  expect(String(one?.number)).toMatch(/^01\/2026\/GCN-/)
  const verified = await verifyCertificate(anybody, String(one?.code).toLowerCase())
  expect(verified).toMatchObject({ standing: 'valid', certificate: { name: 'Lê Thị Mẫu Đợi' } })
  expect(Object.keys(verified.certificate)).not.toContain('birthYear')
  await expect(verifyCertificate(anybody, 'A'.repeat(16))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const pdf = new Uint8Array(await (await certificatePdf(officer, { id: one?.id ?? '' })).arrayBuffer())
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
  const again = await reissueCertificate(officer, {
    ...(one as { id: string; version: number }),
    reason: 'sai tên',
  })
  expect(await verifyCertificate(anybody, String(one?.code))).toMatchObject({ standing: 'replaced' })
  const newer = await certificates.get(officer, again)
  expect(newer.number).toMatch(/^02\/2026/)
  await certificates.take(officer, {
    id: again,
    version: newer.version,
    action: 'revoke',
    reason: 'gian dối',
  })
  expect(await verifyCertificate(anybody, String(newer.code))).toMatchObject({
    standing: 'revoked',
    certificate: { decidedOn: '2026-11-23' },
  })
  expect(await courses.get(officer, course)).toMatchObject({ certificates: 0 })
})

test('an evaluation is given once by each who attended, and keeps no name', async () => {
  const { registration } = await ownRegistration(anybody, code)
  const answers = { content: 5, lecturer: 4, organisation: 5, usefulness: 4, comment: 'Bổ ích' }
  const given = { code, ticket: ticketOf(secret, registration), answers }
  await expect(evaluate(anybody, { ...given, ticket: 'sai' }, secret)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  for (const wrong of [{ ticket: 'sai' }, { code: 'KHONGCO' }])
    await expect(courseToEvaluate(anybody, { ...given, ...wrong }, secret)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  expect(await courseToEvaluate(anybody, given, secret)).toEqual({ title: 'Lớp chuyên sâu mẫu' })
  await evaluate(anybody, given, secret)
  await expect(evaluate(anybody, given, secret)).rejects.toMatchObject({ code: 'ANSWERED' })
  expect(await evaluationOf(officer, course)).toMatchObject({ answers: 1, comments: ['Bổ ích'] })
  await expect(evaluationOf(neighbour, course)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a closed course takes no further attendances, and a cancelled one counts nothing', async () => {
  await take('close')
  await expect(markPresence(officer, { sessionId: session, code, present: false })).rejects.toMatchObject({
    code: 'LIST_NOT_OPEN',
  })
  const plan = await courses.create(
    officer,
    CourseInput.parse({ title: 'Lớp hủy', kind: 'knowledge', startsOn: '2026-12-01', endsOn: '2026-12-02' }),
  )
  const cancelled = await courses.take(officer, { ...plan, action: 'cancel', reason: 'thiếu người' })
  expect(cancelled).toMatchObject({ state: 'cancelled' })
  expect(
    (
      await attendances.list(officer, {
        q: '',
        filter: { course: plan.id },
        sort: '',
        page: 1,
        size: 50,
        removed: false,
      })
    ).total,
  ).toBe(0)
})
