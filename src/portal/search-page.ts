import { html } from 'hono/html'
import { rank } from '#kernel/vietnamese/search-key.ts'
import { hrefTo, say } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { findablePages } from './addresses.ts'
import type { Site } from './site.ts'
import { shortened } from './words.ts'

const most = 50

/** The form by which the public pages are searched. */
export const searchForm = (asked: string) =>
  html`<form class="search" method="get" action="${hrefTo('/tim-kiem')}" role="search"><div><label for="q">${say('Tìm trong trang này', 'Search these pages')}</label>
    <input id="q" name="q" type="search" maxlength="100" value="${asked}"></div><button>${say('Tìm', 'Search')}</button></form>`

/** Pages that hold every word, with or without accents, the best first. */
export const searchPage = (site: Site, asked: string) => {
  const title = say('Tìm kiếm', 'Search')
  const found =
    asked === ''
      ? []
      : findablePages(site)
          .map((page) => ({ page, rank: Math.max(rank(page.title, asked) * 2, rank(page.words, asked)) }))
          .filter((one) => one.rank > 0)
          .sort((a, b) => b.rank - a.rank)
          .slice(0, most)
  return publicPage(
    title,
    html`<h1>${title}</h1>${searchForm(asked)}
      ${asked === '' ? '' : html`<p role="status">${found.length === 0 ? say('Không tìm thấy trang nào. Hãy thử ít từ hơn.', 'Nothing was found. Try fewer words.') : say(`Tìm thấy ${found.length} trang.`, `${found.length} pages found.`)}</p>`}
      <ul class="plain">${found.map(({ page }) => html`<li><a href="${hrefTo(page.path)}">${page.title}</a><br><span class="soft">${shortened(page.words, 140)}</span></li>`)}</ul>`,
  )
}
