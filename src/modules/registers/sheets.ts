import type { z } from 'zod'
import { type ListQuery, type SheetChoices, SheetQuery, type SheetReport } from '#kernel/contract.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Locale } from '#kernel/text.ts'
import type { AnyLongWork } from '#modules/long-work/define-long-work.ts'
import { workLimits } from '#modules/long-work/limits.ts'
import { workRefusals } from '#modules/long-work/rules.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { writeFailedRows } from '#platform/spreadsheet/failed-rows.ts'
import { writeTemplate } from '#platform/spreadsheet/write-template.ts'
import { openExport } from './export-sheet.ts'
import { lookAtSheet } from './look-at-sheet.ts'
import { withoutMasked } from './mask.ts'
import { registerRefusals } from './rules.ts'
import { exportWork, importWork } from './sheet-works.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { undoBatch, writeSheet } from './write-sheet.ts'

/** A file, and how it is to be read. */
export type ChosenSheet = { readonly file: File } & Partial<SheetChoices>

/** The Excel doors of one register. */
export interface KeepingSheets {
  /** The list as it is filtered and ordered, all pages. @throws Refusal FORBIDDEN, LONG_SHEET for one that is a long work */
  sheet(context: Context, query: ListQuery & { locale: Locale; columns?: string }): Promise<File>
  /** An empty sheet with headings, an example and the allowed values. @throws Refusal FORBIDDEN */
  template(context: Context, asked: { locale: Locale }): Promise<File>
  /**
   * Looks at a sheet, or writes its good rows; rows whose key exists are changed. Every fault is named by its cell.
   * @throws Refusal FORBIDDEN, NOT_ALL_GOOD when it was asked to be whole, LONG_SHEET before writing what is a long
   * work, and those of the spreadsheet door for what is no sheet of this register
   */
  importSheet(context: Context, given: ChosenSheet & { apply: boolean }): Promise<SheetReport>
  /** The rows at fault as the sheet that they came from, with what is wrong in a last column. */
  failedRows(context: Context, given: ChosenSheet): Promise<File>
  /** Takes an import back as long as nobody has changed its rows since. @throws Refusal NOT_FOUND, CHANGED_MEANWHILE */
  undoImport(context: Context, given: { batch: string }): Promise<{ undone: number }>
  /** The same export and import for sheets that are too long for a request. */
  readonly works: readonly AnyLongWork[]
}

// As many lines as Excel knows.
const mostOnASheet = 1_048_576

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

/**
 * Makes the Excel doors of a register; `input` is what its contract takes for a row. A register that is only a part of
 * another, such as the list of one course, has no long works of its own and is always done at once.
 */
export const keepSheets = <Input>(
  shelf: Shelf<Input>,
  input: z.ZodType<Input>,
  { partOnly = false } = {},
): KeepingSheets => {
  const { register } = shelf
  const works = partOnly ? [] : [exportWork(shelf), importWork(shelf, input)]
  const refuseLong = async (context: Context, rows: number, act: 'sheet' | 'import') => {
    if (partOnly) return
    const { sheetRows: limit } = await workLimits(context.db)
    refuseIf(rows > limit, workRefusals.LONG_SHEET, { rows, limit, work: `${register.name}.${act}` })
  }
  const named = (name: string, file: Uint8Array) => download(file, `${name}.xlsx`, mediaTypes.xlsx)

  return {
    works,
    sheet: async (context, asked) => {
      const query = withoutMasked(context, shelf, SheetQuery.parse(asked))
      const within = permit(context.actor, shelf.grants, shelf.rights.read)
      const rows = await store.countRows(context.db, shelf, within, query, mostOnASheet)
      await refuseLong(context, rows, 'sheet')
      const { name, content } = await openExport(context, shelf, query)
      const pieces: Uint8Array<ArrayBuffer>[] = []
      for await (const piece of content) pieces.push(new Uint8Array(piece))
      return new File(pieces, name.normalize('NFC'), { type: mediaTypes.xlsx })
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
      if (apply) await refuseLong(context, look.report.rows, 'import')
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
