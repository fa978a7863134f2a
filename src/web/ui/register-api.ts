import type { Kept, ListQuery, Page, RowFault, SheetQuery, SheetReport } from '#kernel/contract.ts'

/** A row of any register as it comes from the server. */
export type RegisterRow = Kept & Readonly<Record<string, unknown>>

/** How the record that a cell refers to is called; nothing where it refers to none. */
export const labelOf = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null && 'label' in cell ? String(cell.label) : ''

/** What the server offers for every register made by `registerRoutes`; `client.enterprises` is one. */
export interface RegisterApi extends ImportApi {
  list(query: Partial<ListQuery>): Promise<Page<RegisterRow>>
  get(of: { id: string }): Promise<RegisterRow>
  create(input: Readonly<Record<string, unknown>>): Promise<RegisterRow>
  update(change: {
    id: string
    version: number
    values: Readonly<Record<string, unknown>>
    reason?: string
  }): Promise<RegisterRow>
  remove(change: { id: string; version: number; reason: string }): Promise<RegisterRow>
  restore(change: { id: string; version: number }): Promise<RegisterRow>
  sheet(query: Partial<SheetQuery>): Promise<Blob>
}

/** A file to import, and how it is to be read. */
export interface ChosenSheet {
  readonly file: File
  readonly sheet?: string
  /** JSON: heading → column, or null to leave it out. */
  readonly mapping?: string
  readonly whole?: boolean
}

/** What an import needs. */
export interface ImportApi {
  template(of: { locale: 'vi' | 'en' }): Promise<Blob>
  importSheet(of: ChosenSheet & { apply: boolean }): Promise<SheetReport>
  failedRows(of: ChosenSheet): Promise<Blob>
  undoImport(of: { batch: string }): Promise<{ undone: number }>
}

/** What the server offers besides for a register whose records have a life-cycle. */
export interface StepApi {
  take(step: { id: string; version: number; action: string; reason?: string }): Promise<RegisterRow>
}

/** What the server offers besides for a register whose rows may be typed in a table. */
export interface EntryApi {
  saveMany(entered: {
    rows: { id?: string; version?: number; values: Readonly<Record<string, unknown>> }[]
    reason?: string
  }): Promise<{ rows: RegisterRow[]; faults: RowFault[] }>
}
