import { beforeAll, describe, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { DraftInput } from './draft.ts'
import { DraftCommentInput, PublicComment } from './draft-comment.ts'
import { commentOnDraft, publicDraft, publicDrafts } from './public-drafts.ts'
import { draftCommentSheets, draftComments, drafts } from './service.ts'
import { conformityToDo } from './to-do.ts'

let db: Database
let officer: Context
let leader: Context
let neighbour: Context
const visitor = (day: string) => as(db, someone('Khách', []), new Date(`${day}T02:00:00Z`))
const own = newId()
const facts = {
  ...{ kind: 'regulation', title: 'Nước mắm Mẫu Sơn', field: 'Thực phẩm', reason: 'Bảo vệ người dùng' },
  ...{ planDocument: '12/QĐ-MS', wording: 'Điều 1. Phạm vi điều chỉnh (mẫu)' },
  ...{ commentsFrom: '2026-09-20', commentsTo: '2026-11-22' },
}
const draftOf = (more: object = {}) => DraftInput.parse({ ...facts, ...more })
const said = (more: object = {}) =>
  PublicComment.parse({
    ...{
      author: 'Nguyễn Văn Mẫu',
      words: 'Đề nghị bỏ chỉ tiêu này',
      clause: 'Điều 1',
      email: 'm@mau.example',
    },
    ...more,
  })

/** Takes steps one after the other, and gives the draft as it then stands. */
const through = async (row: Shown, ...steps: string[]): Promise<Shown> => {
  let now = row
  for (const action of steps) {
    const by = ['plan', 'open', 'issue', 'drop', 'replace'].includes(action) ? leader : officer
    now = await drafts.take(by, { id: now.id, version: now.version, action, reason: 'Lý do mẫu' })
  }
  return now
}

beforeAll(async () => {
  db = await freshDatabase()
  officer = as(db, someone('An', ['agencyOfficer'], own))
  leader = as(db, someone('Bảo', ['agencyLeader'], own))
  neighbour = as(db, someone('Chi', ['agencyOfficer'], newId()))
})

describe('a draft', () => {
  test('goes by stages, each with its paper, and is open as long as the law asks', async () => {
    const bare = await drafts.create(officer, draftOf({ title: 'Muối', planDocument: '', wording: '' }))
    await expect(drafts.take(officer, { ...bare, action: 'plan' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(through(bare, 'plan')).rejects.toMatchObject({ code: 'STEP_LACKS', field: 'planDocument' })
    const short = await drafts.create(officer, draftOf({ title: 'Tôm', commentsFrom: '2026-11-01' }))
    const drafted = await through(short, 'plan', 'write')
    await expect(through(drafted, 'open')).rejects.toMatchObject({ code: 'COMMENTS_OVER' })
    const late = { title: 'Tôm', commentsFrom: '2026-11-24', commentsTo: '2026-12-20' }
    const dated = await drafts.update(officer, { ...drafted, values: draftOf(late) })
    await expect(through(dated, 'open')).rejects.toMatchObject({
      code: 'TOO_FEW_DAYS',
      field: 'commentsTo',
      detail: { days: 60, given: 27 },
    })
  })

  test('keeps its text while comments are open, and its time only grows', async () => {
    const values = { title: 'Gạo', commentsFrom: '2026-11-01', commentsTo: '2027-01-10' }
    const open = await through(await drafts.create(officer, draftOf(values)), 'plan', 'write', 'open')
    const change = (more: object) =>
      drafts.update(officer, { ...open, values: draftOf({ ...values, ...more }) })
    await expect(change({ wording: 'Khác' })).rejects.toMatchObject({
      code: 'WORDING_FIXED',
      field: 'wording',
    })
    await expect(change({ commentsTo: '2027-01-05' })).rejects.toMatchObject({ code: 'WORDING_FIXED' })
    expect((await change({ commentsTo: '2027-01-20' })).commentsTo).toBe('2027-01-20')
    await expect(through({ ...open, version: open.version + 1 }, 'close')).rejects.toMatchObject({
      code: 'STILL_OPEN',
    })
  })

  test('is kept by the agency that writes it, and looked up by the others', async () => {
    const { rows } = await drafts.list(neighbour, ListQuery.parse({}))
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.flatMap(({ actions }) => actions)).toEqual([])
    await expect(drafts.create(officer, draftOf({ title: 'Gạo' }))).rejects.toMatchObject({
      code: 'TITLE_TAKEN',
    })
    await expect(drafts.list(visitor('2026-11-23'), ListQuery.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('a comment of the public', () => {
  let open: Shown
  beforeAll(async () => {
    const before = new Date('2026-09-25T02:00:00Z')
    const earlier = (context: Context) => ({ ...context, now: before })
    let row = await drafts.create(earlier(officer), draftOf())
    for (const [by, action] of [
      [leader, 'plan'],
      [officer, 'write'],
      [leader, 'open'],
    ] as const)
      row = await drafts.take(earlier(by), { id: row.id, version: row.version, action })
    open = row
  })

  test('needs no account, is taken until the last day, and once', async () => {
    await commentOnDraft(visitor('2026-11-22'), open.id, said())
    await commentOnDraft(visitor('2026-11-22'), open.id, said())
    const late = commentOnDraft(visitor('2026-11-23'), open.id, said({ words: 'Tôi gửi muộn rồi' }))
    await expect(late).rejects.toMatchObject({ code: 'COMMENTS_CLOSED' })
    await expect(commentOnDraft(visitor('2026-11-22'), newId(), said())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(publicDraft(visitor('2026-11-22'), "'--")).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await draftComments.list(officer, ListQuery.parse({}))).total).toBe(1)
  })

  test('shows only after somebody looked at it, without the address of its author', async () => {
    await commentOnDraft(
      visitor('2026-11-20'),
      open.id,
      said({ words: 'Quảng cáo bán hàng', author: 'Ai đó' }),
    )
    expect((await publicDraft(visitor('2026-11-22'), open.id)).comments).toEqual([])
    const { rows } = await draftComments.list(officer, ListQuery.parse({}))
    for (const row of rows)
      await draftComments.take(officer, {
        ...{ id: row.id, version: row.version, reason: 'Quảng cáo' },
        action: row.author === 'Ai đó' ? 'reject' : 'show',
      })
    const { comments } = await publicDraft(visitor('2026-11-22'), open.id)
    expect(comments).toMatchObject([{ author: 'Nguyễn Văn Mẫu', answer: null }])
    expect(JSON.stringify(comments)).not.toContain('mau.example')
  })

  test('keeps the words of its author, and is answered one by one before the appraisal', async () => {
    const shown = (await draftComments.list(officer, ListQuery.parse({ filter: { state: 'shown' } }))).rows[0]
    if (shown === undefined) throw new Error('no comment')
    const values = (more: object) => DraftCommentInput.parse({ ...shown, draft: open.id, ...more })
    const change = (more: object) => draftComments.update(officer, { ...shown, values: values(more) })
    await expect(change({ words: 'Lời khác' })).rejects.toMatchObject({ code: 'WORDS_OF_AUTHOR' })
    await expect(draftComments.take(officer, { ...shown, action: 'answer' })).rejects.toMatchObject({
      code: 'ANSWER_MISSING',
      field: 'outcome',
    })
    const appraisal = { appraisal: 'TĐ-MS', appraisedOn: '2026-11-23' }
    const closed = await through(open, 'close')
    const told = await drafts.update(officer, { ...closed, values: draftOf(appraisal) })
    expect(told.unanswered).toBe(1)
    await expect(through(told, 'appraise')).rejects.toMatchObject({ code: 'UNANSWERED' })
    expect((await conformityToDo(officer)).map(({ path }) => path)).toContain(
      `/conformity/comments?filter[draft]=${open.id}`,
    )
    const answered = await change({ outcome: 'taken', answer: 'Đã bỏ chỉ tiêu (mẫu)' })
    expect((await publicDraft(visitor('2026-11-23'), open.id)).comments[0]?.answer).toBeNull()
    const published = await draftComments.take(officer, { ...answered, action: 'answer' })
    expect(published.actions).not.toContain('update')
    expect((await publicDraft(visitor('2026-11-23'), open.id)).comments[0]?.answer).toBe(
      'Đã bỏ chỉ tiêu (mẫu)',
    )
    const issued = {
      ...appraisal,
      issueDocument: '9/QĐ-MS',
      issuedOn: '2026-11-23',
      symbol: 'QCĐP 1:2026/MS',
    }
    const appraised = await drafts.update(officer, {
      ...(await through(told, 'appraise')),
      values: draftOf({ ...issued, effectiveOn: '2026-11-23' }),
    })
    const inForce = await through(appraised, 'issue', 'enforce')
    expect(inForce).toMatchObject({ state: 'in-force', reviewBy: '2031-11-23' })
  })

  test('is read by the agency that writes the draft, and by no neighbour; addresses by those who answer', async () => {
    expect((await draftComments.list(neighbour, ListQuery.parse({}))).total).toBe(0)
    const inspector = as(db, someone('Dũng', ['inspector']))
    const seen = await draftComments.list(inspector, ListQuery.parse({}))
    expect(seen.rows.map(({ email }) => email)).toEqual([null, null])
    const file = await draftCommentSheets.sheet(officer, {
      ...ListQuery.parse({ filter: { draft: open.id } }),
      locale: 'vi',
      columns: '',
    })
    expect(file.size).toBeGreaterThan(2000)
    const foreign = DraftCommentInput.parse({ ...said(), draft: open.id })
    await expect(draftComments.create(neighbour, foreign)).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' })
  })

  test('drafts that are open come first, and what is not published yet is nowhere', async () => {
    const seen = await publicDrafts(visitor('2026-11-23'))
    expect(seen.map(({ title, isOpen }) => [title, isOpen])).toEqual([
      ['Gạo', true],
      ['Nước mắm Mẫu Sơn', false],
    ])
    const hidden = await drafts.create(officer, draftOf({ title: 'Chưa công bố' }))
    await expect(publicDraft(visitor('2026-11-23'), hidden.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
