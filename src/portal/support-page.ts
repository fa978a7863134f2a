import { html } from 'hono/html'
import { text } from '#kernel/text.ts'
import { wordingText } from '#modules/plan/wording.ts'
import { hrefTo, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { titleOf } from './item-pages.ts'
import { itemsOf, type Site } from './site.ts'
import { shortened } from './words.ts'

/** Guides and forms stand below the page of support. */
export const guideList = {
  kind: 'guide',
  path: '/ho-tro',
  title: text('Hỗ trợ doanh nghiệp', 'Support'),
} as const
export const formList = { ...guideList, kind: 'form', path: '/ho-tro/bieu-mau' } as const

const listed = (site: Site, { kind, path }: typeof guideList | typeof formList) =>
  html`<ul class="cards">${itemsOf(site, kind).map(
    (one) =>
      html`<li><h3><a href="${hrefTo(`${path}/${one.slug}`)}">${titleOf(one)}</a></h3><p class="soft">${shortened(one.body, 110)}</p></li>`,
  )}</ul>`

/** Who is supported, with what, and how to ask for it. */
export const supportPage = (site: Site) => {
  const { plan } = site
  const title = say('Hỗ trợ doanh nghiệp', 'Support for enterprises')
  const entries = (list: NonNullable<typeof plan>['subjects'] | undefined) =>
    html`<ul>${(list ?? []).map(({ label, clause }) => html`<li>${sayText(wordingText(label))} <span class="soft">(${clause})</span></li>`)}</ul>`
  return publicPage(
    title,
    html`<h1>${title}</h1>
      <h2>${say('Ai được hỗ trợ', 'Who is supported')}</h2>${entries(plan?.subjects)}
      ${plan && plan.priorityGroups.length > 0 ? html`<h3>${say('Ưu tiên', 'Put first')}</h3>${entries(plan.priorityGroups)}` : ''}
      <h2>${say('Điều kiện, hướng dẫn', 'Conditions and guides')}</h2>
      ${itemsOf(site, 'guide').length > 0 ? listed(site, guideList) : html`<p>${say('Hướng dẫn chưa được công khai.', 'No guide has been published yet.')}</p>`}
      ${itemsOf(site, 'form').length > 0 ? html`<h2>${say('Biểu mẫu', 'Forms')}</h2>${listed(site, formList)}` : ''}
      <h2>${say('Cách đăng ký', 'How to apply')}</h2>
      <ol><li>${say('Đăng ký đại diện doanh nghiệp bằng thư điện tử; cán bộ xác nhận.', 'Ask to represent your enterprise by e-mail; an officer confirms.')}</li>
        <li>${say('Gửi nhu cầu, chọn giải pháp; cơ quan đầu mối tiếp nhận và xét chọn.', 'Send your need and choose a solution; the focal agency receives and selects.')}</li>
        <li>${say('Nộp hồ sơ từng phần; theo dõi bằng mã hồ sơ và mã số thuế.', 'Fill in the dossier part by part; follow it by its code and your tax code.')}</li></ol>
      <p><a class="button" href="/dang-ky">${say('Đăng ký', 'Apply')}</a></p>
      <p><a href="${hrefTo('/giai-phap')}">${say('Xem các giải pháp', 'See the solutions')}</a> · <a href="${hrefTo('/tra-cuu-ho-so')}">${say('Tra cứu hồ sơ', 'Follow your dossier')}</a></p>`,
    {
      description: say(
        'Đối tượng, điều kiện, hướng dẫn, biểu mẫu và cách đăng ký hỗ trợ nâng cao năng suất, chất lượng.',
        'Who is supported, conditions, guides, forms and how to apply.',
      ),
    },
  )
}
