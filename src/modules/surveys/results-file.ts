import { type Column, defineRegister } from '#kernel/register.ts'
import { fill, type Locale, text } from '#kernel/text.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { writeCsvFile } from '#platform/spreadsheet/write-csv.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { type Answer, type Content, offered, type Question, questionsOf } from './content.ts'
import { designOf } from './estimate.ts'
import type { Crossing, Estimate, ResultGroup, SurveyResults } from './result-contract.ts'
import { sectorText, sizeText } from './result-words.ts'
import { countedOf, surveyResults } from './results.ts'
import { getCampaign } from './sample.ts'
import { levelOf } from './score.ts'
import * as store from './store.ts'

const resultSheet = defineRegister({
  name: 'survey-results',
  title: text('Kết quả khảo sát', 'Results of the survey'),
  columns: {
    group: { label: text('Nhóm', 'Group'), type: 'text' },
    question: { label: text('Nội dung', 'About'), type: 'long-text' },
    line: { label: text('Trả lời', 'Answer'), type: 'text' },
    count: { label: text('Số phiếu', 'Responses'), type: 'integer' },
    value: { label: text('Ước lượng (% hoặc bình quân)', 'Estimate (% or mean)'), type: 'decimal' },
    low: { label: text('Khoảng tin cậy 95%: từ', '95% interval: from'), type: 'decimal' },
    high: { label: text('đến', 'to'), type: 'decimal' },
  },
})

const mean = text('Bình quân', 'Mean')
const score = text('Điểm', 'Score')
const levelWords = text('Mức', 'Level')

const figures = (found: Estimate | null) => {
  const plain = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value.toFixed(2)
  return { value: plain(found?.value), low: plain(found?.low), high: plain(found?.high) }
}

const rowsOf = ({ label, scores, levels, questions }: ResultGroup, locale: Locale) => {
  const group = label[locale]
  return [
    ...scores.map((one) => ({
      ...{ group, question: `${score[locale]}: ${one.label[locale]}`, line: mean[locale] },
      ...{ count: one.mean?.count ?? null, ...figures(one.mean) },
    })),
    ...levels.map((one) => ({
      ...{ group, question: levelWords[locale], line: one.label[locale] },
      ...{ count: one.count, ...figures(one.share) },
    })),
    ...questions.flatMap((one) => {
      const question = one.row ? `${one.title[locale]} – ${one.row[locale]}` : one.title[locale]
      return [
        ...one.lines.map((line) => ({
          ...{ group, question, line: line.label[locale], count: line.count, ...figures(line.share) },
        })),
        ...(one.mean
          ? [{ group, question, line: mean[locale], count: one.mean.count, ...figures(one.mean) }]
          : []),
      ]
    }),
  ]
}

const basis = ({ invited, received, groups, weighted }: SurveyResults, locale: Locale): string =>
  fill(
    weighted
      ? text(
          'Được hỏi {invited}, nhận {received}, tính {accepted} phiếu được chấp nhận; có quyền số theo tầng.',
          'Asked {invited}, received {received}, counted {accepted} accepted; weighted by stratum.',
        )
      : text(
          'Nhận {received}, tính {accepted} phiếu được chấp nhận; không có quyền số.',
          'Received {received}, counted {accepted} accepted; not weighted.',
        ),
    { invited, received, accepted: groups[0]?.accepted ?? 0 },
  )[locale]

/** Results of a survey as an Excel file. @throws Refusal NOT_FOUND */
export const resultsSheet = async (
  context: Context,
  { locale, ...asked }: { id: string; by: Crossing; locale: Locale },
): Promise<File> => {
  const results = await surveyResults(context, asked)
  const { title, columns } = resultSheet
  const file = await writeWorkbook({
    sheets: [
      {
        name: title[locale],
        title: results.title[locale].toUpperCase(),
        notes: [basis(results, locale)],
        columns,
        rows: results.groups.flatMap((group) => rowsOf(group, locale)),
        locale,
      },
    ],
  })
  return download(file, `${title[locale]} ${results.year}.xlsx`, mediaTypes.xlsx)
}

const typeOf = ({ kind }: Question): Column['type'] =>
  kind === 'money' ? 'money' : kind === 'number' ? 'decimal' : kind === 'rating' ? 'integer' : 'text'

const columnsOf = (question: Question): [string, Column][] =>
  question.kind === 'matrix'
    ? question.rows.map(({ name, title }) => [
        `${question.name}.${name}`,
        {
          label: text(`${question.title.vi} – ${title.vi}`, `${question.title.en} – ${title.en}`),
          type: 'text',
        },
      ])
    : [[question.name, { label: question.title, type: typeOf(question) }]]

const wordsOf = (question: Question, answer: Answer | undefined, locale: Locale): unknown => {
  if (answer === undefined || typeof answer === 'number') return answer ?? null
  const called = (value: string) =>
    offered(question).find((one) => one.value === value)?.title[locale] ?? value
  return Array.isArray(answer) ? answer.map(called).join('; ') : called(String(answer))
}

const cellsOf = (question: Question, answer: Answer | undefined, locale: Locale): [string, unknown][] =>
  question.kind === 'matrix'
    ? question.rows.map(({ name }) => [
        `${question.name}.${name}`,
        wordsOf(
          question,
          typeof answer === 'object' && !Array.isArray(answer) ? answer[name] : undefined,
          locale,
        ),
      ])
    : [[question.name, wordsOf(question, answer, locale)]]

const head = {
  'head.enterprise': { label: text('Doanh nghiệp', 'Enterprise'), type: 'text' },
  'head.taxCode': { label: text('Mã số thuế', 'Tax code'), type: 'text' },
  'head.size': { label: text('Quy mô', 'Size'), type: 'text' },
  'head.sector': { label: text('Ngành', 'Section'), type: 'text' },
  'head.place': { label: text('Xã, phường', 'Commune'), type: 'text' },
  'head.weight': { label: text('Quyền số', 'Weight'), type: 'decimal' },
  'head.score': { label: text('Điểm', 'Score'), type: 'decimal' },
  'head.level': { label: levelWords, type: 'text' },
} as const satisfies Record<string, Column>

const responseRows = async (context: Context, one: store.CampaignRow, content: Content, locale: Locale) => {
  const rows = await countedOf(context, one.id)
  const { weights } = designOf(rows)
  return rows.map((row) => ({
    'head.enterprise': row.enterprise,
    'head.taxCode': row.taxCode,
    'head.size': row.size === null ? null : sizeText(row.size)[locale],
    'head.sector': row.sector === null ? null : sectorText(row.sector)[locale],
    'head.place': row.place,
    'head.weight': (weights.get(row.stratum) ?? 1).toFixed(4),
    'head.score': row.score,
    'head.level': levelOf(content.levels, row.score)?.title[locale] ?? null,
    ...Object.fromEntries(
      questionsOf(content).flatMap((question) => cellsOf(question, row.answers[question.name], locale)),
    ),
  }))
}

/** The accepted responses of a survey by question, with weights and scores, as Excel or CSV. @throws Refusal FORBIDDEN, NOT_FOUND */
export const responsesFile = async (
  context: Context,
  { id, kind, locale }: { id: string; kind: 'xlsx' | 'csv'; locale: Locale },
): Promise<File> => {
  const one = await getCampaign(context, id)
  const edition = await store.findEdition(context.db, one.province, one.questionnaireId)
  const content = edition?.content ?? { intro: text('', ''), sections: [], levels: [] }
  const columns = { ...head, ...Object.fromEntries(questionsOf(content).flatMap(columnsOf)) }
  const rows = await responseRows(context, one, content, locale)
  const name = locale === 'vi' ? `Phiếu trả lời ${one.year}` : `Responses ${one.year}`
  if (kind === 'csv')
    return download(writeCsvFile({ columns, rows, locale }), `${name}.csv`, 'text/csv;charset=utf-8')
  const title = (locale === 'vi' ? one.title : one.titleEn).toUpperCase()
  const file = await writeWorkbook({ sheets: [{ name, title, columns, rows, locale }] })
  return download(file, `${name}.xlsx`, mediaTypes.xlsx)
}
