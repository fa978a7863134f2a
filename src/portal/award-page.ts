import { html } from 'hono/html'
import { yearOf } from '#kernel/period.ts'
import { regimeOf } from '#modules/awards/regime.ts'
import { publicFrame, say } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { factList, grouped, titleOf } from './item-pages.ts'
import { itemsOf, type Site } from './site.ts'

const criteriaOf = (site: Site) => {
  const regime = regimeOf(yearOf(site.day))
  if (regime === undefined || regime.criteria.list.length === 0) return ''
  const { locale } = publicFrame()
  return html`<h2>${say('Tiêu chí', 'Criteria')}</h2><ol>${regime.criteria.list.map(
    (one) =>
      html`<li>${one[locale]}${one.points === null ? '' : ` (${one.points} ${say('điểm', 'points')})`}</li>`,
  )}</ol><p class="soft">${say('Nguồn', 'Source')}: ${regime.criteria.source}${
    regime.criteria.verified
      ? ''
      : ` (${say('chưa đối chiếu văn bản gốc', 'not yet checked against the original')})`
  }</p>`
}

/** The National Quality Award here: announced rounds, its criteria in general, and the winners that were published. */
export const awardPage = (site: Site) => {
  const title = say('Giải thưởng Chất lượng Quốc gia', 'National Quality Award')
  const rounds = itemsOf(site, 'award-round').toReversed()
  const winners = itemsOf(site, 'award').toSorted((a, b) =>
    (b.shown.group?.vi ?? '').localeCompare(a.shown.group?.vi ?? ''),
  )
  return publicPage(
    title,
    html`<h1>${title}</h1><h2>${say('Đợt xét', 'Rounds')}</h2>
      ${rounds.length === 0 ? html`<p>${say('Chưa có đợt xét nào được thông báo.', 'No round has been announced.')}</p>` : ''}
      ${rounds.map((one) => html`<section class="panel"><h3 style="margin-top:0">${titleOf(one)}</h3>${factList(one)}</section>`)}
      ${criteriaOf(site)}<h2>${say('Doanh nghiệp đạt giải', 'Winners')}</h2>
      ${winners.length === 0 ? html`<p>${say('Chưa công bố kết quả.', 'No result has been published yet.')}</p>` : ''}
      ${grouped(
        winners,
        (one) => html`<section class="panel"><b>${titleOf(one)}</b>${factList(one)}</section>`,
        (year) => html`<h3>${year}</h3>`,
      )}`,
    {
      description: say(
        'Đợt xét Giải thưởng Chất lượng Quốc gia trong tỉnh, tiêu chí và kết quả đã công bố.',
        'Rounds of the National Quality Award in the province, its criteria and published winners.',
      ),
    },
  )
}
