import { html } from 'hono/html'
import { hrefTo, say } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { titleOf } from './item-pages.ts'
import type { Site } from './site.ts'
import { itemsOf } from './site.ts'
import { guideList } from './support-page.ts'

/** How far everybody can use these pages, what was tried, and whom to tell of a fault. */
export const accessibilityPage = () => {
  const title = say('Khả năng tiếp cận', 'Accessibility')
  const about = say(
    'Các trang công khai hướng tới WCAG 2.2 mức AA và dùng được không cần JavaScript.',
    'The public pages aim at WCAG 2.2 level AA and work without JavaScript.',
  )
  return publicPage(
    title,
    html`<h1>${title}</h1><p>${about}</p><ul>
      <li>${say('Dùng được bằng bàn phím; liên kết đầu trang đưa thẳng tới nội dung.', 'Usable by keyboard; the first link leads to the content.')}</li>
      <li>${say('Chữ phóng to được; màn hình 360 điểm ảnh không phải cuộn ngang, trừ bảng số liệu cuộn trong khung của nó.', 'Text can be enlarged; nothing scrolls sideways at 360 pixels but tables within their frame.')}</li>
      <li>${say('Bản đồ có bảng số liệu đi kèm; trạng thái luôn ghi bằng chữ, không chỉ bằng màu.', 'The map has its table; states are words and never only colours.')}</li>
      <li>${say('Mỗi trang không quá 60 kB và in được trên giấy.', 'Each page has at most 60 kB and can be printed.')}</li></ul>
      <h2>${say('Đã kiểm tra', 'What was tried')}</h2><p>${say('Mỗi trang được kiểm tra tự động bằng axe-core (WCAG 2.2 A, AA), có và không có JavaScript, ở 360 và 1366 điểm ảnh, trước mỗi lần phát hành. Việc thử với người dùng trình đọc màn hình chưa được tổ chức.', 'Every page is checked by axe-core (WCAG 2.2 A and AA), with and without JavaScript, at 360 and 1366 pixels, before each release. No trial with users of screen readers has been held yet.')}</p>
      <p>${say('Gặp trở ngại, xin báo cho cơ quan đầu mối:', 'If something stands in your way, tell the focal agency:')} <a href="${hrefTo('/lien-he')}">${say('Liên hệ', 'Contact')}</a>.</p>`,
    { description: about },
  )
}

/** The agency that answers for the plan today, and how it is reached where it published that. */
export const contactPage = (site: Site) => {
  const title = say('Liên hệ', 'Contact')
  const { focal } = site
  return publicPage(
    title,
    html`<h1>${title}</h1>${
      focal
        ? html`<dl><dt>${say('Cơ quan đầu mối', 'Focal agency')}</dt><dd>${focal.name}</dd>${focal.parent ? html`<dt>${say('Trực thuộc', 'Under')}</dt><dd>${focal.parent}</dd>` : ''}</dl>`
        : html`<p>${say('Chưa xác định cơ quan đầu mối.', 'No focal agency is known.')}</p>`
    }
    ${itemsOf(site, 'guide')
      .filter(({ slug }) => slug.startsWith('lien-he'))
      .map((one) => html`<p><a href="${hrefTo(`${guideList.path}/${one.slug}`)}">${titleOf(one)}</a></p>`)}
    <p><a href="${hrefTo('/tra-cuu-ho-so')}">${say('Tra cứu hồ sơ', 'Follow your dossier')}</a> · <a href="/dang-ky">${say('Đăng ký đại diện doanh nghiệp', 'Represent an enterprise')}</a></p>`,
    {
      description: say(
        'Cơ quan đầu mối của kế hoạch và cách liên hệ.',
        'The focal agency of the plan and how to reach it.',
      ),
    },
  )
}
