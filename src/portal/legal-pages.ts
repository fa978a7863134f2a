import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
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
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, pageNumber, said } from '#platform/public-parts.ts'
import { subscriptionPages } from './legal-subscription-pages.ts'

const home = '/van-ban'

const titled = ({ title, titleEn }: PublicDocument): string =>
  (publicFrame().locale === 'en' && titleEn) || title

const topicIn = (asked: string | undefined): Topic | undefined =>
  asked !== undefined && Object.hasOwn(topics, asked) ? (asked as Topic) : undefined

const mark = ({ standing }: PublicDocument) =>
  html`<span class="mark ${standingTones[standing]}">${sayText(standings[standing])}</span>`

const called = ({ kind, number, issuedOn }: PublicDocument): string =>
  `${sayText(documentKinds[kind])} ${number} ${say('ngày', 'of')} ${shortDate(issuedOn)}`

interface Asked {
  readonly q: string
  readonly topic: Topic | undefined
  readonly page: number
}

const addressOf = ({ q, topic }: Asked, page: number): string => {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(topic ? { linh_vuc: topic } : {}) })
  if (page > 1) query.set('trang', String(page))
  return query.size > 0 ? `${hrefTo(home)}?${query}` : hrefTo(home)
}

const pager = (asked: Asked, total: number) => {
  const last = Math.max(1, Math.ceil(total / onOnePage))
  if (last === 1) return ''
  return html`<nav aria-label="${say('Trang', 'Pages')}"><p>${asked.page > 1 ? html`<a rel="prev" href="${addressOf(asked, asked.page - 1)}">${say('Trang trước', 'Previous page')}</a> · ` : ''}${say(`Trang ${asked.page} trong ${last}`, `Page ${asked.page} of ${last}`)}${
    asked.page < last
      ? html` · <a rel="next" href="${addressOf(asked, asked.page + 1)}">${say('Trang sau', 'Next page')}</a>`
      : ''
  }</p></nav>`
}

const list = (asked: Asked, { rows, total }: Awaited<ReturnType<typeof publicDocuments>>) => {
  const title = say('Thư viện văn bản', 'Legal library')
  const about = say(
    'Văn bản về tiêu chuẩn, đo lường, chất lượng, hàng rào kỹ thuật và năng suất.',
    'Documents on standards, metrology, quality, technical barriers and productivity.',
  )
  return publicPage(
    title,
    html`<h1>${title}</h1><p class="soft">${about} ${say('Tìm có dấu hoặc không dấu.', 'Search with or without accents.')}</p>
      <form method="get" role="search"><label for="q">${say('Từ khóa hoặc số, ký hiệu', 'Words or number')}</label><input id="q" name="q" type="search" maxlength="200" value="${asked.q}">
        <label for="linh_vuc">${say('Lĩnh vực', 'Field')}</label><select id="linh_vuc" name="linh_vuc"><option value="">${say('Mọi lĩnh vực', 'All fields')}</option>${Object.entries(
          topics,
        ).map(
          ([key, name]) =>
            html`<option value="${key}" ${asked.topic === key ? 'selected' : ''}>${sayText(name)}</option>`,
        )}</select><button>${say('Tìm', 'Search')}</button></form>
      <p role="status">${total === 0 ? say('Không có văn bản nào như vậy. Hãy bớt từ khóa hoặc chọn mọi lĩnh vực.', 'There is none. Use fewer words or choose all fields.') : say(`Có ${total} văn bản.`, `${total} documents.`)}</p>
      ${rows.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="${hrefTo(`${home}/${one.id}`)}">${called(one)}</a></h2>
        <p style="margin:.2rem 0">${titled(one)}</p><p class="soft" style="margin:0">${one.issuer} · ${mark(one)}</p></section>`,
      )}${pager(asked, total)}
      <p><a href="${hrefTo(`${home}/theo-doi`)}">${say('Nhận tin qua thư điện tử', 'News by e-mail')}</a> · <a href="${home}/atom.xml${asked.topic ? `?linh_vuc=${asked.topic}` : ''}">${say('Nguồn tin Atom', 'Atom feed')}</a></p>`,
    { description: about },
  )
}

const ties = (heading: string, links: readonly PublicLink[], verb: (link: PublicLink) => string) =>
  links.length === 0
    ? ''
    : html`<h2>${heading}</h2><ul>${links.map(
        (one) =>
          html`<li>${verb(one)} <a href="${hrefTo(`${home}/${one.id}`)}">${one.number}</a>: ${one.title}${one.clause ? ` (${one.clause})` : ''}</li>`,
      )}</ul>`

const facts = (one: WholePublicDocument) => {
  const lines: [string, string | null][] = [
    [say('Số, ký hiệu', 'Number'), one.number],
    [say('Loại văn bản', 'Kind'), sayText(documentKinds[one.kind])],
    [say('Cơ quan ban hành', 'Issued by'), one.issuer],
    [say('Ngày ban hành', 'Issued on'), shortDate(one.issuedOn)],
    [say('Có hiệu lực từ', 'In force from'), one.effectiveOn && shortDate(one.effectiveOn)],
    [say('Hết hiệu lực từ', 'No longer in force from'), one.endedOn && shortDate(one.endedOn)],
    [
      say('Lĩnh vực', 'Field'),
      [one.topic, one.alsoTopic].flatMap((topic) => (topic ? [sayText(topics[topic])] : [])).join('; '),
    ],
  ]
  return html`<dl>${lines.flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []))}</dl>`
}

const whole = (one: WholePublicDocument) =>
  publicPage(
    `${one.number}: ${titled(one)}`,
    html`<h1>${called(one)}</h1><p>${titled(one)}</p><p>${mark(one)}</p>
      ${one.verified ? '' : html`<p class="soft">${say('Thông tin này chưa được đối chiếu với bản chính thức. Hãy kiểm tra trước khi viện dẫn.', 'This was not compared with the official text. Check it before you cite it.')}</p>`}
      ${facts(one)}${one.abstract ? html`<h2>${say('Tóm tắt', 'Abstract')}</h2><p style="white-space:pre-line">${one.abstract}</p>` : ''}
      ${ties(say('Văn bản này', 'This document'), one.acts, ({ relation }) => sayText(relations[relation]))}
      ${ties(say('Văn bản khác', 'Other documents'), one.isActedUponBy, ({ relation }) => sayText(passive[relation]))}
      ${
        one.files.length === 0
          ? ''
          : html`<h2>${say('Tệp', 'Files')}</h2><ul>${one.files.map(({ id, title, size }) => html`<li><a href="${home}/${one.id}/tep/${id}">${title}</a> <span class="soft">(${Math.ceil(size / 1024)} KB)</span></li>`)}</ul>`
      }
      ${one.address ? html`<p><a href="${one.address}" rel="noreferrer">${say('Bản chính thức', 'Official text')}</a></p>` : ''}
      ${one.words ? html`<details><summary>${say('Toàn văn', 'Full text')}</summary><p style="white-space:pre-line">${one.words.slice(0, mostWords)}</p></details>` : ''}
      <p><a href="${hrefTo(home)}">${say('Mọi văn bản', 'All documents')}</a></p>`,
    { description: one.abstract?.slice(0, 200) ?? titled(one) },
  )

const passive = {
  amends: text('Được sửa đổi bởi', 'Amended by'),
  replaces: text('Bị thay thế bởi', 'Replaced by'),
  guides: text('Được hướng dẫn bởi', 'Guided by'),
} as const
// A public page weighs 60 kB at most; longer texts are read in their files.
const mostWords = 20_000

const answerTo = (c: HonoContext, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  return error.code === refusals.NOT_FOUND.code
    ? c.html(
        said(
          say('Không tìm thấy', 'Not found'),
          say(
            'Không có văn bản này, hoặc văn bản đã được gỡ xuống.',
            'There is no such document, or it was withdrawn.',
          ),
          home,
        ),
        404,
      )
    : c.html(
        said(say('Chưa thực hiện được', 'Not done'), error.text[publicFrame().locale], home),
        error.status,
      )
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
    app.use(path, limitedByAddress(parts, home))
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
