import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { publicActor } from '#modules/agencies/acting.ts'
import { person } from '#modules/agencies/schema.ts'
import { history } from '#modules/audit/schema.ts'
import { historyOf, verifyChain } from '#modules/audit/service.ts'
import { CertificateInput } from '#modules/training/certificate.ts'
import { certifiedExperts } from '#modules/training/measures.ts'
import { trainingCertificate } from '#modules/training/schema.ts'
import { certificates } from '#modules/training/service.ts'
import type { Context } from '#platform/context.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { holdings } from '../../registers.ts'
import { heldAbout, ownEmail } from './held.ts'
import { personalRules } from './kinds.ts'
import { askForLink, forgetLinks, openLink } from './link.ts'
import { answerRequest, listRequests, receiveRequest } from './request.ts'
import { erasePastRetention, holdKind, listRetention } from './retention.ts'
import { personalLink } from './schema.ts'
import { personalDataToDo } from './to-do.ts'

let db: Database
let focal: Context
let admin: Context
let anybody: Context
const letters: Letter[] = []
const post = {
  mail: { send: async (letter: Letter) => void letters.push(letter) },
  url: 'http://mau.example',
}
const lastToken = () => /ma=([\w-]+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
const certify = (number: string, issuedOn: string) =>
  certificates.create(
    focal,
    CertificateInput.parse({
      ...{ name: 'Trần Thị Mẫu', sex: 'female', birthYear: 1980, body: 'Hợp tác xã Tôm Mẫu' },
      ...{ bodyKind: 'enterprise', scheme: 'Chuyên gia năng suất mẫu', issuer: 'Viện Mẫu', number, issuedOn },
    }),
  )
const counted = () => rowsOf(db, certifiedExperts.rows(province, '2050-12-31'))
const tellsName = async () =>
  JSON.stringify([await db.select().from(history), await db.select().from(trainingCertificate)]).includes(
    'Trần Thị Mẫu',
  )
const later = (context: Context, day: string) => ({ ...context, now: new Date(`${day}T02:00:00Z`) })

beforeAll(async () => {
  db = await freshDatabase()
  focal = as(db, someone('Phúc', ['focalOfficer']))
  admin = as(db, someone('Quản', ['administrator']))
  anybody = as(db, publicActor(province))
})

test('every kind that a register declares has a purpose, a basis and a time to keep in the data file', () => {
  expect(holdings.filter(({ kind }) => !Object.hasOwn(personalRules().kinds, kind))).toEqual([])
})

test('known and unknown addresses are answered alike, and a link opens once', async () => {
  await askForLink(anybody, post, 'Khong.Ai@mau.example')
  const opened = await openLink(anybody, holdings, { token: lastToken() })
  expect(opened).toMatchObject({ email: 'khong.ai@mau.example', held: [] })
  await expect(openLink(anybody, holdings, { token: lastToken() })).rejects.toMatchObject({
    code: 'LINK_OVER',
  })
  await expect(askForLink(anybody, post, 'khong-phai-thu')).rejects.toMatchObject({ code: 'EMAIL_UNFIT' })
  await forgetLinks(later(anybody, '2026-11-25'))
  expect(await db.select().from(personalLink)).toEqual([])
})

test('a request becomes a to-do of the focal agency for two working days and is answered once', async () => {
  await askForLink(anybody, post, 'an@mau.example')
  const friday = later(anybody, '2026-11-23')
  await expect(
    openLink(friday, holdings, { token: lastToken(), wish: { wish: 'xem', words: 'gì' } }),
  ).rejects.toMatchObject({ code: 'WISH_MISSING' })
  const opened = await openLink(friday, holdings, {
    token: lastToken(),
    wish: { wish: 'correct', words: 'Sửa tên đệm' },
  })
  expect(opened.requests).toMatchObject([{ words: 'Sửa tên đệm', answerBy: '2026-11-25', answer: null }])
  expect(await personalDataToDo(focal)).toMatchObject([{ by: '2026-11-25', late: false }])
  expect(await personalDataToDo(as(db, someone('Bình', ['agencyOfficer'])))).toEqual([])
  const [one] = await listRequests(focal)
  await answerRequest(focal, { id: one?.id ?? '', answer: 'Đã sửa.' })
  await expect(answerRequest(focal, { id: one?.id ?? '', answer: 'Lại' })).rejects.toMatchObject({
    code: 'ALREADY_ANSWERED',
  })
  await expect(listRequests(admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await personalDataToDo(focal)).toEqual([])
  expect(JSON.stringify(await db.select().from(history))).not.toContain('Sửa tên đệm')
})

test('somebody signed in sees what is held under the address of the account, and nobody else does', async () => {
  const id = newId()
  await db.insert(person).values({
    ...{
      id,
      province,
      userId: 'tai-khoan-mau',
      name: 'Lê Văn Mẫu',
      email: 'le@mau.example',
      searchKey: 'le van mau',
    },
  })
  const own = as(db, { ...someone('Lê Văn Mẫu', ['agencyOfficer']), personId: id })
  const held = await heldAbout(own, holdings, await ownEmail(own))
  expect(held).toMatchObject([{ kind: 'account', years: null, rows: [{ keptUntil: null }] }])
  expect(JSON.stringify(held)).toContain('Lê Văn Mẫu')
  await expect(ownEmail(anybody)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
})

test('a hold with a reason keeps a kind from being erased, and only an administrator sets it', async () => {
  await certify('01', '2012-03-01')
  const asked = { kind: 'certificate-holder', reason: 'Đang thanh tra' }
  await expect(holdKind(focal, holdings, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(holdKind(admin, holdings, { kind: 'la', reason: 'x' })).rejects.toMatchObject({
    code: 'KIND_UNKNOWN',
  })
  await holdKind(admin, holdings, asked)
  expect(await erasePastRetention(admin, holdings)).toBe(0)
  const { kinds } = await holdKind(admin, holdings, { ...asked, reason: '' })
  expect(kinds.find(({ kind }) => kind === 'certificate-holder')).toMatchObject({ dueNow: 1, hold: null })
})

test('the certificates of one person are erased together, with the last of them', async () => {
  await certify('02', '2024-05-01')
  expect(
    (await listRetention(admin, holdings)).kinds.find(({ kind }) => kind === 'certificate-holder'),
  ).toMatchObject({ dueNow: 0 })
  expect(await erasePastRetention(admin, holdings)).toBe(0)
  expect(await tellsName()).toBe(true)
})

test('after its time a name leaves rows and history, the counts stay and the chain stays whole', async () => {
  const before = await counted()
  const [one] = await db.select().from(trainingCertificate)
  expect(before).toHaveLength(2)
  const certificatesAndTheRequest = 2 + 1
  expect(await erasePastRetention(later(admin, '2034-05-02'), holdings)).toBe(certificatesAndTheRequest)
  expect(await tellsName()).toBe(false)
  const heads = (rows: unknown[]) =>
    new Set(rows.map((row) => (row as { counted_as: string }).counted_as)).size
  const after = await counted()
  expect([after.length, heads(after)]).toEqual([before.length, heads(before)])
  const rows = await db.select().from(trainingCertificate)
  expect(rows).toMatchObject([
    { sex: 'female', birthYear: null, body: 'Hợp tác xã Tôm Mẫu' },
    { sex: 'female' },
  ])
  expect(await verifyChain(db, province)).toMatchObject({ whole: true })
  const told = await historyOf(focal, new Map([['training.certificate', certificates.subject]]), {
    subject: 'training.certificate',
    id: one?.id ?? '',
  })
  expect(told.map(({ action }) => action)).toEqual(['personal-data-erased', 'created'])
  expect(await erasePastRetention(later(admin, '2034-05-02'), holdings)).toBe(0)
})

test('what remains of an erased entry cannot be changed, and an entry that nobody vouches for cannot be erased', async () => {
  const erased = sql`erased_by is not null`
  await expect(db.update(history).set({ recordLabel: 'Khác' }).where(erased)).rejects.toThrow()
  const received = eq(history.action, 'received')
  await expect(
    db.update(history).set({ salt: null, erasedBy: 99, after: {} }).where(received),
  ).rejects.toThrow()
  await db.execute(sql`alter table history disable trigger history_stands`)
  await db.execute(sql`update history set after = after || '{"scheme": "Khác"}' where ${erased}`)
  await db.execute(sql`alter table history enable trigger history_stands`)
  expect(await verifyChain(db, province)).toMatchObject({ whole: false })
})

test('requests are forgotten after their time too', async () => {
  const { email } = await receiveRequest(anybody, 'an@mau.example', { wish: 'erase', words: 'Xóa giúp' })
  await erasePastRetention(later(admin, '2030-01-02'), holdings)
  expect(JSON.stringify(await listRequests(focal))).not.toContain(email)
})
