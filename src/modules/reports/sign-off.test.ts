import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyVersion } from '#modules/agencies/schema.ts'
import { historyOf } from '#modules/audit/service.ts'
import { openYear } from '#modules/rounds/open-round.ts'
import { returnReport } from '#modules/rounds/receive-report.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { fingerprintOf } from '#platform/fingerprint.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { course, registers, registersHolding } from '#test/report-material.ts'
import { reportOn, sendAndReceive } from '#test/report-round.ts'
import { drawAgain, saveSection, setLetterhead, settleSection, startReport } from './draft.ts'
import { startReissue } from './reissue.ts'
import { buildFile, reportFile } from './report-files.ts'
import { consolidatedReport } from './schema.ts'
import {
  checkReport,
  editionChanges,
  getReport,
  listReports,
  openSources,
  reportSubject,
  traceOf,
} from './service.ts'
import { issueReport, returnToDraft, signReport, submitForSignature } from './sign-off.ts'

let db: Database
let idOf: (key: string) => string
let officer: Context
let leader: Context
let roundId: string
let id: string
const { read, hold } = registersHolding(registers())
const moment = new Date('2026-10-12T02:00:00Z')
const now = () => getReport(officer, id)
const version = async () => (await now()).version
const bytes = async (file: File) => new Uint8Array(await file.arrayBuffer())
const needs = [
  { content: 'Tư vấn 5S', enterprises: 'HTX Mẫu', amount: '30000000', source: 'Ngân sách', priority: 'high' },
]

beforeAll(async () => {
  db = await freshDatabase()
  idOf = await loadExamplePlan(db)
  officer = as(db, someone('Chi', ['focalOfficer'], idOf('so-khcn')), moment)
  leader = { ...officer, actor: someone('Dũng', ['focalLeader', 'focalOfficer'], idOf('so-khcn')) }
  roundId = await openYear(officer, 2026)
  const send = { roundId, words: 'Đã phổ biến Kế hoạch.', content: { needs } }
  for (const [agencyName, key] of [
    ['Sở Nông nghiệp', 'so-nong-nghiep'],
    ['Sở Công Thương', 'so-cong-thuong'],
  ] as const)
    await sendAndReceive(db, officer, { ...send, agencyName, agencyId: idOf(key) })
  id = await startReport(officer, read, { roundId })
})

describe('a draft', () => {
  test('is drawn to the cut-off of the round from what was accepted; the others are named', async () => {
    const report = await now()
    expect(report).toMatchObject({
      state: 'drafting',
      edition: 1,
      years: { from: 2026, to: 2026 },
      asOf: '2026-08-31',
      number: null,
    })
    expect(report.title).toBe('Kết quả năm 2026, phương hướng năm 2027')
    expect(report.missing.map(({ agency }) => agency)).toContain('Sở Tài chính')
    expect(report.missing.map(({ agency }) => agency)).not.toContain('Sở Nông nghiệp')
    const third = report.sections.find((section) => section.id === 'III')
    expect(third?.paragraphs.map(({ text }) => text).join('\n')).toContain(
      'Có 02 cơ quan, đơn vị đề xuất 06 nội dung cho năm 2027 với tổng kinh phí đề nghị 180.000.000 đồng',
    )
    expect(await reportOn(officer, roundId, 'Sở Nông nghiệp')).toMatchObject({ state: 'consolidated' })
  })

  test('is begun once for a round, by the focal agency only', async () => {
    await expect(startReport(officer, read, { roundId })).rejects.toMatchObject({ code: 'ALREADY_STARTED' })
    const stranger = as(db, someone('An', ['agencyOfficer'], idOf('so-tai-chinh')))
    expect(() => startReport(stranger, read, { roundId })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
    await expect(listReports(stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('keeps edited words when it is drawn again; the new drawing waits until somebody decides', async () => {
    const { section } = await openSources(officer, { id, section: 'I.2' })
    const mine = section.paragraphs.map((one, n) =>
      n === 0 ? { ...one, text: `${one.text} Rất tốt.` } : one,
    )
    await saveSection(officer, { id, section: 'I.2', version: section.version, paragraphs: mine })
    const late = { id, section: 'I.2', version: section.version, paragraphs: [] }
    await expect(saveSection(leader, late)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    hold(registers({ training: [...registers().annexes.training, course('Lớp thêm', 4, 1)] }))
    expect((await checkReport(officer, read, id)).map((one) => one.text.vi)).toContainEqual(
      expect.stringContaining('Số lượt: 96 → 100'),
    )
    await expect(submitForSignature(officer, read, { id, version: await version() })).rejects.toMatchObject({
      code: 'FIGURES_MOVED',
    })
    await drawAgain(officer, read, { id, version: await version() })
    const waiting = await openSources(officer, { id, section: 'I.2' })
    expect(waiting.section).toMatchObject({ edited: true, redrawn: true, paragraphs: mine })
    expect(waiting.fresh?.runs).toContainEqual({ kind: 'added', words: expect.stringContaining('100') })
    await settleSection(officer, { id, section: 'I.2', version: waiting.section.version, take: true })
    const settled = await openSources(officer, { id, section: 'I.2' })
    expect(settled).toMatchObject({ fresh: null, section: { edited: false } })
    expect(settled.section.paragraphs[0]?.text).toContain('100 lượt')
    const again = { id, section: 'I.2', version: settled.section.version, take: true }
    await expect(settleSection(officer, again)).rejects.toMatchObject({ code: 'NOTHING_FRESH' })
  })

  test('warns when a figure was written over, and cannot go to be signed with an empty section', async () => {
    const { section } = await openSources(officer, { id, section: 'I.2' })
    const [first, ...others] = section.paragraphs
    if (!first) throw new Error('I.2 has no sentence')
    const wrong = [{ ...first, text: first.text.replace('100 lượt', '99 lượt') }, ...others]
    await saveSection(officer, { id, section: 'I.2', version: section.version, paragraphs: wrong })
    expect((await now()).concerns.map((one) => one.text.vi)).toContainEqual(
      expect.stringContaining('không còn thấy số 100'),
    )
    await saveSection(officer, { id, section: 'I.2', version: section.version + 1, paragraphs: [] })
    await expect(submitForSignature(officer, read, { id, version: await version() })).rejects.toMatchObject({
      code: 'REPORT_INCOMPLETE',
    })
    const { paragraphs } = section
    await saveSection(officer, { id, section: 'I.2', version: section.version + 2, paragraphs })
  })

  test('is out of date once an agency report in it is returned, and fresh again when drawn anew', async () => {
    const row = await reportOn(officer, roundId, 'Sở Công Thương')
    await returnReport(officer, { ...row, reason: 'Thiếu minh chứng' })
    expect((await now()).stale?.reason).toContain('Sở Công Thương: báo cáo bị trả lại – Thiếu minh chứng')
    await expect(submitForSignature(officer, read, { id, version: await version() })).rejects.toMatchObject({
      code: 'REPORT_STALE',
    })
    await drawAgain(officer, read, { id, version: await version() })
    const report = await now()
    expect(report.stale).toBeNull()
    expect(report.missing.map(({ agency }) => agency)).toContain('Sở Công Thương')
  })
})

describe('signing', () => {
  test('is not for the person who submitted, whatever their role; a return gives the reason', async () => {
    await submitForSignature(leader, read, { id, version: await version() })
    await expect(signReport(leader, { id, version: await version() })).rejects.toMatchObject({
      code: 'OWN_SUBMISSION',
    })
    expect(() => signReport(officer, { id, version: 1 })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
    await expect(returnToDraft(leader, { id, version: await version(), reason: '' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await returnToDraft(leader, { id, version: await version(), reason: 'Sửa phần III' })
    expect(await now()).toMatchObject({ state: 'drafting', returnedReason: 'Sửa phần III' })
    const signature = { authority: ['KT. Giám đốc'], position: 'Phó Giám đốc', name: 'Lê Thị Dũng' }
    await setLetterhead(officer, { id, version: await version(), letterhead: { signature } })
    await submitForSignature(officer, read, { id, version: await version() })
    const open = await openSources(officer, { id, section: 'I' })
    const save = { id, section: 'I', version: open.section.version, paragraphs: [] }
    await expect(saveSection(officer, save)).rejects.toMatchObject({ code: 'NOT_DRAFTING' })
  })

  test('gives number and day and freezes everything with a hash that can be counted again', async () => {
    await signReport(leader, { id, version: await version() })
    expect(await now()).toMatchObject({
      state: 'signed',
      number: '01/BC-SKHCNCĐS',
      date: '2026-10-12',
      signedByName: 'Dũng',
    })
    const [row] = await db.select().from(consolidatedReport).where(eq(consolidatedReport.id, id))
    expect(fingerprintOf(row?.content)).toBe(row?.sha256)
    expect(row?.content?.figures.find((one) => one.id === 'training.attendances')).toMatchObject({
      value: '100',
      asOf: '2026-08-31',
      kind: 'actual',
    })
    expect(
      (await traceOf(officer, id)).find((one) => one.id === 'training.attendances')?.records,
    ).toHaveLength(4)
    const subjects = new Map([[reportSubject.name, reportSubject]])
    const [last] = await historyOf(officer, subjects, { subject: reportSubject.name, id })
    expect(last).toMatchObject({ action: 'sign', personName: 'Dũng' })
  })

  test('the Word file has no error by Decree 30, and all three files come out to the byte from what was frozen', async () => {
    const docx = await bytes(await reportFile(officer, { id, kind: 'docx' }))
    expect((await checkDocument(docx)).filter(({ severity }) => severity === 'error')).toEqual([])
    const [row] = await db.select().from(consolidatedReport).where(eq(consolidatedReport.id, id))
    if (!row?.content) throw new Error('nothing was frozen')
    for (const kind of ['docx', 'pdf', 'xlsx'] as const) {
      const kept = await bytes(await reportFile(officer, { id, kind }))
      expect(Buffer.compare(kept, await buildFile(row.content, kind))).toBe(0)
    }
  })

  test('nothing that happens later changes it: registers, agency reports, or the name of an agency', async () => {
    const before = await reportFile(officer, { id, kind: 'docx' })
    const figures = await traceOf(officer, id)
    hold(registers({ training: [] }))
    await db
      .update(agencyVersion)
      .set({ name: 'Sở Khác' })
      .where(eq(agencyVersion.agencyId, idOf('so-khcn')))
    await returnReport(officer, { ...(await reportOn(officer, roundId, 'Sở Nông nghiệp')), reason: 'Sai số' })
    expect(await traceOf(officer, id)).toEqual(figures)
    expect(
      Buffer.compare(await bytes(await reportFile(officer, { id, kind: 'docx' })), await bytes(before)),
    ).toBe(0)
    expect((await now()).stale?.reason).toContain('Sở Nông nghiệp')
    await issueReport(officer, { id, version: await version() })
    expect(await now()).toMatchObject({ state: 'issued', actions: ['reissue'] })
  })
})

describe('re-issuing', () => {
  test('makes edition 2 with a number of its own and prints what it changes', async () => {
    await expect(async () => startReissue(officer, read, { id, reason: ' ' })).rejects.toMatchObject({
      field: 'reason',
    })
    const second = await startReissue(officer, read, { id, reason: 'Sở Nông nghiệp sửa số liệu' })
    await expect(startReissue(officer, read, { id, reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_SIGNED_YET',
    })
    const changes = await editionChanges(officer, second)
    expect(changes?.figures).toContainEqual(
      expect.objectContaining({ id: 'training.attendances', before: '100', after: '0' }),
    )
    expect(changes?.sections.map((section) => section.id)).toContain('I.2')
    const at = async () => ({ id: second, version: (await getReport(officer, second)).version })
    await submitForSignature(officer, read, await at())
    await signReport(leader, await at())
    expect(await getReport(officer, second)).toMatchObject({ edition: 2, number: '02/BC-SKHCNCĐS' })
    expect(await now()).toMatchObject({ edition: 1, replacedBy: '02/BC-SKHCNCĐS' })
    const [row] = await db.select().from(consolidatedReport).where(eq(consolidatedReport.id, second))
    expect(row?.content?.replaces).toEqual({ number: '01/BC-SKHCNCĐS', date: '2026-10-12' })
    expect(row?.content?.changes).toContainEqual({
      what: 'Đào tạo, tập huấn: Số lượt',
      before: '100',
      after: '00',
    })
    const docx = await bytes(await reportFile(officer, { id: second, kind: 'docx' }))
    expect((await checkDocument(docx)).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
