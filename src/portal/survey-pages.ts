import { Hono } from 'hono'
import { html } from 'hono/html'
import { Refusal } from '#kernel/refusal.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import {
  openPublicSurveys,
  type PublicSurvey,
  type PublishedSurvey,
  publishedResults,
  publishedSurveys,
} from '#modules/surveys/public-surveys.ts'
import type {
  Estimate,
  Line,
  QuestionResult,
  ResultGroup,
  SurveyResults,
} from '#modules/surveys/result-contract.ts'
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, said } from '#platform/public-parts.ts'

const home = '/khao-sat'

const number = (value: number): string => {
  const shown = formatNumber(value, 1)
  return publicFrame().locale === 'vi' ? shown : shown.replaceAll('.', '').replace(',', '.')
}

const withInterval = ({ value, low, high }: Estimate, unit: string) =>
  low === null || high === null
    ? `${number(value)}${unit}`
    : `${number(value)}${unit} (${number(low)}–${number(high)})`

// Where so few answered that the figure would tell who, the service gives none.
const untold = '…'

const list = (open: readonly PublicSurvey[], results: readonly PublishedSurvey[]) => {
  const title = say('Khảo sát', 'Surveys')
  return publicPage(
    title,
    html`<h1>${title}</h1><h2>${say('Đang nhận trả lời', 'Open for answers')}</h2>
      ${open.length === 0 ? html`<p>${say('Hiện không có khảo sát nào dành cho mọi người.', 'No survey is open to everybody now.')}</p>` : ''}
      ${open.map(
        (
          one,
        ) => html`<section class="panel"><h3 style="margin-top:0"><a href="${one.path}">${sayText(one.title)}</a></h3>
          ${one.purpose ? html`<p style="margin:.2rem 0">${one.purpose}</p>` : ''}
          <p class="soft" style="margin:0">${say('Nhận trả lời đến hết ngày', 'Answers until')} ${shortDate(one.closesOn)}. ${say('Không hỏi tên; phiếu cần trình duyệt chạy JavaScript.', 'No name is asked for; the form needs JavaScript.')}</p></section>`,
      )}
      <h2>${say('Kết quả đã công bố', 'Published results')}</h2>
      ${results.length === 0 ? html`<p>${say('Chưa có kết quả nào được công bố.', 'No results were published yet.')}</p>` : ''}
      <ul class="plain">${results.map((one) => html`<li><a href="${hrefTo(`${home}/${one.id}`)}">${sayText(one.title)}</a> <span class="soft">${one.year}</span></li>`)}</ul>`,
    {
      description: say(
        'Khảo sát đang nhận trả lời và kết quả đã công bố.',
        'Surveys that are open and published results.',
      ),
    },
  )
}

const lineRow = ({ label, count, share }: Line) =>
  html`<tr><th scope="row">${sayText(label)}</th><td class="number">${count ?? untold}</td><td class="number">${share ? withInterval(share, '%') : untold}</td></tr>`

const questionTable = (one: QuestionResult) => {
  const title = one.row ? `${sayText(one.title)} – ${sayText(one.row)}` : sayText(one.title)
  if (one.lines.length === 0 && one.mean === null) return ''
  return html`<h3>${title}</h3><p class="soft">${say('Số phiếu trả lời', 'Answers')}: ${one.answered ?? untold}${one.mean ? ` · ${say('Bình quân', 'Mean')}: ${withInterval(one.mean, '')}` : ''}</p>
    ${
      one.lines.length === 0
        ? ''
        : html`<table><thead><tr><th scope="col">${say('Trả lời', 'Answer')}</th><th scope="col" class="number">${say('Số phiếu', 'Count')}</th>
          <th scope="col" class="number">${say('Tỷ lệ', 'Share')}</th></tr></thead><tbody>${one.lines.map(lineRow)}</tbody></table>`
    }`
}

const hasIntervals = (group: ResultGroup | undefined): boolean =>
  (group?.questions ?? []).some(({ lines }) =>
    lines.some(({ share }) => share !== null && share.low !== null),
  )

const results = (found: SurveyResults) => {
  const title = sayText(found.title)
  const [all] = found.groups
  const rate = found.invited > 0 ? (found.received * 100) / found.invited : undefined
  return publicPage(
    title,
    html`<h1>${title}</h1><p>${say('Năm', 'Year')} ${found.year}. ${say('Phiếu nhận được', 'Answers received')}: ${found.received}${found.invited > 0 ? ` ${say('trên', 'of')} ${found.invited}` : ''}${rate === undefined ? '' : ` (${number(rate)}%)`}.
      ${found.weighted ? say('Số liệu có trọng số theo tầng của mẫu.', 'Figures are weighted by stratum.') : ''}
      ${hasIntervals(all) ? say('Trong ngoặc là khoảng tin cậy 95%.', 'Intervals of 95% in brackets.') : ''}
      ${found.hiddenBelow === null ? '' : say(`Dấu … thay cho số liệu của dưới ${found.hiddenBelow} phiếu.`, `… stands for figures of fewer than ${found.hiddenBelow} answers.`)}</p>
      ${(all?.scores ?? []).flatMap(({ label, mean }) => (mean ? [html`<p><b>${sayText(label)}</b>: ${withInterval(mean, '')}</p>`] : []))}
      ${(all?.questions ?? []).map(questionTable)}
      <p><a href="${hrefTo(home)}">${say('Mọi khảo sát', 'All surveys')}</a></p>`,
    { description: `${title}, ${found.year}` },
  )
}

/** The public pages of surveys: those open to everybody, and results that were published. Without script. */
export const surveyPages = (parts: PublicParts): Hono => {
  const limited = limitedByAddress(parts, home)
  const app = new Hono()
  for (const path of [home, `${home}/*`]) app.use(path, limited)
  app.get(home, async (c) => {
    const context = await parts.context()
    return c.html(list(await openPublicSurveys(context), await publishedSurveys(context)))
  })
  app.get(`${home}/:id`, async (c) =>
    c.html(results(await publishedResults(await parts.context(), c.req.param('id')))),
  )
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    const words = say('Không có kết quả khảo sát này.', 'There are no such results.')
    return c.html(said(say('Không tìm thấy', 'Not found'), words, home), error.status)
  })
  return app
}
