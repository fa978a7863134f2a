import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Kept } from '#kernel/contract.ts'
import type { CalendarDate } from '#kernel/period.ts'
import type { Grants } from '#kernel/permission.ts'
import type { Register } from '#kernel/register.ts'
import type { Workflow } from '#kernel/workflow.ts'
import type { Context } from '#platform/context.ts'
import type { PersonalData } from './personal.ts'
import type { kept } from './schema.ts'

export type KeptTable = PgTable & { [K in keyof ReturnType<typeof kept>]: PgColumn }

/** Column name → value, as it is written to the table. */
export type Values = Record<string, unknown>

/** A row as it goes out: JSON only, with what the person may do with it. */
export type Shown = Record<string, unknown> & Kept

/** New values of the part of a row that those whom it describes keep up themselves. */
export interface Amendment {
  readonly id: string
  readonly version: number
  readonly values: Values
  readonly reason?: string | undefined
}

/** A step that somebody takes on a record that they have seen in this version. */
export interface Taken {
  readonly id: string
  readonly version: number
  readonly action: string
  readonly reason?: string | undefined
  /** Day of the decision that the step rests on, where it has one. */
  readonly on?: CalendarDate | undefined
}

/**
 * What sets one register apart from the others: its table, what a row shows, who may, and which rules hold.
 * Everything else (list, search, filters, order, pages, Excel, history, evidence, undo) is alike for all.
 */
export interface Shelf<Input, R extends string = string> {
  /** The name under which history and evidence know its records, e.g. `training.course`. */
  readonly subject: string
  readonly register: Register
  readonly table: KeptTable
  readonly grants: Grants<R>
  readonly rights: { readonly read: R; readonly write: R }
  /** Fields that those whom a row describes keep up themselves, without the right to write the whole row. */
  readonly amend?: { readonly right: R; readonly fields: readonly string[] }
  /** What it holds about people, where it does. */
  readonly personal?: PersonalData<R>
  /** Column of the register → what is read for it; references give `{ id, label }` by `referenceTo`. */
  readonly fields: Readonly<Record<string, PgColumn | SQL>>
  /** Columns that filter or sort by something else than what they show, e.g. a reference by its id. */
  readonly filters?: Readonly<Record<string, PgColumn | SQL>>
  readonly sorts?: Readonly<Record<string, PgColumn | SQL>>
  readonly defaultSort: string
  /** The owner column for enterprises, where they may see their own rows. */
  readonly enterprise?: PgColumn
  /** Other agencies whose people may read a row, an id or an array of them, e.g. its sender; only its keeper writes. */
  readonly sharedWith?: PgColumn
  /** The owner column for conformity bodies, where they may see their own rows. */
  readonly body?: PgColumn
  /** The condition under which the public may see a row, where it may at all. */
  readonly published?: SQL
  /** How a row is called in history and in pickers, from the values written. */
  readonly label: (values: Values, context: Context) => string | Promise<string>
  /** Conditions by which a pattern finds a row through the records that it refers to, by their names of today. */
  readonly foundBy?: readonly ((pattern: string) => SQL)[]
  /** Words to search by, from the values written. */
  readonly words: (values: Values) => readonly (string | null | undefined)[]
  /**
   * Turns what was entered into what is written and proves that it is right. `before` is the row that is changed.
   * @throws Refusal naming the field at fault
   */
  readonly toValues: (
    context: Context,
    input: Input,
    id: string | undefined,
    before?: Values,
  ) => Promise<Values>
  /** Work that goes with a write, in its transaction, e.g. rows of a table below. */
  readonly afterWrite?: (context: Context, id: string, input: Input) => Promise<void>
  /**
   * Writes what other columns or tables say by these rows. Asked in the same transaction after every write of them:
   * added, changed, removed, brought back, imported, taken back; with the rows as they were, where they stood before.
   */
  readonly derive?: (context: Context, ids: readonly string[], befores: readonly Values[]) => Promise<void>
  /**
   * The life-cycle of a record, where it has one. The table then has a text column `state`, shown under that name; a
   * new row begins in the initial state, and only steps move it. In a final state nothing is changed or removed.
   */
  readonly workflow?: Workflow<string, string, R>
  /** Whether a row that has not ended is nevertheless closed to this person; then only evidence and steps are offered, of a removed one nothing. */
  readonly closedTo?: (context: Context, row: Values) => boolean
  /** Further proof before a step is taken on the row as it stands. @throws Refusal naming the field that is missing */
  readonly beforeStep?: (context: Context, before: Values, action: string) => Promise<void>
  /** What a step writes besides the state, e.g. the day of the decision. @throws Refusal naming the field at fault */
  readonly stepValues?: (context: Context, before: Values, taken: Taken) => Promise<Values>
  /** Work that goes with a step, in its transaction, on the row as it stands after it. */
  readonly afterStep?: (context: Context, after: Values, action: string) => Promise<void>
  /** Further proof before a row is removed. @throws Refusal */
  readonly beforeRemove?: (context: Context, id: string) => Promise<void>
  /** What a removed row says when it is brought back, besides that it stands again. @throws Refusal when it may not */
  readonly restored?: (context: Context, before: Values) => Promise<Values>
  /** Whether this person adds rows at all; left out, everybody who may write. */
  readonly mayAdd?: (context: Context) => boolean
  /** Made from the values written: two rows with the same text may not stand in one sheet, though their keys differ. */
  readonly onceBy?: (values: Values) => string
  /** What rows say beyond their columns, e.g. a standing of the day; asked once for all rows that go out together. */
  readonly complete?: (context: Context, rows: readonly Shown[]) => Promise<Shown[]>
  /** How an imported sheet names what a reference points at: texts → ids, asked once for the whole sheet. */
  readonly lookups?: Readonly<
    Record<string, (context: Context, texts: readonly string[]) => Promise<ReadonlyMap<string, string>>>
  >
  /** Columns whose values together tell rows of an imported sheet apart; a row that exists is updated. */
  readonly keyColumns?: Readonly<Record<string, PgColumn>>
  /** Parts of a key of several columns that may be empty and still tell rows apart. */
  readonly keyMayLack?: readonly string[]
}
