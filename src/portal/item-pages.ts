import { html } from 'hono/html'
import type { Text } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { Published } from '#modules/publications/published.ts'
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { type Html, publicPage } from '#platform/public-page.ts'
import { itemsOf, type Site } from './site.ts'
import { shortened, wordsAsPage } from './words.ts'

/** A list of published items of one kind, each with a page of its own below it. */
export interface ItemList {
  readonly kind: Published['kind']
  readonly path: string
  readonly title: Text
  readonly intro: Text
  readonly empty: Text
}

export const itemLists: readonly ItemList[] = [
  {
    kind: 'solution',
    path: '/giai-phap',
    title: text('Giải pháp nâng cao năng suất, chất lượng', 'Solutions for productivity and quality'),
    intro: text(
      'Tiêu chuẩn, hệ thống quản lý và công cụ mà doanh nghiệp có thể được hỗ trợ áp dụng, theo nhóm, kèm hướng dẫn.',
      'Standards, management systems and tools that enterprises can be helped to apply, by family, with guides.',
    ),
    empty: text('Danh mục chưa được công khai.', 'The catalogue has not been published yet.'),
  },
  {
    kind: 'good-practice',
    path: '/dien-hinh',
    title: text('Doanh nghiệp được hỗ trợ, điển hình', 'Supported enterprises and good practice'),
    intro: text(
      'Chỉ nêu tên doanh nghiệp đã đồng ý được giới thiệu; doanh nghiệp có thể rút lại bất cứ lúc nào.',
      'Only enterprises that agreed are named; they may take that back at any time.',
    ),
    empty: text('Chưa có doanh nghiệp nào được giới thiệu.', 'No enterprise is shown yet.'),
  },
  {
    kind: 'conformity-body',
    path: '/to-chuc-danh-gia',
    title: text('Tổ chức đánh giá sự phù hợp', 'Conformity assessment bodies'),
    intro: text(
      'Tổ chức thử nghiệm, hiệu chuẩn, giám định, kiểm định, chứng nhận trên địa bàn, theo hồ sơ đã duyệt.',
      'Bodies of the province that test, calibrate, inspect, verify or certify, as reviewed.',
    ),
    empty: text('Danh sách chưa được công khai.', 'The list has not been published yet.'),
  },
]

/** The title of an item in the language of the page. */
export const titleOf = ({ title, titleEn }: Published): string =>
  publicFrame().locale === 'en' ? (titleEn ?? title) : title

const bodyOf = ({ body, bodyEn }: Published): string | null =>
  publicFrame().locale === 'en' ? (bodyEn ?? body) : body

/** The lines that are shown of a record. */
export const factList = ({ shown }: Published): Html =>
  html`<dl>${shown.facts.map(({ label, value }) => html`<dt>${sayText(label)}</dt><dd>${sayText(value)}</dd>`)}</dl>`

/** Items under the headings of their groups. */
export const grouped = (
  items: readonly Published[],
  line: (one: Published) => Html,
  heading: (words: string) => Html = (words) => html`<h2>${words}</h2>`,
): Html =>
  html`${[...Map.groupBy(items, ({ shown }) => shown.group?.vi ?? '')].map(
    ([, all]) =>
      html`${all[0]?.shown.group ? heading(sayText(all[0].shown.group)) : ''}<ul class="plain">${all.map((one) => html`<li>${line(one)}</li>`)}</ul>`,
  )}`

/** The page that lists the items of a kind. */
export const itemListPage = (site: Site, { kind, path, title, intro, empty }: ItemList) => {
  const items = itemsOf(site, kind)
  const link = (one: Published) => html`<a href="${hrefTo(`${path}/${one.slug}`)}">${titleOf(one)}</a>`
  return publicPage(
    sayText(title),
    html`<h1>${sayText(title)}</h1><p class="soft">${sayText(intro)}</p>
      ${items.length === 0 ? html`<p>${sayText(empty)}</p>` : grouped(items, link)}`,
    { description: sayText(intro) },
  )
}

const typeOf: Readonly<Partial<Record<Published['kind'], string>>> = {
  guide: 'Article',
  form: 'Article',
  solution: 'HowTo',
  'good-practice': 'Article',
  'conformity-body': 'Organization',
}

/** The page of one item; undefined when none stands at the address. */
export const itemPage = (site: Site, list: Pick<ItemList, 'kind' | 'path' | 'title'>, slug: string) => {
  const one = itemsOf(site, list.kind).find((item) => item.slug === slug)
  if (one === undefined) return undefined
  const { locale, address } = publicFrame()
  const title = titleOf(one)
  const words = bodyOf(one)
  const isOtherLanguage = locale === 'en' && one.bodyEn === null && words !== null
  return publicPage(
    title,
    html`<p><a href="${hrefTo(list.path)}">${sayText(list.title)}</a></p><h1>${title}</h1>${factList(one)}
      ${isOtherLanguage ? html`<p class="soft">Not translated yet; the words are in Vietnamese.</p>` : ''}
      <div${isOtherLanguage ? html` lang="vi"` : ''}>${wordsAsPage(words)}</div>
      ${one.publishedOn ? html`<p class="soft">${say('Công khai ngày', 'Published on')} ${shortDate(one.publishedOn)}</p>` : ''}`,
    {
      description: shortened(words) || title,
      jsonLd: {
        '@type': typeOf[list.kind] ?? 'Article',
        name: title,
        headline: title.slice(0, 110),
        inLanguage: isOtherLanguage ? 'vi' : locale,
        url: `${address}${hrefTo(`${list.path}/${slug}`)}`,
        ...(one.publishedOn ? { datePublished: one.publishedOn } : {}),
        ...(site.focal ? { publisher: { '@type': 'GovernmentOrganization', name: site.focal.name } } : {}),
      },
    },
  )
}
