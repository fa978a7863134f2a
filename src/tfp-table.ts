import type { FileRun } from '#modules/productivity/run-file.ts'

const number = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = (value: number | null) => (value === null ? 'không xác định' : number.format(value * 100))

/** The periods of a run as a table for the eye, in per cent and points. */
export const tfpTable = ({ periods }: Pick<FileRun, 'periods'>): string => {
  const head = ['Giai đoạn', 'GRDP', 'Vốn', 'Lao động', 'TFP', 'Tỷ trọng TFP', 'NSLĐ']
  const rows = periods.map((row) => [
    `${'isocode' in row ? `${row.isocode} ` : ''}${row.from}–${row.to}`,
    ...[row.outputGrowth, row.capitalContribution, row.laborContribution, row.tfpGrowth].map(percent),
    percent(row.tfpShare),
    percent(row.laborProductivityGrowth),
  ])
  return `${[head, ...rows].map((cells) => cells.map((cell) => cell.padEnd(16)).join('')).join('\n')}\n`
}
