import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Figure, type IndicatorName, indicators, type Quantity, type Way, waysOf } from './indicators.ts'

/** Where the figures of a year stand: the columns of `enterprise_figure`, or their names under an alias. */
export type FigureColumns = Readonly<Record<Figure, PgColumn | SQL>>

const names: Readonly<Record<Figure, string>> = {
  workers: 'workers',
  output: 'output',
  inputs: 'inputs',
  purchases: 'purchases',
  wages: 'wages',
  depreciation: 'depreciation',
  productionTaxes: 'production_taxes',
  interest: 'interest',
  profit: 'profit',
  fixedAssets: 'fixed_assets',
}

/** The columns of `enterprise_figure` under an alias of a statement. */
export const figuresAs = (alias: string): FigureColumns =>
  Object.fromEntries(
    Object.entries(names).map(([figure, column]) => [figure, sql.raw(`${alias}.${column}`)]),
  ) as Record<Figure, SQL>

/** A quantity by one way, as `byWay` has it; null while a figure is missing. */
export const wayInSql = (columns: FigureColumns, { plus, less = [] }: Way): SQL => {
  const added = sql.join(
    plus.map((figure) => sql`${columns[figure]}`),
    sql` + `,
  )
  return less.length === 0
    ? sql`(${added})`
    : sql`(${added} - ${sql.join(
        less.map((figure) => sql`${columns[figure]}`),
        sql` - `,
      )})`
}

/** A quantity in a statement, by the first way whose figures all stand. */
export const quantityInSql = (columns: FigureColumns, quantity: Quantity): SQL =>
  sql`coalesce(${sql.join(
    waysOf(quantity).map((way) => wayInSql(columns, way)),
    sql`, `,
  )})`

/** An indicator in a statement, as `indicatorOf` has it. */
export const indicatorInSql = (columns: FigureColumns, name: IndicatorName): SQL => {
  const [above, below] = indicators[name].over
  const divisor = quantityInSql(columns, below)
  return sql`case when ${divisor} > 0 then ${quantityInSql(columns, above)}::float8 / ${divisor}::float8 end`
}
