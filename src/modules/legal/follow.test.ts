import { beforeAll, describe, expect, test } from 'vitest'
import { programActor, publicActor } from '#modules/agencies/acting.ts'
import { catalogueCiting } from '#modules/catalogue/citing.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { sendDigests } from './digest.ts'
import { LegalDocumentInput } from './document.ts'
import { legalFeed } from './feed.ts'
import { importPlanBasis } from './import-basis.ts'
import { planCiting } from './plan-citing.ts'
import { PolicyProposalInput } from './proposal.ts'
import { citationsOf, listRechecks, settleRecheck } from './rechecks.ts'
import { LegalReviewInput } from './review.ts'
import { documents, links, proposals, reviewProgress, reviews } from './service.ts'
import { askToSubscribe, confirmSubscription, unsubscribe } from './subscription.ts'
import { legalToDo } from './to-do.ts'

let db: Database
let replacing: { id: string }
const agency = '00000000-0000-4000-8000-000000000001'
const officer = someone('An', ['focalOfficer'], agency)
const leader = someone('Bảo', ['focalLeader'], agency)
const other = someone('Dũng', ['agencyOfficer'], '00000000-0000-4000-8000-000000000002')
const visitor = publicActor(province)
const sources = [planCiting, ...catalogueCiting]
const morning = new Date('2026-11-24T01:00:00Z')

const publish = async (number: string, given: Partial<Record<string, unknown>> = {}) => {
  const input = LegalDocumentInput.parse({
    ...{ number, kind: 'circular', title: `Văn bản mẫu ${number}`, issuer: 'Bộ Mẫu', topic: 'metrology' },
    ...{ issuedOn: '2026-01-10', effectiveOn: '2026-03-01', ...given },
  })
  const row = await documents.create(as(db, officer), input)
  const sent = await documents.take(as(db, officer), { id: row.id, version: row.version, action: 'submit' })
  return documents.take(as(db, leader), { id: row.id, version: sent.version, action: 'publish' })
}

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
  await importPlanBasis(as(db, programActor(province)))
})

describe('when a document that the plan cites is replaced', () => {
  beforeAll(async () => {
    replacing = await publish('03/2026/TT-MAU')
    const cited = (await documents.list(as(db, officer), { ...all, q: '02/2025/TT-MAU' })).rows[0]
    await links.create(as(db, officer), {
      ...{
        document: replacing.id,
        relation: 'replaces',
        other: cited?.id ?? '',
        fromDay: null,
        clause: 'Điều 9',
      },
    })
  })

  test('those who keep the plan have it in their to-do, with the new document; others do not', async () => {
    const [one] = await legalToDo(sources)(as(db, officer))
    expect(one).toMatchObject({ path: '/legal/rechecks' })
    expect(one?.what.vi).toContain('02/2025/TT-MAU')
    expect(one?.what.vi).toContain('03/2026/TT-MAU')
    expect(await legalToDo(sources)(as(db, other))).toEqual([])
  })

  test('looking at it and leaving it settles it, with who and why', async () => {
    const [recheck] = await listRechecks(as(db, officer), sources)
    if (recheck === undefined) throw new Error('nothing to look at')
    const given = { documentId: recheck.documentId, subject: recheck.subject, recordId: recheck.id }
    await expect(settleRecheck(as(db, officer), sources, { ...given, note: ' ' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    })
    await expect(settleRecheck(as(db, other), sources, { ...given, note: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await settleRecheck(as(db, officer), sources, { ...given, note: 'Kế hoạch viện dẫn lịch sử' })
    const [settled] = await listRechecks(as(db, officer), sources)
    expect(settled?.settled).toMatchObject({ note: 'Kế hoạch viện dẫn lịch sử', personName: 'An' })
    expect(
      (await legalToDo(sources)(as(db, officer))).filter(({ path }) => path === '/legal/rechecks'),
    ).toEqual([])
  })
})

describe('a citation', () => {
  test('is the whole number of a document, not a part of another', async () => {
    const { solutions } = await import('../catalogue/service.ts')
    const { SolutionInput } = await import('../catalogue/contract.ts')
    const solution = (code: string, note: string) =>
      solutions.create(as(db, officer), SolutionInput.parse({ code, name: code, family: 'tool', note }))
    await solution('M1', 'Theo Thông tư 5/2026/TT-MAU, Điều 3.')
    await solution('M2', 'Theo thông tư 15/2026/TT-MAU')
    await solution('M3', 'Theo 5/2026/TT-MAU-X')
    const { id } = await publish('5/2026/TT-MAU')
    expect((await citationsOf(as(db, officer), sources, { id })).map(({ label }) => label)).toEqual(['M1'])
  })
})

describe('subscribers', () => {
  const letters: Letter[] = []
  const post = {
    mail: { send: async (letter: Letter) => void letters.push(letter) },
    ...{ url: 'https://mau.example', secret: 'bí mật mẫu' },
  }
  const linkIn = (letter: Letter | undefined) => new URL(/https:\S+/.exec(letter?.text ?? '')?.[0] ?? '')
  const given = (letter: Letter | undefined) => Object.fromEntries(linkIn(letter).searchParams)

  test('prove their address by letter; a forged or late link is unknown', async () => {
    const asked = { email: 'Docgia@Mau.example', topics: ['metrology', 'quality'] }
    await expect(askToSubscribe(as(db, visitor), post, { ...asked, email: 'x' })).rejects.toMatchObject({
      code: 'EMAIL_UNFIT',
    })
    await expect(askToSubscribe(as(db, visitor), post, { ...asked, topics: [] })).rejects.toMatchObject({
      code: 'TOPIC_MISSING',
    })
    await askToSubscribe(as(db, visitor), post, asked)
    const wish = given(letters[0])
    const late: Context = as(db, visitor, new Date('2026-11-27T03:00:00Z'))
    await expect(confirmSubscription(late, post.secret, wish)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const forged = { ...wish, thu: 'nguoikhac@mau.example' }
    await expect(confirmSubscription(as(db, visitor), post.secret, forged)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await confirmSubscription(as(db, visitor), post.secret, wish)
    expect(await sendDigests(as(db, programActor(province), morning), post)).toBe(0)
  })

  test('get one letter with the news of their topics, once, until they end it by its link', async () => {
    await publish('31/2026/TT-MAU')
    await publish('32/2026/TT-MAU', { topic: 'finance', alsoTopic: 'quality' })
    await publish('33/2026/TT-MAU', { topic: 'finance' })
    letters.length = 0
    expect(await sendDigests(as(db, programActor(province), morning), post)).toBe(1)
    expect(await sendDigests(as(db, programActor(province), morning), post)).toBe(0)
    const [letter] = letters
    expect(letter?.to).toBe('docgia@mau.example')
    expect(letter?.text).toContain('31/2026/TT-MAU')
    expect(letter?.text).toContain('32/2026/TT-MAU')
    expect(letter?.text).not.toContain('33/2026/TT-MAU')
    const [, id = '', signature = ''] = /thoi\/([^/]+)\/(\S+)/.exec(letter?.text ?? '') ?? []
    await expect(unsubscribe(as(db, visitor), post.secret, { id, signature: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await unsubscribe(as(db, visitor), post.secret, { id, signature })
    await publish('34/2026/TT-MAU')
    expect(await sendDigests(as(db, programActor(province), morning), post)).toBe(0)
  })

  test('read the same in the feed, of all topics or one', async () => {
    const feed = await legalFeed(as(db, visitor), post.url, 'finance')
    expect(feed).toContain('33/2026/TT-MAU')
    expect(feed).not.toContain('31/2026/TT-MAU')
    expect(await legalFeed(as(db, visitor), post.url)).toContain('31/2026/TT-MAU')
  })
})

describe('the yearly review', () => {
  const review = (given: Partial<Record<string, unknown>> = {}) =>
    LegalReviewInput.parse({
      ...{ year: 2026, document: replacing.id, result: 'keep', finding: 'Phù hợp', reviewedOn: '2026-11-01' },
      ...given,
    })

  test('asks for a proposal unless the document still fits, and is not of a day to come', async () => {
    await expect(reviews.create(as(db, other), review({ result: 'amend' }))).rejects.toMatchObject({
      code: 'PROPOSAL_MISSING',
    })
    await expect(reviews.create(as(db, other), review({ reviewedOn: '2026-11-24' }))).rejects.toMatchObject({
      code: 'REVIEW_AHEAD',
    })
  })

  test('counts a document once, however many agencies reviewed it', async () => {
    await reviews.create(as(db, other), review())
    await reviews.create(as(db, officer), review({ result: 'amend', proposal: 'Bỏ cấp huyện' }))
    expect(await reviewProgress(as(db, officer), { year: 2026 })).toMatchObject({ reviewed: 1 })
  })
})

describe('a policy proposal', () => {
  test('shows at each stage what the stage asks for, and is adopted by another person with a decision', async () => {
    const input = PolicyProposalInput.parse({ title: 'Mức hỗ trợ mẫu', year: 2026, need: 'Chưa có mức' })
    let row = await proposals.create(as(db, officer), input)
    const take = async (action: string, who = officer) => {
      row = await proposals.take(as(db, who), { id: row.id, version: row.version, action })
    }
    const say = async (more: Partial<PolicyProposalInput>) => {
      row = await proposals.update(as(db, officer), {
        ...{ id: row.id, version: row.version, values: { ...input, ...more } },
      })
    }
    await expect(take('draft')).rejects.toMatchObject({ code: 'DRAFT_MISSING', field: 'content' })
    await say({ content: 'Hỗ trợ mẫu' })
    await take('draft')
    await expect(take('consult')).rejects.toMatchObject({ code: 'CONSULTATION_MISSING' })
    const consulted = { content: 'Hỗ trợ mẫu', consultation: 'Sở Mẫu đồng ý' }
    await say(consulted)
    await take('consult')
    await take('submit', leader)
    expect(row.submittedOn).toBe('2026-11-23')
    await expect(take('adopt')).rejects.toMatchObject({ code: 'DECISION_MISSING' })
    await say({ ...consulted, document: replacing.id })
    await expect(take('adopt', leader)).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    await take('adopt')
    expect(row).toMatchObject({ state: 'adopted', document: { label: '03/2026/TT-MAU' } })
  })

  test('of another agency is out of reach by every door', async () => {
    const input = PolicyProposalInput.parse({ title: 'Của Sở khác', year: 2026, need: 'x' })
    const row = await proposals.create(as(db, officer), input)
    await expect(proposals.get(as(db, other), row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await proposals.list(as(db, other), all)).total).toBe(0)
    await expect(proposals.subject.proveReadable(as(db, other), row.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

const all = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
