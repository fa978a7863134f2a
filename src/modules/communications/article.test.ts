import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#modules/agencies/acting.ts'
import type { Database } from '#platform/database/database.ts'
import { as, province, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { loadExamplePlan } from '#test/example-plan.ts'
import { ArticleInput } from './article.ts'
import { articleText } from './article-text.ts'
import { cleanHtml } from './clean-html.ts'
import { planShares } from './outreach.ts'
import { addPicture } from './pictures.ts'
import { publicArticle, publicArticles, publicPicture } from './public-articles.ts'
import { articles } from './service.ts'
import { PlanShareInput } from './share.ts'
import { communicationsToDo } from './to-do.ts'

let db: Database
const agency = '00000000-0000-4000-8000-000000000001'
const author = someone('An', ['focalOfficer'], agency)
const reviewer = someone('Bảo', ['focalLeader'], agency)
const elsewhere = someone('Dũng', ['agencyOfficer'], '00000000-0000-4000-8000-000000000002')
const visitor = publicActor(province)

beforeAll(async () => {
  db = await freshDatabase()
  await loadExamplePlan(db)
})

const input = (given: Partial<Record<string, unknown>> = {}) =>
  ArticleInput.parse({ title: 'Bài mẫu', body: '<p>Nội dung mẫu</p>', ...given })

const take = async (row: { id: string }, action: string, who = author, reason?: string) => {
  const { version } = await articles.get(as(db, who), row.id)
  return articles.take(as(db, who), { id: row.id, version, action, reason })
}

const published = async (given: Partial<Record<string, unknown>> = {}) => {
  const row = await articles.create(as(db, author), input(given))
  await take(row, 'submit')
  return take(row, 'publish', reviewer)
}

const unknown = { code: 'NOT_FOUND' }

describe('review', () => {
  test('an empty article is not sent; nobody publishes what he sent or changed himself', async () => {
    const empty = await articles.create(as(db, author), input({ body: '<p> </p>' }))
    await expect(take(empty, 'submit')).rejects.toMatchObject({ code: 'BODY_MISSING' })
    const row = await articles.create(as(db, author), input())
    await take(row, 'submit')
    await expect(take(row, 'publish')).rejects.toMatchObject({ code: 'OWN_SUBMISSION' })
    const second = someone('Cúc', ['focalOfficer'], agency)
    await take(row, 'return', second, 'Sửa tựa')
    const { version } = await articles.get(as(db, second), row.id)
    await articles.update(as(db, second), { id: row.id, version, values: input({ title: 'Bài của Cúc' }) })
    await take(row, 'submit')
    await expect(take(row, 'publish', second)).rejects.toMatchObject({ code: 'OWN_TEXT' })
    expect((await communicationsToDo(as(db, second))).map(({ what }) => what.vi)).not.toContain(
      'Duyệt bài: Bài của Cúc',
    )
    expect((await communicationsToDo(as(db, reviewer))).map(({ what }) => what.vi)).toContain(
      'Duyệt bài: Bài của Cúc',
    )
  })

  test('drafts of another agency are out of reach', async () => {
    const row = await articles.create(as(db, author), input())
    await expect(articleText(as(db, elsewhere), row)).rejects.toMatchObject(unknown)
    expect((await articles.list(as(db, elsewhere), { ...all })).total).toBe(0)
  })
})

describe('the public', () => {
  test('sees the version that was reviewed, not the one being written, and nothing once it is withdrawn', async () => {
    const row = await published({ title: 'Bản một' })
    await take(row, 'revise')
    const { version } = await articles.get(as(db, author), row.id)
    await articles.update(as(db, author), { id: row.id, version, values: input({ title: 'Bản hai' }) })
    expect((await publicArticle(as(db, visitor), row.id)).title).toBe('Bản một')
    await take(row, 'withdraw', reviewer, 'Sai số liệu')
    await expect(publicArticle(as(db, visitor), row.id)).rejects.toMatchObject(unknown)
    expect((await articleText(as(db, author), row)).versions).toMatchObject([
      { title: 'Bản một', isLive: false },
    ])
  })

  test('sees a scheduled article from its day and time on', async () => {
    const row = await published({ title: 'Hẹn giờ', publishOn: '2026-11-25', publishTime: '07:30' })
    const at = (moment: string) => as(db, visitor, new Date(moment))
    await expect(publicArticle(at('2026-11-25T07:29:59+07:00'), row.id)).rejects.toMatchObject(unknown)
    expect((await publicArticles(at('2026-11-25T07:29:59+07:00'))).rows.map(({ id }) => id)).not.toContain(
      row.id,
    )
    expect(await publicArticle(at('2026-11-25T07:30:00+07:00'), row.id)).toMatchObject({ title: 'Hẹn giờ' })
    await expect(articles.create(as(db, author), input({ publishTime: '07:30' }))).rejects.toMatchObject({
      code: 'TIME_WITHOUT_DAY',
    })
  })

  test('sees a picture only where a published text shows it', async () => {
    const draft = await articles.create(as(db, author), input())
    const files = {
      ...as(db, author).files,
      keep: async () => ({ sha256: 'a', size: 1, mediaType: 'image/png' }),
    }
    const file = new File([new Uint8Array([1])], 'a.png')
    const { address } = await addPicture({ ...as(db, author), files }, { id: draft.id, file })
    const id = address.split('/').at(-1) ?? ''
    await expect(publicPicture(as(db, visitor), id)).rejects.toMatchObject(unknown)
    const row = await articles.get(as(db, author), draft.id)
    const values = input({ body: `<p>Ảnh</p><img src="${address}" alt="Máy mẫu">` })
    await articles.update(as(db, author), { id: row.id, version: row.version, values })
    await take(row, 'submit')
    await take(row, 'publish', reviewer)
    expect((await publicArticle(as(db, visitor), row.id)).body).toContain(`src="/tin-tuc/anh/${id}"`)
    expect(await publicPicture(as(db, visitor), id)).toMatchObject({ mediaType: 'image/png' })
    await expect(addPicture(as(db, author), { id: draft.id, file })).rejects.toMatchObject({
      code: 'PICTURE_KIND',
    })
  })
})

test.each([
  ['<p onclick="x()">A<script>x()</script></p>', '<p>A</p>'],
  ['<a href="javascript:x()">A</a>', '<a rel="noopener nofollow">A</a>'],
  ['<img src="https://xa.example/a.png" alt="a">', ''],
  ['<img src="/api/v1/communications/pictures/00000000-0000-4000-8000-000000000001">', ''],
  ['<iframe src="https://xa.example"></iframe><h1>A</h1>', 'A'],
])('%s is kept as %s', (html, clean) => {
  expect(cleanHtml(html)).toBe(clean)
})

test('a share names targets or tasks that the plan has, enterprises that are known, and a day that was', async () => {
  const share = (given: Partial<Record<string, unknown>>) =>
    planShares.create(
      as(db, elsewhere),
      PlanShareInput.parse({
        sharedOn: '2026-11-01',
        manner: 'meeting',
        items: 'X',
        enterprises: '01',
        ...given,
      }),
    )
  await expect(share({ sharedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'AHEAD', field: 'sharedOn' })
  await expect(share({})).rejects.toMatchObject({ code: 'ITEM_UNKNOWN', field: 'items' })
})

const all = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }
