import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id } from './id.ts'
import { CalendarDate } from './period.ts'

/** Every route of the API begins here: REST under /api/v1, one shape of refusal. */
export const route = oc

/** What a list is asked: words, filters by column, order, page. It is the same in a link, on screen and in an export. */
export const ListQuery = z.object({
  q: z.string().max(200).default('').describe('Words to search, with or without accents; "…" for a phrase'),
  filter: z
    .record(z.string().max(60), z.string().max(200))
    .default({})
    .describe('Column name → value; years and dates may be a range `a..b`'),
  sort: z.string().max(60).default('').describe('Column name, with - in front for descending'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
  removed: z.stringbool().or(z.boolean()).default(false).describe('Whether to list the removed rows instead'),
})
export type ListQuery = z.infer<typeof ListQuery>

/** What an Excel file of a list is asked: the list itself, and which columns; all when none is named. */
export const SheetQuery = ListQuery.extend({
  locale: z.enum(['vi', 'en']).default('vi'),
  columns: z.string().max(1000).default('').describe('Names of columns, parted by commas'),
})
export type SheetQuery = z.infer<typeof SheetQuery>

/** Beyond this a count costs more than it tells; the list then says "more than". */
export const countedUpTo = 10_000

/** One page of a list. `total` is exact up to `countedUpTo`; one more stands for any number beyond. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
    actions: z.array(z.string()),
  })
export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  size: number
  actions: string[]
}

/** Who is meant by an id, with the name to show. */
export const Reference = z.object({ id: z.string(), label: z.string() })
export type Reference = z.infer<typeof Reference>

/** What every row of a register carries besides its own columns. */
export const Kept = z.object({
  id: Id,
  version: z.number().int().describe('Send it back with a change, so that nobody overwrites an unseen one'),
  updatedAt: z.iso.datetime(),
  removedAt: z.iso.datetime().nullable(),
  evidenceCount: z.number().int(),
  actions: z.array(z.string()).describe('What the person may do with this row now'),
  masked: z.array(z.string()).optional().describe('Personal fields that the person sees only in part'),
})
export type Kept = z.infer<typeof Kept>

export const Message = z.object({ vi: z.string(), en: z.string() })

/** A fault of an imported sheet, by cell. */
export const SheetFault = z.object({
  line: z.number().int(),
  cell: z.string().describe('e.g. C7; empty when the whole row is at fault'),
  column: z.string(),
  severity: z.enum(['error', 'warning']),
  message: Message,
})
export type SheetFault = z.infer<typeof SheetFault>

/** A cell of a row that exists, which an import would change. */
export const SheetChange = z.object({
  line: z.number().int(),
  record: z.string().describe('How the row is called'),
  column: z.string(),
  before: z.string(),
  after: z.string(),
})
export type SheetChange = z.infer<typeof SheetChange>

/** Why a row of a sheet was passed over. */
export const SkipReason = z.enum(['blank', 'example', 'numbering', 'heading', 'total', 'after-total'])
export type SkipReason = z.infer<typeof SkipReason>

const readJson = (written: string): unknown => {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

/** How a person wants a sheet to be read; everything has a good first guess. */
export const SheetChoices = z.object({
  sheet: z.string().max(100).default('').describe('Name of the sheet; the first that fits unless given'),
  mapping: z
    .record(z.string(), z.string().nullable())
    .or(z.string().max(20_000).transform(readJson).pipe(z.record(z.string(), z.string().nullable())))
    .default({})
    .describe('Heading → column, or null to leave it out; in a form as JSON'),
  whole: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe('true writes nothing unless every row is good'),
})
export type SheetChoices = z.output<typeof SheetChoices>

/** What an import found, or did. */
export const SheetReport = z.object({
  rows: z.number().int(),
  good: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  faults: z.array(SheetFault),
  unknownHeadings: z.array(z.string()),
  missingHeadings: z.array(z.string()),
  unchanged: z.number().int().describe('Rows that exist and say the same already'),
  sheets: z.array(z.string()).describe('Sheets of the file'),
  sheet: z.string().describe('The one that was read'),
  headings: z.array(z.object({ heading: z.string(), column: z.string().nullable() })),
  skipped: z.array(z.object({ line: z.number().int(), reason: SkipReason })),
  changes: z.array(SheetChange).describe('What changes in rows that exist; the first of them'),
  sample: z.array(z.record(z.string(), z.string())).describe('The first rows as they were understood'),
  batch: z.string().nullable().describe('Names the import, so that it can be undone'),
})
export type SheetReport = z.infer<typeof SheetReport>

/** What keeps a row of a table from being kept: its place from 0, and its field; none when the whole row is at fault. */
export const RowFault = z.object({
  row: z.number().int(),
  field: z.string(),
  code: z.string(),
  text: Message,
})
export type RowFault = z.infer<typeof RowFault>

/** What became of the rows of a table: all were kept, or none and why. */
export interface SavedRows {
  rows: (Record<string, unknown> & Kept)[]
  faults: RowFault[]
}

const Change = z.object({ id: Id, version: z.number().int() })

/**
 * The routes that every register has: list, open, write, remove and restore with a reason, Excel out and in.
 * @param path below /api/v1, e.g. `/training/courses`
 */
export const registerRoutes = <Row extends z.ZodRawShape, Input extends z.ZodRawShape>(
  path: `/${string}`,
  tag: string,
  row: z.ZodObject<Row>,
  input: z.ZodObject<Input>,
) => {
  const kept = row.extend(Kept.shape)
  const tags = [tag]
  return {
    list: route.route({ method: 'GET', path, tags, summary: 'List' }).input(ListQuery).output(pageOf(kept)),
    get: route
      .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'Open one' })
      .input(z.object({ id: Id }))
      .output(kept),
    create: route
      .route({ method: 'POST', path, tags, summary: 'Add', successStatus: 201 })
      .input(input)
      .output(kept),
    update: route
      .route({ method: 'PUT', path: `${path}/{id}`, tags, summary: 'Change' })
      .input(Change.extend({ values: input, reason: z.string().max(1000).optional() }))
      .output(kept),
    remove: route
      .route({ method: 'POST', path: `${path}/{id}/remove`, tags, summary: 'Remove, with a reason' })
      .input(Change.extend({ reason: z.string().max(1000) }))
      .output(kept),
    restore: route
      .route({ method: 'POST', path: `${path}/{id}/restore`, tags, summary: 'Bring back' })
      .input(Change)
      .output(kept),
    sheet: route
      .route({ method: 'GET', path: `${path}-sheet`, tags, summary: 'The list as an Excel file' })
      .input(SheetQuery)
      .output(z.file()),
    template: route
      .route({ method: 'GET', path: `${path}-template`, tags, summary: 'An empty Excel file to fill in' })
      .input(z.object({ locale: z.enum(['vi', 'en']).default('vi') }))
      .output(z.file()),
    importSheet: route
      .route({
        method: 'POST',
        path: `${path}-import`,
        tags,
        summary: 'Read an Excel file: look first, then write',
      })
      .input(
        SheetChoices.extend({
          file: z.file(),
          apply: z
            .stringbool()
            .or(z.boolean())
            .default(false)
            .describe('false only looks; true writes the good rows'),
        }),
      )
      .output(SheetReport),
    failedRows: route
      .route({
        method: 'POST',
        path: `${path}-import/failed`,
        tags,
        summary: 'The rows at fault as an Excel file, with what is wrong',
      })
      .input(SheetChoices.extend({ file: z.file() }))
      .output(z.file()),
    undoImport: route
      .route({ method: 'POST', path: `${path}-import/undo`, tags, summary: 'Take an import back' })
      .input(z.object({ batch: Id }))
      .output(z.object({ undone: z.number().int() })),
  }
}

/** The route by which those whom a record describes change some of its fields; spread it beside `registerRoutes`. */
export const amendRoute = <Row extends z.ZodRawShape, Part extends z.ZodRawShape>(
  path: `/${string}`,
  tag: string,
  row: z.ZodObject<Row>,
  part: z.ZodObject<Part>,
) =>
  route
    .route({
      method: 'PUT',
      path: `${path}/{id}/own-part`,
      tags: [tag],
      summary: 'Change what one keeps up oneself',
    })
    .input(Change.extend({ values: part, reason: z.string().max(1000).optional() }))
    .output(row.extend(Kept.shape))

/** The route by which a record of a register takes a step of its life-cycle; spread it beside `registerRoutes`. */
export const takeRoute = <Row extends z.ZodRawShape>(
  path: `/${string}`,
  tag: string,
  row: z.ZodObject<Row>,
) =>
  route
    .route({ method: 'POST', path: `${path}/{id}/take`, tags: [tag], summary: 'Take a step' })
    .input(
      Change.extend({
        action: z.string().max(60).describe('One of the `actions` of the record'),
        reason: z.string().max(1000).optional(),
        on: CalendarDate.optional().describe('Day of the decision that the step rests on'),
      }),
    )
    .output(row.extend(Kept.shape))

/** The route by which rows typed in a table are saved, all or none; spread it beside `registerRoutes`. */
export const saveManyRoute = <Row extends z.ZodRawShape, Input extends z.ZodRawShape>(
  path: `/${string}`,
  tag: string,
  row: z.ZodObject<Row>,
  input: z.ZodObject<Input>,
) =>
  route
    .route({
      method: 'POST',
      path: `${path}-rows`,
      tags: [tag],
      summary: 'Save rows of a table, all or none',
    })
    .input(
      z.object({
        rows: z
          .array(z.object({ id: Id.optional(), version: z.number().int().optional(), values: input }))
          .min(1)
          .max(1000),
        reason: z.string().max(1000).optional(),
      }),
    )
    .output(z.object({ rows: z.array(row.extend(Kept.shape)), faults: z.array(RowFault) }))

export { CalendarDate }
