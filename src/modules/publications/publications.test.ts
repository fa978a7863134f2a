import { beforeAll, describe, expect, test } from 'vitest'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { AgreementInput, PublicationInput } from './contract.ts'
import { candidatesOf, propose, publishMany } from './propose.ts'
import { publishedItems } from './published.ts'
import { publication } from './schema.ts'
import { agreements, publications } from './service.ts'

let db: Database
let officer: Context
let leader: Context
let representative: Context
let visitor: Context
let enterpriseId: string
const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
const titles = async () => (await publishedItems(visitor)).map(({ title }) => title)
const step = async (context: Context, id: string, action: string, reason?: string) => {
  const { version } = await publications.get(officer, id)
  return publications.take(context, { id, version, action, reason })
}
const guide = (title: string) => PublicationInput.parse({ kind: 'guide', title, body: 'Lời văn' })

beforeAll(async () => {
  db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  officer = as(db, someone('Soạn', ['focalOfficer'], agency('so-khcn')))
  leader = as(db, someone('Duyệt', ['focalLeader', 'focalOfficer'], agency('so-khcn')))
  visitor = as(db, someone('Khách', []))
  const facts = { kind: 'cooperative-group', representative: 'Người Mẫu', commune: '99007@2020-01-01' }
  const made = await enterprises.create(
    officer,
    EnterpriseInput.parse({ ...facts, name: 'Hợp tác xã Tôm Mẫu', taxCode: '9900000016' }),
  )
  enterpriseId = made.id
  representative = {
    ...officer,
    actor: { ...someone('Đại diện', ['enterpriseRepresentative']), enterpriseId },
  }
})

describe('an item', () => {
  test('is seen by nobody outside before another person than its author has published it', async () => {
    const { id } = await publications.create(officer, guide('Cách đăng ký'))
    expect(await titles()).toEqual([])
    await step(officer, id, 'submit')
    expect(await titles()).toEqual([])
    await expect(step(officer, id, 'publish')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await step(leader, id, 'publish')
    expect(await titles()).toEqual(['Cách đăng ký'])
    expect(await publications.get(officer, id)).toMatchObject({
      state: 'published',
      publishedOn: '2026-11-23',
    })
  })

  test('is not published by who wrote or changed it, whoever submitted it', async () => {
    const { id, version } = await publications.create(officer, guide('Hỏi đáp'))
    await publications.update(leader, { id, version, values: guide('Hỏi và đáp') })
    await step(officer, id, 'submit')
    await expect(step(leader, id, 'publish')).rejects.toMatchObject({ code: 'OWN_WORDS' })
    const { id: own } = await publications.create(leader, guide('Của lãnh đạo'))
    await step(leader, own, 'submit')
    await expect(step(leader, own, 'publish')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    await step(leader, own, 'withdraw', 'Không dùng nữa')
    await step(leader, id, 'return', 'Viết lại')
    expect(await titles()).toEqual(['Cách đăng ký'])
  })

  test('does not change while it stands, and is gone once it is withdrawn', async () => {
    const [row] = (await publications.list(officer, { ...everything, filter: { state: 'published' } })).rows
    const { id = '', version = 0 } = row ?? {}
    await expect(
      publications.update(officer, { id, version, values: guide('Đổi lén') }),
    ).rejects.toMatchObject({ code: 'WITHDRAW_FIRST' })
    await expect(publications.remove(officer, { id, version, reason: 'Bỏ' })).rejects.toMatchObject({
      code: 'WITHDRAW_FIRST',
    })
    await expect(step(officer, id, 'withdraw')).rejects.toMatchObject({ code: 'REASON_REQUIRED' })
    await step(officer, id, 'withdraw', 'Hết hiệu lực')
    expect(await titles()).toEqual([])
  })

  test('needs a title and words, and records come from the list of candidates only', async () => {
    const written = (values: object) => publications.create(officer, PublicationInput.parse(values))
    await expect(written({ kind: 'guide', body: 'x' })).rejects.toMatchObject({ code: 'TITLE_NEEDED' })
    await expect(written({ kind: 'guide', title: 'x' })).rejects.toMatchObject({ code: 'WORDS_NEEDED' })
    await expect(written({ kind: 'solution', title: 'x' })).rejects.toMatchObject({ code: 'PROPOSE_INSTEAD' })
    const record = '01900000-0000-7000-8000-000000000000'
    await expect(written({ kind: 'solution', record })).rejects.toMatchObject({ code: 'NOTHING_TO_SHOW' })
    await expect(propose(officer, { kind: 'award', ids: [record] })).rejects.toMatchObject({
      code: 'NOTHING_TO_SHOW',
    })
  })
})

describe('a record', () => {
  test('stays on the portal as it was reviewed until its change is proposed and published as well', async () => {
    const input = { code: 'M1', edition: '', name: 'Công cụ mẫu', family: 'tool', guide: 'Bản một' }
    const made = await solutions.create(officer, SolutionInput.parse(input))
    expect(await candidatesOf(officer, 'solution')).toMatchObject([
      { label: 'M1: Công cụ mẫu', changed: false },
    ])
    await propose(officer, { kind: 'solution', ids: [made.id] })
    expect(await candidatesOf(officer, 'solution')).toEqual([])
    const waiting = async () =>
      (await publications.list(leader, { ...everything, filter: { state: 'submitted' } })).rows.map(
        ({ id }) => id,
      )
    await publishMany(leader, { ids: await waiting() })
    const values = SolutionInput.parse({ ...input, guide: 'Bản hai' })
    await solutions.update(officer, { id: made.id, version: made.version, values })
    const shown = async () => (await publishedItems(visitor)).find(({ kind }) => kind === 'solution')
    expect(await shown()).toMatchObject({ slug: 'm1', body: 'Bản một' })
    expect(await candidatesOf(officer, 'solution')).toMatchObject([{ changed: true }])
    await propose(officer, { kind: 'solution', ids: [made.id] })
    expect(await shown()).toMatchObject({ body: 'Bản một' })
    await publishMany(leader, { ids: await waiting() })
    expect((await publishedItems(visitor)).filter(({ kind }) => kind === 'solution')).toHaveLength(1)
    expect(await shown()).toMatchObject({ body: 'Bản hai' })
  })

  test('is proposed and published by those who hold the right only', async () => {
    const stranger = as(db, someone('Lạ', ['communeOfficer']))
    for (const context of [visitor, stranger, representative])
      await expect(candidatesOf(context, 'solution')).rejects.toMatchObject({
        code: expect.stringMatching(/FORBIDDEN/),
      })
    await expect(publishMany(officer, { ids: [enterpriseId] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('an enterprise', () => {
  const named = async (state: 'submitted' | 'published') => {
    const id = crypto.randomUUID()
    const row = {
      id,
      province: officer.actor.province,
      kind: 'good-practice',
      slug: id,
      state,
      searchKey: '',
      searchText: '',
    }
    await db
      .insert(publication)
      .values({ ...row, title: 'Hợp tác xã Tôm Mẫu: 5S', enterpriseId, shown: { group: null, facts: [] } })
    return id
  }

  test('is not named without its agreement, which an officer proves by a document', async () => {
    const id = await named('submitted')
    await expect(step(leader, id, 'publish')).rejects.toMatchObject({ code: 'NO_AGREEMENT' })
    const given = { enterprise: enterpriseId }
    await expect(agreements.create(officer, AgreementInput.parse(given))).rejects.toMatchObject({
      code: 'DOCUMENT_NEEDED',
    })
    await agreements.create(officer, AgreementInput.parse({ ...given, document: 'Công văn 01/CV-MAU' }))
    await step(leader, id, 'publish')
    expect(await titles()).toContain('Hợp tác xã Tôm Mẫu: 5S')
  })

  test('takes its agreement back by itself, and is gone at once; it sees its own and nobody else', async () => {
    const [standing] = (await agreements.list(representative, everything)).rows
    const { id = '', version = 0 } = standing ?? {}
    await expect(
      agreements.create(representative, AgreementInput.parse({ enterprise: enterpriseId })),
    ).rejects.toMatchObject({ code: 'AGREEMENT_STANDS' })
    await agreements.take(representative, { id, version, action: 'revoke' })
    expect(await titles()).not.toContain('Hợp tác xã Tôm Mẫu: 5S')
    const again = await agreements.create(representative, AgreementInput.parse({ enterprise: enterpriseId }))
    expect(again).toMatchObject({ state: 'given', recordedBy: 'Đại diện', document: null })
    expect(await titles()).toContain('Hợp tác xã Tôm Mẫu: 5S')
    const other = { ...representative, actor: { ...representative.actor, enterpriseId: crypto.randomUUID() } }
    expect((await agreements.list(other, everything)).rows).toEqual([])
    await expect(agreements.get(other, again.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('may take one item off although its agreement stands', async () => {
    const [row] = (await publications.list(representative, everything)).rows
    await step(representative, row?.id ?? '', 'withdraw', 'Không còn áp dụng')
    expect(await titles()).not.toContain('Hợp tác xã Tôm Mẫu: 5S')
  })
})
