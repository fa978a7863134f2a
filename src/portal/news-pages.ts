import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { dayOf } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type ArticleKind, articleKinds } from '#modules/communications/article.ts'
import {
  articlesOnOnePage,
  type PublicArticle,
  publicArticle,
  publicArticles,
  publicPicture,
} from '#modules/communications/public-articles.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, pageNumber, said } from '#platform/public-parts.ts'

const kindIn = (asked: string | undefined): ArticleKind | undefined =>
  asked !== undefined && Object.hasOwn(articleKinds, asked) ? (asked as ArticleKind) : undefined

const about = ({ kind, agency, visibleFrom }: PublicArticle): string =>
  [articleKinds[kind].vi, visibleFrom && shortDate(dayOf(visibleFrom)), agency].filter(Boolean).join(' · ')

const addressOf = (kind: ArticleKind | undefined, page: number): string => {
  const query = new URLSearchParams({ ...(kind ? { loai: kind } : {}), trang: String(page) })
  return `/tin-tuc?${query}`
}

const list = (
  { kind, page }: { kind: ArticleKind | undefined; page: number },
  { rows, total }: Awaited<ReturnType<typeof publicArticles>>,
) =>
  publicPage(
    'Tin tức, kiến thức',
    html`<h1>Tin tức, kiến thức</h1>
      <nav aria-label="Loại bài"><p><a href="/tin-tuc">Tất cả</a>${Object.entries(articleKinds).map(
        ([key, { vi }]) =>
          html` · <a href="/tin-tuc?loai=${key}" ${kind === key ? raw('aria-current="page"') : ''}>${vi}</a>`,
      )}</p></nav>
      ${total === 0 ? html`<p>Chưa có bài nào. Xin quay lại sau.</p>` : ''}
      ${rows.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="/tin-tuc/${one.id}">${one.title}</a></h2>
        <p class="soft" style="margin:.2rem 0">${about(one)}</p>${one.summary ? html`<p style="margin:0">${one.summary}</p>` : ''}</section>`,
      )}
      <p>${page > 1 ? html`<a rel="prev" href="${addressOf(kind, page - 1)}">Trang trước</a> ` : ''}${
        page * articlesOnOnePage < total
          ? html`<a rel="next" href="${addressOf(kind, page + 1)}">Trang sau</a>`
          : ''
      }</p>`,
  )

// The text was cleaned when it was written, so its marks are shown as they are.
const whole = (one: PublicArticle, inEnglish: boolean) => {
  const hasEnglish = one.titleEn !== null && one.bodyEn !== ''
  const english = inEnglish && hasEnglish
  const title = english ? (one.titleEn ?? one.title) : one.title
  const summary = english ? one.summaryEn : one.summary
  return publicPage(
    title,
    html`<article ${english ? raw('lang="en"') : ''}><style>article img { max-width: 100%; height: auto }</style><h1>${title}</h1><p class="soft">${about(one)}</p>
      ${summary ? html`<p><b>${summary}</b></p>` : ''}${raw(english ? one.bodyEn : one.body)}</article>
      <p>${hasEnglish ? html`<a href="/tin-tuc/${one.id}${english ? '' : '?lang=en'}" lang="${english ? 'vi' : 'en'}">${english ? 'Tiếng Việt' : 'English'}</a> · ` : ''}<a href="/tin-tuc">Mọi bài</a></p>`,
  )
}

/** The public pages of news and knowledge: list, article, picture. Without script. */
export const newsPages = (parts: PublicParts): Hono => {
  const app = new Hono()
  for (const path of ['/tin-tuc', '/tin-tuc/*']) app.use(path, limitedByAddress(parts, '/tin-tuc'))
  app.get('/tin-tuc', async (c) => {
    const asked = { kind: kindIn(c.req.query('loai')), page: pageNumber(c.req.query('trang')) }
    const { kind, page } = asked
    return c.html(
      list(asked, await publicArticles(await parts.context(), { page, ...(kind ? { kind } : {}) })),
    )
  })
  app.get('/tin-tuc/anh/:id', async (c) => {
    const { mediaType, bytes } = await publicPicture(await parts.context(), c.req.param('id'))
    return c.body(new Uint8Array(bytes), 200, { 'content-type': mediaType })
  })
  app.get('/tin-tuc/:id', async (c) =>
    c.html(
      whole(await publicArticle(await parts.context(), c.req.param('id')), c.req.query('lang') === 'en'),
    ),
  )
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.html(said('Không tìm thấy', 'Không có bài này, hoặc bài đã được gỡ.', '/tin-tuc'), error.status)
  })
  return app
}
