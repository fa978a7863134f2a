import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { documentKinds } from '#modules/legal/document.ts'
import { legalFeed } from '#modules/legal/feed.ts'
import {
  onOnePage,
  type PublicDocument,
  type PublicLink,
  publicDocument,
  publicDocuments,
  publicFile,
  type WholePublicDocument,
} from '#modules/legal/public-documents.ts'
import { relations, standings, standingTones, type Topic, topics } from '#modules/legal/rules.ts'
import type { Context } from '#platform/context.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, pageNumber, said } from '#platform/public-parts.ts'
import { subscriptionPages } from './legal-subscription-pages.ts'

const topicIn = (asked: string | undefined): Topic | undefined =>
  asked !== undefined && Object.hasOwn(topics, asked) ? (asked as Topic) : undefined

const mark = ({ standing }: PublicDocument) =>
  html`<span class="mark ${standingTones[standing]}">${standings[standing].vi}</span>`

const called = ({ kind, number, issuedOn }: PublicDocument): string =>
  `${documentKinds[kind].vi} ${number} ngày ${shortDate(issuedOn)}`

interface Asked {
  readonly q: string
  readonly topic: Topic | undefined
  readonly page: number
}

const addressOf = ({ q, topic }: Asked, page: number): string => {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(topic ? { linh_vuc: topic } : {}) })
  if (page > 1) query.set('trang', String(page))
  return query.size > 0 ? `/van-ban?${query}` : '/van-ban'
}

const pager = (asked: Asked, total: number) => {
  const last = Math.max(1, Math.ceil(total / onOnePage))
  if (last === 1) return ''
  return html`<nav aria-label="Trang"><p>${asked.page > 1 ? html`<a rel="prev" href="${addressOf(asked, asked.page - 1)}">Trang trước</a> · ` : ''}Trang ${asked.page} trong ${last}${
    asked.page < last ? html` · <a rel="next" href="${addressOf(asked, asked.page + 1)}">Trang sau</a>` : ''
  }</p></nav>`
}

const list = (asked: Asked, { rows, total }: Awaited<ReturnType<typeof publicDocuments>>) =>
  publicPage(
    'Thư viện văn bản',
    html`<h1>Thư viện văn bản</h1>
      <p class="soft">Văn bản về tiêu chuẩn, đo lường, chất lượng, hàng rào kỹ thuật và năng suất. Tìm có dấu hoặc không dấu.</p>
      <form method="get" role="search"><label for="q">Từ khóa hoặc số, ký hiệu</label><input id="q" name="q" type="search" maxlength="200" value="${asked.q}">
        <label for="linh_vuc">Lĩnh vực</label><select id="linh_vuc" name="linh_vuc"><option value="">Mọi lĩnh vực</option>${Object.entries(
          topics,
        ).map(
          ([key, { vi }]) =>
            html`<option value="${key}" ${asked.topic === key ? 'selected' : ''}>${vi}</option>`,
        )}</select><button>Tìm</button></form>
      <p role="status">${total === 0 ? 'Không có văn bản nào như vậy. Hãy bớt từ khóa hoặc chọn mọi lĩnh vực.' : `Có ${total} văn bản.`}</p>
      ${rows.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="/van-ban/${one.id}">${called(one)}</a></h2>
        <p style="margin:.2rem 0">${one.title}</p><p class="soft" style="margin:0">${one.issuer} · ${mark(one)}</p></section>`,
      )}${pager(asked, total)}
      <p><a href="/van-ban/theo-doi">Nhận tin qua thư điện tử</a> · <a href="/van-ban/atom.xml${asked.topic ? `?linh_vuc=${asked.topic}` : ''}">Nguồn tin Atom</a></p>`,
  )

const ties = (heading: string, links: readonly PublicLink[], say: (link: PublicLink) => string) =>
  links.length === 0
    ? ''
    : html`<h2>${heading}</h2><ul>${links.map(
        (one) =>
          html`<li>${say(one)} <a href="/van-ban/${one.id}">${one.number}</a>: ${one.title}${one.clause ? ` (${one.clause})` : ''}</li>`,
      )}</ul>`

const facts = (one: WholePublicDocument) => {
  const lines: [string, string | null][] = [
    ['Số, ký hiệu', one.number],
    ['Loại văn bản', documentKinds[one.kind].vi],
    ['Cơ quan ban hành', one.issuer],
    ['Ngày ban hành', shortDate(one.issuedOn)],
    ['Có hiệu lực từ', one.effectiveOn && shortDate(one.effectiveOn)],
    ['Hết hiệu lực từ', one.endedOn && shortDate(one.endedOn)],
    ['Lĩnh vực', [one.topic, one.alsoTopic].flatMap((topic) => (topic ? [topics[topic].vi] : [])).join('; ')],
  ]
  return html`<dl>${lines.flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []))}</dl>`
}

const whole = (one: WholePublicDocument) =>
  publicPage(
    `${one.number}: ${one.title}`,
    html`<h1>${called(one)}</h1><p>${one.title}</p><p>${mark(one)}</p>
      ${one.verified ? '' : html`<p class="soft">Thông tin này chưa được đối chiếu với bản chính thức. Hãy kiểm tra trước khi viện dẫn.</p>`}
      ${facts(one)}${one.abstract ? html`<h2>Tóm tắt</h2><p style="white-space:pre-line">${one.abstract}</p>` : ''}
      ${ties('Văn bản này', one.acts, ({ relation }) => relations[relation].vi)}
      ${ties('Văn bản khác', one.isActedUponBy, ({ relation }) => `${passive[relation]} bởi`)}
      ${
        one.files.length === 0
          ? ''
          : html`<h2>Tệp</h2><ul>${one.files.map(({ id, title, size }) => html`<li><a href="/van-ban/${one.id}/tep/${id}">${title}</a> <span class="soft">(${Math.ceil(size / 1024)} KB)</span></li>`)}</ul>`
      }
      ${one.address ? html`<p><a href="${one.address}" rel="noreferrer">Bản chính thức</a></p>` : ''}
      ${one.words ? html`<details><summary>Toàn văn</summary><p style="white-space:pre-line">${one.words.slice(0, mostWords)}</p></details>` : ''}
      <p><a href="/van-ban">Mọi văn bản</a></p>`,
  )

const passive = { amends: 'Được sửa đổi', replaces: 'Bị thay thế', guides: 'Được hướng dẫn' } as const
// A public page weighs 60 kB at most; longer texts are read in their files.
const mostWords = 20_000

const answerTo = (c: HonoContext, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  return error.code === refusals.NOT_FOUND.code
    ? c.html(said('Không tìm thấy', 'Không có văn bản này, hoặc văn bản đã được gỡ xuống.', '/van-ban'), 404)
    : c.html(said('Chưa thực hiện được', error.text.vi, '/van-ban'), error.status)
}

const attachment = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

const send = async (c: HonoContext, context: Context, of: { id: string; file: string }) => {
  const { name, mediaType, bytes } = await publicFile(context, of)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
  })
}

/** The public pages of the legal library: list, document, file, feed, subscription. Without script. */
export const legalPages = (parts: PublicParts): Hono => {
  const app = new Hono()
  for (const path of ['/van-ban', '/van-ban/*']) {
    app.use(path, csrf())
    app.use(path, limitedByAddress(parts, '/van-ban'))
  }
  app.get('/van-ban', async (c) => {
    const asked = {
      q: (c.req.query('q') ?? '').slice(0, 200),
      topic: topicIn(c.req.query('linh_vuc')),
      page: pageNumber(c.req.query('trang')),
    }
    const { q, topic, page } = asked
    const found = await publicDocuments(await parts.context(), { q, page, ...(topic ? { topic } : {}) })
    return c.html(list(asked, found))
  })
  app.get('/van-ban/atom.xml', async (c) =>
    c.body(await legalFeed(await parts.context(), parts.url, topicIn(c.req.query('linh_vuc'))), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
    }),
  )
  app.route('/', subscriptionPages(parts))
  app.get('/van-ban/:id', async (c) =>
    c.html(whole(await publicDocument(await parts.context(), c.req.param('id')))),
  )
  app.get('/van-ban/:id/tep/:file', async (c) => send(c, await parts.context(), c.req.param()))
  app.onError((error, c) => answerTo(c, error))
  return app
}
