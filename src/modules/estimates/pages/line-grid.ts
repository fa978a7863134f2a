import type { Text } from '#kernel/text.ts'
import { type LineInput, lineRegister, type ProposalLines, sourceColumn } from '#modules/estimates/line.ts'
import { amountOf } from '#modules/estimates/money.ts'
import type { GridFault } from '#web/ui/grid/grid-faults.ts'
import { type CellValues, type GridColumn, type GridRow, isUnread } from '#web/ui/grid/grid-row.ts'

type Sources = ProposalLines['sources']
type Kept = ProposalLines['lines'][number]

/** A line that is offered by a sheet or by what stands elsewhere: linked by ids, with the words for them. */
export interface OfferedLine extends Omit<LineInput, 'id' | 'norm' | 'need' | 'lastItem' | 'note'> {
  readonly norm?: string | null
  readonly need?: string | null
  readonly lastItem?: string | null
  readonly note?: string | null
  readonly needLabel: string | null
  readonly lastLabel: string | null
}

const plain = (value: CellValues[string]): string =>
  typeof value === 'string' ? value : typeof value === 'object' && 'id' in value ? value.id : ''

const amountIn = (values: CellValues): string => {
  const [quantity, price] = [values.quantity, values.unitPrice]
  if (isUnread(quantity) || isUnread(price) || !plain(quantity) || !plain(price)) return ''
  try {
    return String(amountOf(plain(quantity), BigInt(plain(price))))
  } catch {
    return ''
  }
}

const required = ['content', 'unit', 'quantity', 'unitPrice']

/** The columns of the table: those of the form, the amount worked out, money added up at the foot. */
export const gridColumns = (sources: Sources): GridColumn[] =>
  Object.entries(lineRegister(sources).columns).map(([name, column]) => ({
    name,
    column,
    required: required.includes(name),
    ...(name === 'amount' ? { compute: amountIn } : {}),
    ...(name === 'amount' || name.startsWith('source:') ? { total: true as const } : {}),
  }))

const isKept = (line: Kept | OfferedLine): line is Kept => 'amount' in line

const reference = (id: string | null | undefined, label: string | null) =>
  id ? { id, label: label ?? '' } : undefined

/** A line as a row of the table; what it comes from goes along unseen. */
export const rowOf = (line: Kept | OfferedLine): GridRow => ({
  key: isKept(line) ? line.id : crypto.randomUUID(),
  values: {
    content: line.content,
    norm: isKept(line) ? (line.norm ?? undefined) : reference(line.norm, line.norm ?? null),
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    ...Object.fromEntries(Object.entries(line.sources).map(([id, amount]) => [sourceColumn(id), amount])),
    need: isKept(line) ? (line.need ?? undefined) : reference(line.need, line.needLabel),
    note: line.note ?? '',
    ...(isKept(line)
      ? { lastItem: line.lastItem ?? undefined }
      : { lastItem: reference(line.lastItem, line.lastLabel) }),
  },
})

/** A row as it is sent. */
export const sentLine = ({ key, values }: GridRow, sources: Sources) => {
  const of = (name: string) => plain(values[name])
  return {
    id: key,
    ...{ content: of('content'), unit: of('unit'), quantity: of('quantity'), unitPrice: of('unitPrice') },
    norm: of('norm') || null,
    need: of('need') || null,
    lastItem: of('lastItem') || null,
    note: of('note') || null,
    sources: Object.fromEntries(
      sources.flatMap(({ id }) => (of(sourceColumn(id)) ? [[id, of(sourceColumn(id))]] : [])),
    ),
  }
}

/** Faults of the server at their cells: `lines.3.unitPrice` is the price of the fourth row. */
export const faultsOf = (
  rows: readonly GridRow[],
  fields: readonly { readonly path: string; readonly text: Text }[],
): GridFault[] =>
  fields.flatMap(({ path, text }) => {
    const [list, at, name = 'amount'] = path.split('.')
    const row = list === 'lines' ? rows[Number(at)] : undefined
    return row ? [{ key: row.key, column: name === 'sources' ? 'amount' : name, text }] : []
  })
