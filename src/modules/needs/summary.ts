import { permit } from '#kernel/permission.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Locale, type Text, text } from '#kernel/text.ts'
import { solutionFamilies } from '#modules/catalogue/rules.ts'
import { sizeClasses } from '#modules/enterprises/contract.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { type NeedSummary, needKinds, type SummaryAxis, type SummaryQuery, summaryAxes } from './contract.ts'
import { needGrants } from './permissions.ts'
import * as store from './store.ts'

const words: Partial<Record<SummaryAxis, Readonly<Record<string, Text>>>> = {
  kind: needKinds,
  family: solutionFamilies,
  size: sizeClasses,
}
const notStated = text('Chưa ghi', 'Not stated')

const nothing = { needs: 0, accepted: 0, enterprises: 0, persons: 0, cost: '0', counterpart: '0' }

/**
 * The sent and accepted needs of a year, added up along an axis within the person's scope (V.1.d). Costs are whole
 * đồng as stated. An enterprise counts once in each line and once in the total, so lines may add up to more.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const needSummary = async (
  context: Context,
  { year, by }: SummaryQuery,
  locale: Locale = 'vi',
): Promise<NeedSummary> => {
  const within = permit(context.actor, needGrants, 'need.read')
  const rows = await store.summary(context.db, within, year, by)
  const total = await store.total(context.db, within, year)
  const named = (label: string | null): string =>
    label === null ? notStated[locale] : (words[by]?.[label]?.[locale] ?? label)
  return { rows: rows.map((row) => ({ ...row, label: named(row.label) })), total: total ?? nothing }
}

const sheet = (by: SummaryAxis) =>
  defineRegister({
    name: 'needs-summary',
    title: text('Tổng hợp nhu cầu', 'Summary of needs'),
    columns: {
      label: { label: summaryAxes[by], type: 'text' },
      needs: { label: text('Số nhu cầu', 'Needs'), type: 'integer' },
      accepted: { label: text('Đã tổng hợp', 'Accepted'), type: 'integer' },
      enterprises: { label: text('Số doanh nghiệp', 'Enterprises'), type: 'integer' },
      persons: { label: text('Số người', 'Persons'), type: 'integer' },
      cost: { label: text('Dự kiến chi phí (đồng)', 'Expected cost (đồng)'), type: 'money' },
      counterpart: { label: text('Đối ứng (đồng)', 'Counterpart (đồng)'), type: 'money' },
    },
  })

/** The summary as an Excel file, with its total. @throws Refusal FORBIDDEN, NOT_SIGNED_IN */
export const needSummarySheet = async (
  context: Context,
  { locale, ...query }: SummaryQuery & { locale: Locale },
): Promise<File> => {
  const { rows, total } = await needSummary(context, query, locale)
  const { title, columns } = sheet(query.by)
  const all = { ...total, label: locale === 'vi' ? 'Cộng' : 'Total' }
  const file = await writeWorkbook({
    sheets: [
      {
        name: title[locale],
        title: `${title[locale]} ${query.year}`.toUpperCase(),
        columns,
        rows: [...rows, all],
        locale,
      },
    ],
  })
  return download(file, `${title[locale]} ${query.year}.xlsx`, mediaTypes.xlsx)
}
