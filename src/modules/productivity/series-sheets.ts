import { type Text, text } from '#kernel/text.ts'
import type { SeriesTable } from './series-tables.ts'

/** The sheets of the workbook of series, in their order (tfp.md §5.1). */
export const sheetNames = {
  output: '1_GRDP',
  labor: '2_LaoDong',
  investment: '3_VonDauTu',
  income: '4_ThuNhap',
  parameters: '5_ThamSo',
  enterprises: '6_DoanhNghiep',
  notes: '7_GhiChu',
} as const satisfies Record<SeriesTable | 'parameters' | 'enterprises' | 'notes', string>

export const tableSheets = ['output', 'labor', 'investment', 'income'] as const satisfies SeriesTable[]

/** Columns of a sheet that stand beside its figures, by the names under which they are read. */
export const besideFigures = {
  year: { name: 'nam', label: text('Năm', 'Year') },
  concept: { name: 'khung_laodong', label: text('Khung lao động', 'Concept of employment') },
  vintage: { name: 'ky_so_lieu', label: text('Kỳ số liệu', 'Vintage') },
  source: { name: 'nguon', label: text('Nguồn (tài liệu, bảng, trang)', 'Source (document, table, page)') },
} as const satisfies Record<string, { name: string; label: Text }>

/** A parameter as a row of its sheet: its path among the parameters of a run, its usual value, what it means. */
export const parameterRows = [
  ['mode', 'discrete', 'Cách tính: discrete (tốc độ tăng, cơ quan thống kê) hoặc tornqvist (lôgarit)'],
  ['laborShare', 'yearly', 'Tỷ phần lao động: yearly (cột hằng năm) hoặc một số giữa 0 và 1'],
  ['depreciation', 0.05, 'Tỷ lệ khấu hao δ mỗi năm'],
  ['pim', 'end-year', 'Kiểm kê liên tục: end-year K = (1−δ)K₋₁ + I; half-year K = (1−δ)K₋₁ + (1−δ/2)I'],
  ['capitalInput', 'average', 'Vốn sử dụng trong năm: average, end hoặc begin'],
  [
    'initialStock.method',
    'steady-state',
    'Vốn ban đầu: steady-state (trạng thái dừng) hoặc ratio (số lần GRDP)',
  ],
  ['initialStock.ratio', null, 'Số lần GRDP năm đầu, khi chọn ratio'],
  ['deflator', 'index', 'Đưa đầu tư về giá so sánh bằng index (chỉ số giá đầu tư) hoặc grdp'],
  ['fixedAssetRatio', 1, 'Hệ số hình thành tài sản cố định của vốn đầu tư'],
  ['periods', null, 'Các giai đoạn, ví dụ 2016-2020; 2021-2025. Để trống: từng 5 năm'],
  ['noShareBelow', 0.005, 'Tăng trưởng đến mức này thì không tính tỷ trọng'],
] as const satisfies readonly (readonly [string, string | number | null, string])[]
