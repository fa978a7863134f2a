import { ListQuery } from '#kernel/contract.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Column, cellText, type Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Keeping } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import type { Panel, PanelRow } from './panel-contract.ts'
import { enterprises } from './service.ts'

/**
 * What a module knows of an enterprise, for the page of the enterprise and for its own workspace. `src/app.ts` lists
 * them in the order of the pages; modules to the right of this one bring theirs in one line.
 */
export interface EnterprisePanel {
  readonly name: string
  readonly title: Text
  readonly empty: Text
  /** What the person may see of it; undefined when the person has no right to this part of the work. */
  readonly load: (
    context: Context,
    enterpriseId: string,
  ) => Promise<Omit<Panel, 'name' | 'title' | 'empty'> | undefined>
}

/** A panel that shows rows of a register. */
export interface RegisterPanel {
  readonly register: Register
  readonly keeping: Pick<Keeping<never>, 'list'>
  /** Its list page; a record opens below it. */
  readonly path: string
  /** Columns to show, the first of them as a link. */
  readonly columns: readonly string[]
  readonly empty: Text
  readonly title?: Text
  readonly sort?: string
  /** How a row stands: a field of the row, `state` unless another is named, and how its values read. */
  readonly states?: Readonly<Record<string, { readonly label: Text; readonly tone?: Tone }>>
  readonly stateField?: string
  /** How a new row is begun, shown to those who may add one. */
  readonly begin?: { readonly label: Text; readonly path: (enterpriseId: string) => string }
}

const atFirst = 5

type Shows = readonly (readonly [name: string, column: Column])[]

const rowOf = ({ path, states, stateField = 'state' }: RegisterPanel, shows: Shows, row: Shown): PanelRow => {
  const state = states?.[String(row[stateField])]
  return {
    id: row.id,
    path: `${path}/${row.id}`,
    cells: shows.map(([name, column]) =>
      text(cellText(column, row[name], 'vi'), cellText(column, row[name], 'en')),
    ),
    state: state ? { label: state.label, tone: state.tone ?? 'quiet' } : null,
  }
}

const columnsOf = ({ register, columns }: RegisterPanel): Shows =>
  columns.map((name) => {
    const column = register.columns[name]
    if (column === undefined) throw new RangeError(`register ${register.name} has no column ${name}`)
    return [name, column]
  })

/**
 * Makes a panel of a register that refers to enterprises in its column `enterprise`.
 * @throws RangeError for a register without it, since its list would not heed the enterprise, and for unknown columns
 */
export const registerPanel = (panel: RegisterPanel): EnterprisePanel => {
  const { register, keeping, path } = panel
  const { enterprise } = register.columns
  if (enterprise?.of !== 'enterprise' || !enterprise.filterable)
    throw new RangeError(`register ${register.name} cannot be asked for the rows of one enterprise`)
  const shows = columnsOf(panel)
  return {
    name: register.name,
    title: panel.title ?? register.title,
    empty: panel.empty,
    load: async (context, enterpriseId) => {
      const filter = { enterprise: enterpriseId }
      const query = ListQuery.parse({ filter, size: atFirst, sort: panel.sort })
      const page = await keeping.list(context, query)
      const begin = page.actions.includes('create') ? panel.begin : undefined
      return {
        headings: shows.map(([, { label }]) => label),
        rows: page.rows.map((row) => rowOf(panel, shows, row)),
        total: page.total,
        path: `${path}?filter[enterprise]=${enterpriseId}`,
        begin: begin ? { label: begin.label, path: begin.path(enterpriseId) } : null,
      }
    },
  }
}

const withinRights = async <T>(loading: Promise<T>): Promise<T | undefined> => {
  try {
    return await loading
  } catch (error) {
    if (error instanceof Refusal && error.code === refusals.FORBIDDEN.code) return undefined
    throw error
  }
}

/**
 * All that the person may see of an enterprise, by part of the work; parts to which they have no right are left out.
 * @throws Refusal NOT_FOUND for an enterprise outside the person's scope, FORBIDDEN, NOT_SIGNED_IN
 */
export const panelsOf = async (
  context: Context,
  panels: readonly EnterprisePanel[],
  { id }: { id: string },
): Promise<Panel[]> => {
  await enterprises.get(context, id)
  const loaded: Panel[] = []
  for (const { name, title, empty, load } of panels) {
    const content = await withinRights(load(context, id))
    if (content !== undefined) loaded.push({ name, title, empty, ...content })
  }
  return loaded
}
