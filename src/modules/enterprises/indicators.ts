import { keysOf } from '#kernel/field.ts'
import { type Text, text } from '#kernel/text.ts'

/** What the yearly figures of an enterprise say, in whole đồng and persons; what is missing is null. */
export interface YearOfEnterprise {
  readonly year: number
  readonly workers: number | null
  readonly output: bigint | null
  readonly inputs: bigint | null
  readonly purchases: bigint | null
  readonly wages: bigint | null
  readonly depreciation: bigint | null
  readonly productionTaxes: bigint | null
  readonly interest: bigint | null
  readonly profit: bigint | null
  readonly fixedAssets: bigint | null
}
export type Figure = Exclude<keyof YearOfEnterprise, 'year'>

/** One way to a quantity: some figures are added, others taken away. */
export interface Way {
  readonly plus: readonly Figure[]
  readonly less?: readonly Figure[]
}

/** Quantities that are made of figures; the first way whose figures all stand is taken (tfp.md §1.7). */
export const ways = {
  /** AV: output less what was bought, or what it is paid out as. */
  valueAdded: [
    { plus: ['output'], less: ['purchases'] },
    { plus: ['wages', 'depreciation', 'productionTaxes', 'interest', 'profit'] },
  ],
  /** TI − IC: what the enterprise itself puts in. */
  ownInput: [{ plus: ['inputs'], less: ['purchases'] }],
} as const satisfies Record<string, readonly Way[]>
export type Quantity = Figure | keyof typeof ways

/** How a quantity comes about: by its ways, or as a single figure. */
export const waysOf = (quantity: Quantity): readonly Way[] =>
  quantity in ways ? ways[quantity as keyof typeof ways] : [{ plus: [quantity as Figure] }]

export const indicatorGroups = {
  labour: text('Hiệu quả lao động', 'Labour'),
  capital: text('Hiệu quả vốn', 'Capital'),
  competitiveness: text('Khả năng cạnh tranh, sinh lời', 'Competitiveness and profit'),
  combined: text('Chỉ tiêu tổng hợp', 'Combined'),
} satisfies Record<string, Text>

interface Indicator {
  readonly label: Text
  readonly group: keyof typeof indicatorGroups
  readonly over: readonly [Quantity, Quantity]
  /** Đồng a worker; otherwise a ratio of two amounts. */
  readonly unit?: 'dong'
}

const of = (group: Indicator['group'], label: Text, above: Quantity, below: Quantity): Indicator => ({
  ...{ label, group, over: [above, below] },
  ...(below === 'workers' && { unit: 'dong' }),
})

/** The indicators of VNPI's four groups, each a ratio of two quantities (tfp.md §1.7). */
export const indicators = {
  addedPerWorker: of(
    'labour',
    text('Giá trị gia tăng trên lao động (AV/LT)', 'Value added per worker (AV/LT)'),
    'valueAdded',
    'workers',
  ),
  outputPerWorker: of(
    'labour',
    text('Giá trị sản xuất trên lao động (TO/LT)', 'Output per worker (TO/LT)'),
    'output',
    'workers',
  ),
  addedPerLabourCost: of(
    'labour',
    text('Giá trị gia tăng trên chi phí lao động (AV/LC)', 'Value added per labour cost (AV/LC)'),
    'valueAdded',
    'wages',
  ),
  addedPerAssets: of(
    'capital',
    text('Giá trị gia tăng trên tài sản cố định (AV/FA)', 'Value added per fixed assets (AV/FA)'),
    'valueAdded',
    'fixedAssets',
  ),
  addedPerDepreciation: of(
    'capital',
    text('Giá trị gia tăng trên khấu hao (AV/Fa)', 'Value added per depreciation (AV/Fa)'),
    'valueAdded',
    'depreciation',
  ),
  outputPerAssets: of(
    'capital',
    text('Giá trị sản xuất trên tài sản cố định (TO/FA)', 'Output per fixed assets (TO/FA)'),
    'output',
    'fixedAssets',
  ),
  labourCostPerOutput: of(
    'competitiveness',
    text('Chi phí lao động trên giá trị sản xuất (LC/TO)', 'Labour cost per output (LC/TO)'),
    'wages',
    'output',
  ),
  labourCostPerWorker: of(
    'competitiveness',
    text('Chi phí lao động bình quân (LC/LT)', 'Labour cost per worker (LC/LT)'),
    'wages',
    'workers',
  ),
  labourCostPerInput: of(
    'competitiveness',
    text('Chi phí lao động trên tổng đầu vào (LC/TI)', 'Labour cost per input (LC/TI)'),
    'wages',
    'inputs',
  ),
  profitPerOutput: of(
    'competitiveness',
    text('Lợi nhuận trên giá trị sản xuất (OP/TO)', 'Profit per output (OP/TO)'),
    'profit',
    'output',
  ),
  profitPerAssets: of(
    'competitiveness',
    text('Lợi nhuận trên tài sản cố định (OP/FA)', 'Profit per fixed assets (OP/FA)'),
    'profit',
    'fixedAssets',
  ),
  profitPerInput: of(
    'competitiveness',
    text('Lợi nhuận trên tổng đầu vào (OP/TI)', 'Profit per input (OP/TI)'),
    'profit',
    'inputs',
  ),
  outputPerInput: of(
    'combined',
    text('Năng suất tổng (TO/TI)', 'Total productivity (TO/TI)'),
    'output',
    'inputs',
  ),
  processing: of(
    'combined',
    text('Hiệu quả quá trình PE = AV/(TI − IC)', 'Process efficiency PE = AV/(TI − IC)'),
    'valueAdded',
    'ownInput',
  ),
  assetsPerWorker: of(
    'combined',
    text('Trang bị tài sản trên lao động (FA/LT)', 'Fixed assets per worker (FA/LT)'),
    'fixedAssets',
    'workers',
  ),
  addedPerOutput: of(
    'combined',
    text('Tỷ lệ giá trị gia tăng (AV/TO)', 'Share of value added (AV/TO)'),
    'valueAdded',
    'output',
  ),
  labourCostPerAdded: of(
    'combined',
    text('Tỷ phần lao động (LC/AV)', 'Share of labour (LC/AV)'),
    'wages',
    'valueAdded',
  ),
} satisfies Record<string, Indicator>
export type IndicatorName = keyof typeof indicators
export const indicatorNames = keysOf(indicators)

const sumOf = (year: YearOfEnterprise, names: readonly Figure[]): bigint | null =>
  names.reduce<bigint | null>((sum, name) => {
    const one = year[name]
    return sum === null || one === null ? null : sum + BigInt(one)
  }, 0n)

/** A quantity by one way; null while a figure is missing. */
export const byWay = (year: YearOfEnterprise, { plus, less = [] }: Way): bigint | null => {
  const [added, taken] = [sumOf(year, plus), sumOf(year, less)]
  return added === null || taken === null ? null : added - taken
}

const quantityOf = (year: YearOfEnterprise, quantity: Quantity): bigint | null =>
  waysOf(quantity).reduce<bigint | null>((found, way) => found ?? byWay(year, way), null)

/** An indicator of a year, as a ratio or in đồng a worker; null while a figure is missing or what it is divided by is not above zero. */
export const indicatorOf = (year: YearOfEnterprise, name: IndicatorName): number | null => {
  const [above, below] = indicators[name].over.map((quantity) => quantityOf(year, quantity))
  return above === null || above === undefined || below === null || below === undefined || below <= 0n
    ? null
    : Number(above) / Number(below)
}

/** Value added as output less purchases, and as what it is paid out as; null while a part is missing (tfp.md §1.7). */
export const valueAddedOf = (year: YearOfEnterprise): { difference: bigint | null; sum: bigint | null } => {
  const [byDifference, bySum] = ways.valueAdded
  return { difference: byWay(year, byDifference), sum: byWay(year, bySum) }
}

/** Both ways of value added may differ by this share before it is told. */
const tolerated = 0.01

/** Whether the two ways differ by more than is tolerated. */
export const differs = ({ difference, sum }: ReturnType<typeof valueAddedOf>): boolean =>
  difference !== null &&
  sum !== null &&
  Math.abs(Number(difference - sum)) > tolerated * Math.abs(Number(difference))

/** A group of fewer enterprises than this is told of by no figure: it would tell of single ones and prove nothing. */
export const fewestCompared = 5
