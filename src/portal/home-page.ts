import { html } from 'hono/html'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { wordingText } from '#modules/plan/wording.ts'
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { newest } from './addresses.ts'
import { approvedFigures } from './figures.ts'
import { publicAddresses } from './menu.ts'
import { sourceLine } from './plan-pages.ts'
import { searchForm } from './search-page.ts'
import type { Site } from './site.ts'

const figuresShown = 6
const newsShown = 6
const coursesShown = 4

const figures = ({ approved, day }: Site) => {
  if (approved === undefined) return ''
  const all = approvedFigures(approved)
  const year = Math.min(approved.report.years.to, Number(day.slice(0, 4)))
  const now = all.filter(({ phase, state }) => phase.from <= year && year <= phase.to && state !== undefined)
  return html`<h2>${say('Kết quả theo báo cáo đã ký', 'Results by the signed report')}</h2>${sourceLine(approved)}
    <ul class="cards">${now.slice(0, figuresShown).map(
      (
        one,
      ) => html`<li><h3>${sayText(one.label)}</h3><p class="big">${one.cumulative ?? one.actual ?? '–'} <span class="soft" style="font-size:1rem;font-weight:400">${sayText(one.unit)}</span></p>
      <p>${say('Mục tiêu', 'Goal')}: ${sayText(one.goal)}</p>${one.state ? html`<span class="mark small ${one.state.tone}">${sayText(one.state.label)}</span>` : ''}</li>`,
    )}</ul><p><a href="${hrefTo('/ke-hoach')}">${say('Xem mọi mục tiêu', 'See all targets')}</a></p>`
}

const courses = (site: Site) =>
  site.courses.length === 0
    ? ''
    : html`<h2>${say('Lớp đang nhận đăng ký', 'Courses that take registrations')}</h2><ul class="plain">${site.courses
        .slice(0, coursesShown)
        .map(
          (one) =>
            html`<li><a href="${hrefTo(`/khoa-hoc/${one.code}`)}">${one.title}</a> <span class="soft">${shortDate(one.startsOn)}${one.place ? ` · ${one.place}` : ''}</span></li>`,
        )}</ul>`

const news = (site: Site) => {
  const items = newest(site, newsShown)
  return items.length === 0
    ? ''
    : html`<h2>${say('Mới công khai', 'Newly published')}</h2><ul class="plain">${items.map(
        (one) =>
          html`<li><a href="${hrefTo(one.path)}">${one.title}</a> <span class="soft">${one.since ? shortDate(one.since) : ''}</span></li>`,
      )}</ul>`
}

/** The first page: what the plan is, how it stands by approved figures, and the way to everything else. */
export const homePage = (site: Site) => {
  const { plan, focal } = site
  const { address, site: name, locale } = publicFrame()
  const about = plan ? sayText(wordingText(plan.title)) : name[locale]
  return publicPage(
    say('Trang chủ', 'Home'),
    html`<h1>${name[locale]}</h1><p>${about}</p>${searchForm('')}${figures(site)}
      <h2>${say('Bạn cần gì?', 'What are you looking for?')}</h2>
      <ul class="cards">${publicAddresses
        .filter(({ place }) => place === 'menu')
        .map(
          ({ path, label, about: words }) =>
            html`<li><h3><a href="${hrefTo(path)}">${sayText(label)}</a></h3><p class="soft">${sayText(words)}</p></li>`,
        )}</ul>
      ${courses(site)}${news(site)}`,
    {
      description: about,
      wide: true,
      jsonLd: {
        '@type': 'WebSite',
        name: name[locale],
        url: `${address}${hrefTo('/')}`,
        inLanguage: locale,
        ...(focal ? { publisher: { '@type': 'GovernmentOrganization', name: focal.name } } : {}),
        potentialAction: {
          '@type': 'SearchAction',
          target: `${address}${hrefTo('/tim-kiem')}?q={words}`,
          'query-input': 'required name=words',
        },
      },
    },
  )
}
