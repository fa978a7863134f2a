import { type Text, text } from '#kernel/text.ts'
import type { Parameters } from '#modules/productivity/computation/parameters.ts'

const names: Readonly<Record<keyof Parameters, Text>> = {
  mode: text('Cách tính tốc độ tăng', 'How growth is measured'),
  depreciation: text('Khấu hao δ', 'Depreciation δ'),
  pim: text('Kiểm kê vốn', 'Perpetual inventory'),
  capitalInput: text('Vốn sử dụng', 'Capital input'),
  initialStock: text('Vốn ban đầu', 'Initial stock'),
  laborShare: text('Tỷ phần lao động', 'Labour share'),
  linkYear: text('Năm nối', 'Link year'),
  periods: text('Giai đoạn', 'Periods'),
  deflator: text('Chỉ số giá đầu tư', 'Deflator of investment'),
  fixedAssetRatio: text('Hệ số hình thành tài sản cố định', 'Part that becomes fixed assets'),
  noShareBelow: text('Không tính tỷ trọng khi tăng trưởng tới', 'No share at growth up to'),
  interpolate: text('Năm được nội suy', 'Interpolated years'),
  laborSplices: text('Hệ số nối lao động', 'Splices of employed persons'),
}

const values: Readonly<Record<string, Text>> = {
  discrete: text('tốc độ tăng thông thường', 'rates of change'),
  tornqvist: text('lôgarit, Törnqvist', 'logarithms, Törnqvist'),
  'end-year': text('cuối năm', 'end of the year'),
  'half-year': text('giữa năm', 'half-year'),
  average: text('bình quân đầu và cuối năm', 'mean of both ends'),
  end: text('cuối năm', 'end'),
  begin: text('đầu năm', 'beginning'),
  yearly: text('theo từng năm', 'of each year'),
  index: text('chỉ số giá đầu tư', 'price index of investment'),
  grdp: text('chỉ số giá GRDP', 'price index of GRDP'),
  'steady-state': text('trạng thái dừng', 'steady state'),
  ratio: text('lần GRDP năm đầu', 'times GRDP of the first year'),
  value: text('giá trị cho trước', 'a given value'),
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sayPart = (value: unknown, say: (text: Text) => string): string => {
  if (Array.isArray(value))
    return value
      .map((one) =>
        Array.isArray(one) ? one.map((part) => sayPart(part, say)).join('–') : sayPart(one, say),
      )
      .join(', ')
  if (isObject(value))
    return Object.values(value)
      .map((one) => sayPart(one, say))
      .join(' ')
  if (typeof value === 'number') return String(value).replace('.', ',')
  const known = values[String(value)]
  return known ? say(known) : String(value)
}

/** What a parameter of a run is called. */
export const parameterName = (name: string): Text => names[name as keyof Parameters] ?? text(name, name)

/** A parameter's value, as JSON, in words. */
export const parameterValue = (json: string, say: (text: Text) => string): string =>
  json === '' ? '—' : sayPart(JSON.parse(json), say)
