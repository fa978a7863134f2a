import type { SheetFault } from '#kernel/contract.ts'
import { type Locale, type Text, text } from '#kernel/text.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { isImportable, readRows } from '#platform/spreadsheet/read-rows.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { writeTemplate } from '#platform/spreadsheet/write-template.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { lineRegister, sourceColumn } from './line.ts'
import * as lineStore from './line-store.ts'
import { proposals } from './proposal-shelf.ts'
import { getLines } from './save-lines.ts'
import { sourcesOf } from './sources.ts'
import type { SuggestedLine } from './suggest-lines.ts'

const noNorm = text('Không có định mức mã «{found}» còn hiệu lực.', 'No norm with the code "{found}" holds.')

/** The empty form with the sources of the plan as columns. @throws Refusal NO_PLAN */
export const lineTemplate = async (context: Context, { locale }: { locale: Locale }): Promise<File> => {
  const register = lineRegister(await sourcesOf(context))
  const bytes = await writeTemplate(register, locale)
  return download(bytes, locale === 'vi' ? 'Mẫu bảng dự toán.xlsx' : 'Estimate form.xlsx', mediaTypes.xlsx)
}

/** The estimate of a proposal as an Excel file, with its sum in words. @throws Refusal NOT_FOUND, FORBIDDEN */
export const lineSheet = async (
  context: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<File> => {
  const { title, agency } = (await proposals.get(context, id)) as unknown as {
    title: string
    agency: { label: string } | null
  }
  const { lines, sources, inWords } = await getLines(context, id)
  const register = lineRegister(sources)
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: register.title[locale],
        title: title.toLocaleUpperCase('vi'),
        subtitle: [agency?.label, `${locale === 'vi' ? 'Bằng chữ' : 'In words'}: ${inWords}`]
          .filter(Boolean)
          .join('. '),
        columns: register.columns,
        rows: lines.map(({ sources: parts, ...line }) => ({
          ...line,
          // By its code, as it is read in again.
          norm: line.norm?.label.split(' ')[0],
          ...Object.fromEntries(
            Object.entries(parts).map(([source, amount]) => [sourceColumn(source), amount]),
          ),
        })),
        locale,
      },
    ],
  })
  return download(bytes, `${title}.xlsx`, mediaTypes.xlsx)
}

/**
 * Reads a filled-in form: the rows for the table on screen, where they are looked at and saved, and every fault by cell.
 * Nothing is written. @throws Refusal of the spreadsheet door, NO_PLAN
 */
export const readLineSheet = async (
  context: Context,
  { file }: { file: File },
): Promise<{ lines: SuggestedLine[]; faults: SheetFault[] }> => {
  const { db, actor } = context
  const sources = await sourcesOf(context)
  const { columns } = lineRegister(sources)
  const [sheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (sheet === undefined) return { lines: [], faults: [] }
  const { rows } = readRows(sheet, columns)
  const codes = [...new Set(rows.flatMap(({ values }) => (values.norm ? [String(values.norm)] : [])))]
  const norms = await lineStore.normsByCode(db, actor.province, codes, today(context))
  const heading = (column: string) => columns[column]?.label.vi ?? column
  const faults = rows.flatMap(({ line, faults: found, values }) => [
    ...found.map(({ cell, column, severity, message }) => ({
      line,
      cell,
      column: heading(column),
      severity,
      message,
    })),
    ...(values.norm && !norms.some(({ code }) => code === values.norm)
      ? [
          {
            ...{ line, cell: '', column: heading('norm'), severity: 'warning' as const },
            message: filled(noNorm, String(values.norm)),
          },
        ]
      : []),
  ])
  const lines = rows.filter(isImportable).map(({ values }): SuggestedLine => {
    const norm = norms.find(({ code }) => code === values.norm)
    const of = (column: string) => String(values[column] ?? '')
    return {
      ...{ content: of('content'), unit: of('unit'), quantity: of('quantity'), unitPrice: of('unitPrice') },
      norm: norm?.id ?? null,
      sources: Object.fromEntries(
        sources.flatMap(({ id }) => (values[sourceColumn(id)] ? [[id, of(sourceColumn(id))] as const] : [])),
      ),
      ...{ need: null, lastItem: null, needLabel: null, lastLabel: null },
      note: of('note') || null,
    }
  })
  return { lines, faults }
}

const filled = ({ vi, en }: Text, found: string): Text =>
  text(vi.replace('{found}', found), en.replace('{found}', found))
