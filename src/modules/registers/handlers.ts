import type { ListQuery, SheetQuery } from '#kernel/contract.ts'
import type { RequestContext } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { type EnteredRow, saveMany } from './save-many.ts'
import type { KeepingSheets } from './sheets.ts'
import type { Amendment, Shelf, Shown, Taken } from './shelf.ts'
import type { Keeping } from './verbs.ts'

/** The bound routes of a register: each is one verb. `bind` is the module's `api(contract)`. */
// biome-ignore lint/suspicious/noExplicitAny: the builder's type depends on each register's contract; its shape is proven by the contract itself
export const registerHandlers = <Input>(bind: any, verbs: Keeping<Input>, sheets: KeepingSheets) => {
  type Given<T> = { input: T; context: RequestContext }
  return {
    list: bind.list.handler(({ input, context }: Given<ListQuery>) => verbs.list(context, input)),
    get: bind.get.handler(({ input, context }: Given<{ id: string }>) => verbs.get(context, input.id)),
    create: bind.create.handler(({ input, context }: Given<Input>) => verbs.create(context, input)),
    update: bind.update.handler(
      ({ input, context }: Given<{ id: string; version: number; values: Input; reason?: string }>) =>
        verbs.update(context, input),
    ),
    remove: bind.remove.handler(
      ({ input, context }: Given<{ id: string; version: number; reason: string }>) =>
        verbs.remove(context, input),
    ),
    restore: bind.restore.handler(({ input, context }: Given<{ id: string; version: number }>) =>
      verbs.restore(context, input),
    ),
    sheet: bind.sheet.handler(({ input, context }: Given<SheetQuery>) => sheets.sheet(context, input)),
    template: bind.template.handler(({ input, context }: Given<{ locale: 'vi' | 'en' }>) =>
      sheets.template(context, input),
    ),
    importSheet: bind.importSheet.handler(({ input, context }: Given<{ file: File; apply: boolean }>) =>
      sheets.importSheet(context, input),
    ),
    failedRows: bind.failedRows.handler(({ input, context }: Given<{ file: File }>) =>
      sheets.failedRows(context, input),
    ),
    undoImport: bind.undoImport.handler(({ input, context }: Given<{ batch: string }>) =>
      sheets.undoImport(context, input),
    ),
  }
}

/** The bound route by which those whom a record describes change their part of it, beside `registerHandlers`. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export const amendHandler = (bind: any, amend: (context: Context, change: Amendment) => Promise<Shown>) =>
  bind.amend.handler(({ input, context }: { input: Amendment; context: RequestContext }) =>
    amend(context, input),
  )

/** The bound route of a life-cycle, beside `registerHandlers`. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export const takeHandler = <Input>(bind: any, verbs: Keeping<Input>) =>
  bind.take.handler(({ input, context }: { input: Taken; context: RequestContext }) =>
    verbs.take(context, input),
  )

/** The bound route of rows typed in a table, beside `registerHandlers`. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export const saveManyHandler = <Input>(bind: any, shelf: Shelf<Input>) =>
  bind.saveMany.handler(
    ({
      input,
      context,
    }: {
      input: { rows: EnteredRow<Input>[]; reason?: string }
      context: RequestContext
    }) => saveMany(context, shelf, input),
  )
