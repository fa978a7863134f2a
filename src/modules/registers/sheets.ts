import type { z } from 'zod'
import type { ListQuery, SheetChoices, SheetReport } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Locale } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { readSettings } from '#platform/settings.ts'
import { writeFailedRows } from '#platform/spreadsheet/failed-rows.ts'
import { writeTemplate } from '#platform/spreadsheet/write-template.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { lookAtSheet } from './look-at-sheet.ts'
import { registerRefusals } from './rules.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { presentAll } from './verbs.ts'
import { undoBatch, writeSheet } from './write-sheet.ts'

/** A file, and how it is to be read. */
export type ChosenSheet = { readonly file: File } & Partial<SheetChoices>

/** The Excel doors of one register. */
export interface KeepingSheets {
  /** The list as it is filtered and ordered, all pages. @throws Refusal FORBIDDEN */
  sheet(context: Context, query: ListQuery & { locale: Locale; columns?: string }): Promise<File>
  /** An empty sheet with headings, an example and the allowed values. @throws Refusal FORBIDDEN */
  template(context: Context, asked: { locale: Locale }): Promise<File>
  /**
   * Looks at a sheet, or writes its good rows; rows whose key exists are changed. Every fault is named by its cell.
   * @throws Refusal FORBIDDEN, NOT_ALL_GOOD when it was asked to be whole, and those of the spreadsheet door for what
   * is no sheet of this register
   */
  importSheet(context: Context, given: ChosenSheet & { apply: boolean }): Promise<SheetReport>
  /** The rows at fault as the sheet that they came from, with what is wrong in a last column. */
  failedRows(context: Context, given: ChosenSheet): Promise<File>
  /** Takes an import back as long as nobody has changed its rows since. @throws Refusal NOT_FOUND, CHANGED_MEANWHILE */
  undoImport(context: Context, given: { batch: string }): Promise<{ undone: number }>
}

// As many as Excel and a reader can bear; more belongs to open data.
const mostRows = 50_000
const sampleMark = {
  vi: 'DỮ LIỆU MẪU, không dùng làm số liệu chính thức',
  en: 'SAMPLE DATA, not for official use',
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

/** Makes the Excel doors of a register; `input` is what its contract takes for a row. */
export const keepSheets = <Input>(shelf: Shelf<Input>, input: z.ZodType<Input>): KeepingSheets => {
  const { register } = shelf
  const named = (name: string, file: Uint8Array) => download(file, `${name}.xlsx`, mediaTypes.xlsx)

  return {
    sheet: async (context, { locale, columns = '', ...query }) => {
      const within = permit(context.actor, shelf.grants, shelf.rights.read)
      const rows = await store.listRows(context.db, shelf, within, { ...query, page: 1, size: 200 }, mostRows)
      const { sample } = await readSettings(context.db)
      const file = await writeWorkbook({
        sheets: [
          {
            name: register.title[locale],
            title: register.title[locale].toUpperCase(),
            subtitle: `${locale === 'vi' ? 'Ngày lập' : 'Made on'} ${shortDate(today(context))}`,
            ...(sample ? { sampleMark: sampleMark[locale] } : {}),
            columns: register.columns,
            ...(columns === '' ? {} : { keys: columns.split(',') }),
            rows: await presentAll(context, shelf, rows),
            locale,
          },
        ],
      })
      return named(`${register.title[locale]} ${today(context)}`, file)
    },
    template: async (context, { locale }) => {
      permit(context.actor, shelf.grants, shelf.rights.write)
      return named(
        `${locale === 'vi' ? 'Mẫu nhập' : 'Template'} ${register.title[locale]}`,
        await writeTemplate(register, locale),
      )
    },
    importSheet: async (context, { file, apply, ...choices }) => {
      permit(context.actor, shelf.grants, shelf.rights.write)
      const look = await lookAtSheet(context, shelf, input, await bytesOf(file), choices)
      const failed = look.report.rows - look.report.good
      const isRefused = apply && choices.whole === true && failed > 0
      refuseIf(isRefused, registerRefusals.NOT_ALL_GOOD, { count: failed })
      const batch = apply ? await writeSheet(context, shelf, look.good, file.name) : null
      return { ...look.report, batch }
    },
    failedRows: async (context, { file, ...choices }) => {
      permit(context.actor, shelf.grants, shelf.rights.write)
      const look = await lookAtSheet(context, shelf, input, await bytesOf(file), choices)
      const bytes = await writeFailedRows(look.sheet, look.read, register.columns, 'vi', look.failedLines)
      return named(`${file.name.replace(/\.\w+$/, '')} (dòng lỗi)`, bytes)
    },
    undoImport: async (context, { batch }) => {
      permit(context.actor, shelf.grants, shelf.rights.write)
      return { undone: await undoBatch(context, shelf, batch) }
    },
  }
}
