import { Refusal, refusals } from '#kernel/refusal.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Locale, text } from '#kernel/text.ts'
import { callOf } from '#modules/estimates/call-of.ts'
import { ItemsQuery } from '#modules/estimates/item-shapes.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { type FiveAmounts, type Stage, stages } from './figure-shapes.ts'
import { fiveAmounts } from './figures.ts'

const pageSize = 200

/** Every line of a call with what became of it, within the person's reach. @throws Refusal FORBIDDEN, NO_PLAN */
export const allAmounts = async (context: Context, call: string): Promise<FiveAmounts[]> => {
  const rows: FiveAmounts[] = []
  for (let page = 1; ; page++) {
    const found = await fiveAmounts(context, ItemsQuery.parse({ call, page, size: pageSize }))
    rows.push(...found.rows)
    if (page * pageSize >= found.total) return rows
  }
}

const register = defineRegister({
  name: 'budget-amounts',
  title: text('Dự toán qua các bước', 'Amounts by stage'),
  columns: {
    task: { label: text('Nhiệm vụ', 'Task'), type: 'text' },
    content: { label: text('Nội dung', 'Line'), type: 'text' },
    agency: { label: text('Cơ quan', 'Agency'), type: 'text' },
    source: { label: text('Nguồn', 'Source'), type: 'reference' },
    ...Object.fromEntries(
      Object.entries(stages).map(([stage, label]) => [stage, { label, type: 'money' as const }]),
    ),
    reasons: { label: text('Lý do thay đổi', 'Why it changed'), type: 'long-text' },
  },
})

/** What became of each line as an Excel file, with the reasons. @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN */
export const amountsSheet = async (
  context: Context,
  { call: id, locale }: { call: string; locale: Locale },
): Promise<File> => {
  const rows = await allAmounts(context, id)
  const call = await callOf(context, id)
  if (call === undefined) throw new Refusal(refusals.NOT_FOUND)
  const name = register.title[locale]
  const bytes = await writeWorkbook({
    sheets: [
      {
        ...{ name, locale, columns: register.columns },
        title: `${name} – ${call.title}`.toLocaleUpperCase('vi'),
        rows: rows.map(({ task, content, agency, source, amounts }) => ({
          ...{ task, content, agency, source },
          ...Object.fromEntries(Object.entries(amounts).map(([stage, said]) => [stage, said?.amount])),
          reasons: (Object.entries(amounts) as [Stage, FiveAmounts['amounts'][Stage]][])
            .flatMap(([stage, said]) => (said?.reason ? [`${stages[stage][locale]}: ${said.reason}`] : []))
            .join('; '),
        })),
      },
    ],
  })
  return download(bytes, `${name} ${call.year}.xlsx`, mediaTypes.xlsx)
}
