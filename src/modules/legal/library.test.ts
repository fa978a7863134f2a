import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { programActor, publicActor } from '#modules/agencies/acting.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { citedByPlans } from './cited-by-plans.ts'
import { LegalDocumentInput } from './document.ts'
import { readFullText, writeFullText } from './full-text.ts'
import { importPlanBasis } from './import-basis.ts'
import { publicDocument, publicDocuments } from './public-documents.ts'
import { refreshStandings } from './refresh-standing.ts'
import { documents, links } from './service.ts'

let db: Database
const writer = someone('An', ['focalOfficer'], '00000000-0000-4000-8000-000000000001')
const reviewer = someone('Bảo', ['focalLeader'], '00000000-0000-4000-8000-000000000001')
const stranger = someone('Dũng', ['agencyOfficer'], '00000000-0000-4000-8000-000000000002')
const visitor = publicActor(province)
const on = (day: string) => new Date(`${day}T02:00:00Z`)

const circular = (number: string, given: Partial<Record<string, unknown>> = {}) =>
  LegalDocumentInput.parse({
    ...{ number, kind: 'circular', title: 'Quy định mẫu về đo lường', issuer: 'Bộ Mẫu', topic: 'metrology' },
    ...{ issuedOn: '2026-01-10', effectiveOn: '2026-03-01', ...given },
  })

const enter = (number: string, given: Partial<Record<string, unknown>> = {}) =>
  documents.create(as(db, writer), circular(number, given))

const published = async (number: string, given: Partial<Record<string, unknown>> = {}) => {
  const row = await enter(number, given)
  const sent = await documents.take(as(db, writer), { id: row.id, version: row.version, action: 'submit' })
  return documents.take(as(db, reviewer), { id: row.id, version: sent.version, action: 'publish' })
}

const link = (
  document: string,
  relation: 'amends' | 'replaces' | 'guides',
  other: string,
  fromDay?: string,
) => links.create(as(db, writer), { document, relation, other, fromDay: fromDay ?? null, clause: null })

const standingOf = async (id: string, day = '2026-11-23') =>
  (await documents.get(as(db, writer, on(day)), id)).standing

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
})

describe('the first rows of the library', () => {
  test('are the documents that the plan cites, published with its marks, and loaded once', async () => {
    const program = as(db, programActor(province))
    expect(await importPlanBasis(program)).toEqual({ added: 2 })
    expect(await importPlanBasis(program)).toEqual({ added: 0 })
    const { rows } = await documents.list(as(db, writer), ListQuery.parse({ q: 'chuong trinh mau' }))
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          number: '01/QĐ-MAU',
          kind: 'decision',
          verified: true,
          standing: 'in-force',
        }),
        expect.objectContaining({
          number: '02/2025/TT-MAU',
          kind: 'circular',
          verified: false,
          standing: 'unknown',
        }),
      ]),
    )
    const cited = await citedByPlans(as(db, stranger))
    expect(cited.map(({ basis }) => basis)).toEqual(['chuong-trinh-mau', 'thong-tu-mau'])
  })
})

describe('entering a document', () => {
  test('is for the focal agency alone', async () => {
    await expect(documents.create(as(db, stranger), circular('X1'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('refuses the number and day of one that stands', async () => {
    await enter('90/TT-MAU')
    await expect(enter('90/TT-MAU')).rejects.toMatchObject({ code: 'DOCUMENT_TAKEN', field: 'number' })
    await enter('90/TT-MAU', { issuedOn: '2025-01-10' })
  })

  test.each([
    ['EFFECT_TOO_EARLY', 'effectiveOn', { effectiveOn: '2025-12-31' }],
    ['EXPIRY_TOO_EARLY', 'expiresOn', { expiresOn: '2026-02-28' }],
  ])('%s is told at its field', async (code, field, given) => {
    await expect(enter('91/TT-MAU', given)).rejects.toMatchObject({ code, field })
  })
})

describe('standing', () => {
  test('follows from the days: not yet, in force, expired after the last day', async () => {
    const { id } = await enter('10/TT-MAU', { effectiveOn: '2026-03-01', expiresOn: '2026-10-31' })
    expect(await standingOf(id, '2026-02-28')).toBe('upcoming')
    expect(await standingOf(id, '2026-03-01')).toBe('in-force')
    expect(await standingOf(id, '2026-10-31')).toBe('in-force')
    expect(await standingOf(id, '2026-11-01')).toBe('expired')
  })

  test('a replacement acts from the day of the new one, and only once that is published', async () => {
    const old = await published('11/TT-MAU')
    const next = await enter('12/TT-MAU', { issuedOn: '2026-09-01', effectiveOn: '2026-10-15' })
    await link(next.id, 'replaces', old.id)
    expect(await standingOf(old.id)).toBe('in-force')
    const sent = await documents.take(as(db, writer), {
      id: next.id,
      version: next.version,
      action: 'submit',
    })
    await documents.take(as(db, reviewer), { id: next.id, version: sent.version, action: 'publish' })
    expect(await standingOf(old.id, '2026-10-14')).toBe('in-force')
    expect(await standingOf(old.id, '2026-10-15')).toBe('replaced')
    expect(await documents.get(as(db, writer), old.id)).toMatchObject({
      endedOn: '2026-10-15',
      endedById: next.id,
    })
  })

  test('an amendment leaves it in force; a link that is removed leaves no trace', async () => {
    const old = await published('13/TT-MAU')
    const next = await published('14/TT-MAU', { issuedOn: '2026-05-01', effectiveOn: '2026-06-01' })
    const made = await link(next.id, 'amends', old.id)
    expect(await standingOf(old.id, '2026-06-01')).toBe('amended')
    await links.remove(as(db, writer), { id: made.id, version: made.version, reason: 'Ghi nhầm' })
    expect(await standingOf(old.id)).toBe('in-force')
  })

  test('a link cannot go round, to itself, or before its document', async () => {
    const [a, b] = [await enter('15/TT-MAU'), await enter('16/TT-MAU')]
    await expect(link(a.id, 'replaces', a.id)).rejects.toMatchObject({ code: 'LINK_TO_ITSELF' })
    await link(a.id, 'replaces', b.id)
    await expect(link(b.id, 'replaces', a.id)).rejects.toMatchObject({ code: 'LINK_GOES_ROUND' })
    await expect(link(a.id, 'amends', b.id, '2026-01-09')).rejects.toMatchObject({ code: 'LINK_TOO_EARLY' })
  })

  test('the list can be asked for it once the morning has brought it up to the day', async () => {
    const { id } = await enter('17/TT-MAU', { expiresOn: '2026-11-25' })
    const found = async () => {
      const query = ListQuery.parse({ filter: { standing: 'expired' }, q: '17/TT-MAU' })
      return (await documents.list(as(db, writer), query)).rows.map((row) => row.id)
    }
    expect(await found()).toEqual([])
    await refreshStandings(as(db, programActor(province), on('2026-11-26')), 'all')
    expect(await found()).toEqual([id])
  })
})

describe('publishing', () => {
  test('nobody publishes what he sent himself', async () => {
    const row = await enter('20/TT-MAU')
    const sent = await documents.take(as(db, writer), { id: row.id, version: row.version, action: 'submit' })
    await expect(
      documents.take(as(db, writer), { id: row.id, version: sent.version, action: 'publish' }),
    ).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
  })

  test('the public finds what is published, by words of its whole text without accents, and nothing else', async () => {
    const shown = await published('21/TT-MAU', { title: 'Về cân kiểm tra' })
    const hidden = await enter('22/TT-MAU', { title: 'Về cân bí mật' })
    for (const { id } of [shown, hidden])
      await writeFullText(as(db, writer), { id, words: 'Điều 1. Cân sấy hải sâm phải được hiệu chuẩn.' })
    const { rows, total } = await publicDocuments(as(db, visitor), { q: 'hieu chuan "hai sam"' })
    expect([rows.map(({ number }) => number), total]).toEqual([['21/TT-MAU'], 1])
    await link(shown.id, 'guides', hidden.id)
    expect(await publicDocument(as(db, visitor), shown.id)).toMatchObject({ acts: [], number: '21/TT-MAU' })
    for (const id of [hidden.id, 'x', newUnknown])
      await expect(publicDocument(as(db, visitor), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(documents.list(as(db, visitor), ListQuery.parse({}))).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
    await expect(readFullText(as(db, visitor), { id: shown.id })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
  })

  test('what is taken down is gone from the public at once', async () => {
    const row = await published('23/TT-MAU')
    await documents.take(as(db, reviewer), {
      ...{ id: row.id, version: row.version, action: 'withdraw', reason: 'Sai trích yếu' },
    })
    await expect(publicDocument(as(db, visitor), row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('another province sees nothing of it', async () => {
    const row = await published('24/TT-MAU')
    const elsewhere = publicActor('tinh-khac')
    await expect(publicDocument(as(db, elsewhere), row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

const newUnknown = '00000000-0000-4000-8000-00000000ffff'
