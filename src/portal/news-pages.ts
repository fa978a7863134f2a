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
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, pageNumber, said } from '#platform/public-parts.ts'

const home = '/tin-tuc'

const titled = ({ title, titleEn }: PublicArticle): string =>
  (publicFrame().locale === 'en' && titleEn) || title

const summed = ({ summary, summaryEn }: PublicArticle): string | null =>
  (publicFrame().locale === 'en' && summaryEn) || summary

const kindIn = (asked: string | undefined): ArticleKind | undefined =>
  asked !== undefined && Object.hasOwn(articleKinds, asked) ? (asked as ArticleKind) : undefined

const about = ({ kind, agency, visibleFrom }: PublicArticle): string =>
  [sayText(articleKinds[kind]), visibleFrom && shortDate(dayOf(visibleFrom)), agency]
    .filter(Boolean)
    .join(' · ')

const addressOf = (kind: ArticleKind | undefined, page: number): string => {
  const query = new URLSearchParams({ ...(kind ? { loai: kind } : {}), trang: String(page) })
  return `${hrefTo(home)}?${query}`
}

const list = (
  { kind, page }: { kind: ArticleKind | undefined; page: number },
  { rows, total }: Awaited<ReturnType<typeof publicArticles>>,
) => {
  const title = say('Tin tức, kiến thức', 'News and knowledge')
  return publicPage(
    title,
    html`<h1>${title}</h1>
      <nav aria-label="${say('Loại bài', 'Kinds')}"><p><a href="${hrefTo(home)}">${say('Tất cả', 'All')}</a>${Object.entries(
        articleKinds,
      ).map(
        ([key, name]) =>
          html` · <a href="${hrefTo(home)}?loai=${key}" ${kind === key ? raw('aria-current="page"') : ''}>${sayText(name)}</a>`,
      )}</p></nav>
      ${total === 0 ? html`<p>${say('Chưa có bài nào. Xin quay lại sau.', 'There is none yet. Please come back later.')}</p>` : ''}
      ${rows.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="${hrefTo(`${home}/${one.id}`)}">${titled(one)}</a></h2>
        <p class="soft" style="margin:.2rem 0">${about(one)}</p>${summed(one) ? html`<p style="margin:0">${summed(one)}</p>` : ''}</section>`,
      )}
      <p>${page > 1 ? html`<a rel="prev" href="${addressOf(kind, page - 1)}">${say('Trang trước', 'Previous page')}</a> ` : ''}${
        page * articlesOnOnePage < total
          ? html`<a rel="next" href="${addressOf(kind, page + 1)}">${say('Trang sau', 'Next page')}</a>`
          : ''
      }</p>`,
    {
      description: say(
        'Tin tức và kiến thức về năng suất, chất lượng.',
        'News and knowledge on productivity and quality.',
      ),
    },
  )
}

// The text was cleaned when it was written, so its marks are shown as they are.
const whole = (one: PublicArticle) => {
  const english = publicFrame().locale === 'en' && one.titleEn !== null && one.bodyEn !== ''
  const title = english ? (one.titleEn ?? one.title) : one.title
  const summary = english ? one.summaryEn : one.summary
  return publicPage(
    title,
    html`<article ${english ? '' : raw('lang="vi"')}><style>article img { max-width: 100%; height: auto }</style><h1>${title}</h1><p class="soft">${about(one)}</p>
      ${summary ? html`<p><b>${summary}</b></p>` : ''}${raw(english ? one.bodyEn : one.body)}</article>
      <p><a href="${hrefTo(home)}">${say('Mọi bài', 'All articles')}</a></p>`,
    {
      description: summary ?? title,
      jsonLd: {
        '@type': 'NewsArticle',
        headline: title,
        ...(one.visibleFrom ? { datePublished: one.visibleFrom.toISOString() } : {}),
      },
    },
  )
}

/** The public pages of news and knowledge: list, article, picture. Without script. */
export const newsPages = (parts: PublicParts): Hono => {
  const app = new Hono()
  for (const path of [home, `${home}/*`]) app.use(path, limitedByAddress(parts, home))
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
    c.html(whole(await publicArticle(await parts.context(), c.req.param('id')))),
  )
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.html(
      said(
        say('Không tìm thấy', 'Not found'),
        say('Không có bài này, hoặc bài đã được gỡ.', 'There is no such article, or it was withdrawn.'),
        home,
      ),
      error.status,
    )
  })
  return app
}
