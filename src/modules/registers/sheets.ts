import type { ListQuery, SheetReport } from '#kernel/contract.ts'
import type { Locale } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import type { Shelf } from './shelf.ts'

/** The Excel doors of one register. */
export interface KeepingSheets {
  sheet(context: Context, query: ListQuery & { locale: Locale }): Promise<File>
  template(context: Context, asked: { locale: Locale }): Promise<File>
  importSheet(context: Context, given: { file: File; apply: boolean }): Promise<SheetReport>
  failedRows(context: Context, given: { file: File }): Promise<File>
  undoImport(context: Context, given: { batch: string }): Promise<{ undone: number }>
}

export const keepSheets = <Input>(_shelf: Shelf<Input>): KeepingSheets => {
  const soon = () => Promise.reject(new Error('joined with the spreadsheet door'))
  return { sheet: soon, template: soon, importSheet: soon, failedRows: soon, undoImport: soon }
}
