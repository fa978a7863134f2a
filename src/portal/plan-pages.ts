import { html } from 'hono/html'
import { spanText } from '#kernel/period.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { nameOn } from '#modules/agencies/rules.ts'
import { instancesOf, resolveSelector } from '#modules/plan/rules.ts'
import type { Task } from '#modules/plan/targets-and-tasks.ts'
import { goalText, selectorText, wordingText } from '#modules/plan/wording.ts'
import { hrefTo, say, sayText } from '#platform/public-frame.ts'
import { type Html, publicPage } from '#platform/public-page.ts'
import { type ApprovedFigure, approvedFigures } from './figures.ts'
import type { Approved, Site } from './site.ts'

/** Which report the figures are from, and the day to which it counts. */
export const sourceLine = ({ report }: Approved): Html =>
  html`<p class="soft">${say('Số liệu theo báo cáo số', 'Figures of report')} ${report.number}
    ${say('ngày', 'of')} ${shortDate(report.date)} (${spanText(report.years)}), ${say('đã ký; tính đến ngày', 'signed; counted to')}
    ${shortDate(report.asOf)}. ${say('Số liệu phát sinh sau ngày này chưa được duyệt nên chưa hiển thị.', 'What came later has not been approved and is not shown.')}</p>`

const standing = ({ state }: ApprovedFigure) =>
  state ? html`<span class="mark small ${state.tone}">${sayText(state.label)}</span>` : '–'

const percent = (share: string | null) => (share === null ? 0 : Number(share.replace(',', '.')))

const progress = ({ share, label }: ApprovedFigure) =>
  share === null
    ? ''
    : html`<br><meter min="0" max="100" value="${Math.min(100, percent(share))}" aria-label="${sayText(label)}: ${share}%"></meter> ${share}%`

const figureTable = (
  caption: string,
  figures: readonly ApprovedFigure[],
) => html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
  <thead><tr><th scope="col">${say('Chỉ tiêu', 'Target')}</th><th scope="col">${say('Mục tiêu', 'Goal')}</th><th scope="col">${say('Trong năm', 'In the year')}</th>
  <th scope="col">${say('Cả giai đoạn', 'Phase to date')}</th><th scope="col">${say('Đánh giá', 'Standing')}</th></tr></thead><tbody>
  ${figures.map(
    (
      one,
    ) => html`<tr><th scope="row">${sayText(one.label)} <span class="soft">(${one.clause})</span></th><td>${sayText(one.goal)}</td>
    <td class="number">${one.actual ?? '–'}</td><td class="number">${one.cumulative ?? '–'}${progress(one)}</td><td>${standing(one)}</td></tr>`,
  )}</tbody></table></div>`

const progressOf = (approved: Approved) =>
  html`${sourceLine(approved)}${[...Map.groupBy(approvedFigures(approved), ({ phase }) => phase)].map(
    ([phase, figures]) => figureTable(sayText(wordingText(phase.label)), figures),
  )}`

const bareTargets = ({ plan }: Site) =>
  plan
    ? html`<p>${say('Chưa có báo cáo nào được ký, nên chưa có số liệu kết quả được công khai. Dưới đây là các mục tiêu của kế hoạch.', 'No report has been signed yet, so there are no approved figures. These are the targets of the plan.')}</p>
      ${plan.phases.map(
        (phase) =>
          html`<h2>${sayText(wordingText(phase.label))}</h2><ul>${plan.targets
            .filter((target) => target.phase === phase.id)
            .map(
              (target) =>
                html`<li>${sayText(wordingText(target.label))}: <b>${sayText(goalText(target))}</b> <span class="soft">(${target.clause})</span></li>`,
            )}</ul>`,
      )}`
    : html`<p>${say('Chưa nạp kế hoạch.', 'No plan has been loaded yet.')}</p>`

/** The plan and how its targets stand, by approved figures only. */
export const planPage = (site: Site) => {
  const { plan, approved, agencies } = site
  const title = say('Kế hoạch và kết quả thực hiện', 'The plan and its results')
  const about = plan ? sayText(wordingText(plan.title)) : title
  return publicPage(
    title,
    html`<h1>${title}</h1>${
      plan
        ? html`<p><b>${about}</b></p><dl><dt>${say('Số, ký hiệu', 'Number')}</dt><dd>${plan.number}</dd><dt>${say('Ngày ban hành', 'Issued')}</dt><dd>${shortDate(plan.issued)}</dd>
          <dt>${say('Cơ quan ban hành', 'Issued by')}</dt><dd>${nameOn(agencies, plan.issuer, plan.issued)}</dd><dt>${say('Phạm vi', 'Where')}</dt><dd>${sayText(wordingText(plan.territory.text))}</dd></dl>`
        : ''
    }<h2>${say('Kết quả theo mục tiêu', 'Results by target')}</h2>${approved ? progressOf(approved) : bareTargets(site)}
    <p><a href="${hrefTo('/nhiem-vu')}">${say('Nhiệm vụ của kế hoạch', 'Tasks of the plan')}</a> · <a href="${hrefTo('/du-lieu-mo')}">${say('Tải số liệu', 'Download the figures')}</a></p>`,
    { description: about, wide: true },
  )
}

const years = (spans: readonly { from: number; to: number }[]): string => {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else merged.push({ from, to })
  }
  return merged.map(spanText).join(', ')
}

const taskRow = ({ agencies, day }: Site, plan: NonNullable<Site['plan']>, task: Task) => {
  const names = (selector: Task['lead']) => {
    const now = resolveSelector(plan, agencies, selector, day)
    return now.length === 1 && now[0]
      ? nameOn(agencies, now[0], day)
      : sayText(selectorText(plan, agencies, selector))
  }
  return html`<tr><td>${task.id}</td><th scope="row">${sayText(wordingText(task.title))}</th><td>${names(task.lead)}</td>
    <td>${task.coordinating.map(names).join('; ') || '–'}</td><td>${years(instancesOf(plan, task))}</td></tr>`
}

/** The rows of the annex: what is to be done, by whom under today's names, in which years. */
export const tasksPage = (site: Site) => {
  const { plan } = site
  const title = say('Nhiệm vụ của kế hoạch', 'Tasks of the plan')
  const heads = [
    say('Mục', 'Row'),
    say('Nội dung', 'Task'),
    say('Chủ trì', 'Lead'),
    say('Phối hợp', 'Coordinating'),
    say('Năm', 'Years'),
  ]
  return publicPage(
    title,
    html`<h1>${title}</h1><p class="soft">${say('Theo phụ lục của kế hoạch; tên cơ quan là tên hiện nay.', 'By the annex of the plan; agencies under their names of today.')}</p>
    ${(plan?.taskGroups ?? []).map((group) => {
      const caption = `${group.id}. ${sayText(wordingText(group.title))}`
      return html`<h2>${caption}</h2><div class="table" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${plan?.tasks.filter((task) => task.group === group.id).map((task) => taskRow(site, plan, task))}</tbody></table></div>`
    })}`,
    {
      description: say(
        'Nhiệm vụ theo phụ lục của kế hoạch, cơ quan chủ trì, phối hợp và thời gian.',
        'Tasks of the annex of the plan, who leads and coordinates, and when.',
      ),
      wide: true,
    },
  )
}
