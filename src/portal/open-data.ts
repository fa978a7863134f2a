import { type Text, text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { instancesOf } from '#modules/plan/rules.ts'
import { selectorText, wordingText } from '#modules/plan/wording.ts'
import type { Published } from '#modules/publications/published.ts'
import { approvedFigures } from './figures.ts'
import { itemsOf, type Site } from './site.ts'

type Value = string | number | null

/** A table of open data. Within a version columns are only added at the end; whatever else changes is a new version. */
export interface DataSet {
  readonly name: string
  readonly title: Text
  readonly about: Text
  readonly columns: Readonly<Record<string, Text>>
  readonly rows: (site: Site) => Readonly<Record<string, Value>>[]
}

const vietnameseNumber = (written: string | null): number | null =>
  written === null ? null : Number(written.replaceAll('.', '').replace(',', '.'))

const published: Record<string, Text> = {
  slug: text('Mã trang', 'Page'),
  title: text('Tên', 'Title'),
  title_en: text('Tên tiếng Anh', 'Title in English'),
  group: text('Nhóm', 'Group'),
  facts: text('Chi tiết', 'Details'),
  published_on: text('Ngày công khai', 'Published on'),
}

const publishedRows = (kind: Published['kind']) => (site: Site) =>
  itemsOf(site, kind).map((one) => ({
    slug: one.slug,
    title: one.title,
    title_en: one.titleEn,
    group: one.shown.group?.vi ?? null,
    facts: one.shown.facts.map(({ label, value }) => `${label.vi}: ${value.vi}`).join('; '),
    published_on: one.publishedOn,
  }))

const kept = (name: string, kind: Published['kind'], title: Text, about: Text): DataSet => ({
  ...{ name, title, about },
  columns: published,
  rows: publishedRows(kind),
})

/** Version 1 of the open data: approved figures, the plan, published items. Small counts are hidden (null). */
export const dataSets: readonly DataSet[] = [
  {
    name: 'targets',
    title: text('Mục tiêu và kết quả', 'Targets and results'),
    about: text(
      'Theo báo cáo tổng hợp ký gần nhất; report là số báo cáo.',
      'By the consolidated report signed last; report is its number.',
    ),
    columns: {
      id: text('Mã', 'Id'),
      clause: text('Điểm của kế hoạch', 'Clause'),
      phase: text('Giai đoạn', 'Phase'),
      label: text('Chỉ tiêu', 'Target'),
      unit: text('Đơn vị tính', 'Unit'),
      goal: text('Mục tiêu', 'Goal'),
      actual: text('Thực hiện trong năm', 'In the year'),
      cumulative: text('Cả giai đoạn', 'Phase to date'),
      share: text('Tỷ lệ (%)', 'Share (%)'),
      state: text('Đánh giá', 'Standing'),
      report: text('Số báo cáo', 'Report'),
      as_of: text('Tính đến ngày', 'Counted to'),
    },
    rows: ({ approved }) =>
      approved === undefined
        ? []
        : approvedFigures(approved).map((one) => ({
            id: one.id,
            clause: one.clause,
            phase: `${one.phase.from}-${one.phase.to}`,
            label: one.label.vi,
            unit: one.unit.vi,
            goal: one.goal.vi,
            actual: vietnameseNumber(one.actual),
            cumulative: vietnameseNumber(one.cumulative),
            share: vietnameseNumber(one.share),
            state: one.state?.label.vi ?? null,
            report: approved.report.number,
            as_of: approved.report.asOf,
          })),
  },
  {
    name: 'tasks',
    title: text('Nhiệm vụ của kế hoạch', 'Tasks of the plan'),
    about: text(
      'Các dòng của phụ lục và năm đến hạn.',
      'Rows of the annex and the years in which they fall due.',
    ),
    columns: {
      id: text('Mục', 'Row'),
      title: text('Nội dung', 'Task'),
      title_en: text('Nội dung tiếng Anh', 'Task in English'),
      lead: text('Chủ trì', 'Lead'),
      years: text('Năm', 'Years'),
    },
    rows: ({ plan, agencies }) =>
      (plan?.tasks ?? []).map((task) => ({
        id: task.id,
        title: task.title.vi,
        title_en: wordingText(task.title).en,
        lead: plan ? selectorText(plan, agencies, task.lead).vi : null,
        years: plan
          ? instancesOf(plan, task)
              .map(({ from, to }) => (from === to ? from : `${from}-${to}`))
              .join(' ')
          : null,
      })),
  },
  {
    name: 'support-by-commune',
    title: text('Doanh nghiệp được hỗ trợ theo xã, phường', 'Supported enterprises by commune'),
    about: text(
      'Theo báo cáo ký gần nhất, theo xã, phường hiện nay.',
      'By the report signed last, by the communes of today.',
    ),
    columns: {
      code: text('Mã xã, phường', 'Code'),
      commune: text('Xã, phường', 'Commune'),
      enterprises: text('Số doanh nghiệp (trống: ẩn vì quá ít)', 'Enterprises (empty: hidden)'),
    },
    rows: ({ approved, communes }) =>
      (approved?.counts.byCommune ?? []).map(({ key, count }) => ({
        code: key,
        commune: communes.find(({ code }) => code === key)?.name ?? null,
        enterprises: count,
      })),
  },
  {
    name: 'support-by-family',
    title: text(
      'Doanh nghiệp được hỗ trợ theo nhóm giải pháp',
      'Supported enterprises by family of solutions',
    ),
    about: text('Theo báo cáo ký gần nhất.', 'By the report signed last.'),
    columns: {
      family: text('Mã nhóm', 'Family'),
      label: text('Nhóm giải pháp', 'Name'),
      enterprises: text('Số doanh nghiệp (trống: ẩn vì quá ít)', 'Enterprises (empty: hidden)'),
    },
    rows: ({ approved }) =>
      (approved?.counts.byFamily ?? []).map(({ key, count }) => ({
        family: key,
        label: solutionFamilies[key as keyof typeof solutionFamilies]?.vi ?? null,
        enterprises: count,
      })),
  },
  kept(
    'solutions',
    'solution',
    text('Giải pháp', 'Solutions'),
    text('Danh mục đã công khai.', 'The published catalogue.'),
  ),
  kept(
    'good-practice',
    'good-practice',
    text('Doanh nghiệp điển hình', 'Good practice'),
    text('Doanh nghiệp đã đồng ý được giới thiệu.', 'Enterprises that agreed to be shown.'),
  ),
  kept(
    'awards',
    'award',
    text('Kết quả Giải thưởng', 'Award winners'),
    text('Kết quả đã công bố.', 'Published winners.'),
  ),
  kept(
    'conformity-bodies',
    'conformity-body',
    text('Tổ chức đánh giá sự phù hợp', 'Conformity bodies'),
    text('Danh sách đã công khai.', 'The published list.'),
  ),
]

// A spreadsheet would take a text that begins so for a formula.
const isFormula = /^[=+\-@\t\r]/

const cell = (value: Value): string => {
  if (value === null) return ''
  const words = typeof value === 'number' ? String(value) : isFormula.test(value) ? `'${value}` : value
  return /[",;\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/** A table as CSV: UTF-8 with its mark, fields parted by semicolons, as Vietnamese Excel opens it. */
export const csvOf = ({ columns, rows }: DataSet, site: Site): string => {
  const names = Object.keys(columns)
  const lines = [names, ...rows(site).map((row) => names.map((name) => cell(row[name] ?? null)))]
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
}

/** A table as JSON, with what it is and what its columns mean. */
export const jsonOf = ({ name, title, about, columns, rows }: DataSet, site: Site): string =>
  JSON.stringify({ version: 'v1', name, title, about, columns, rows: rows(site) })
