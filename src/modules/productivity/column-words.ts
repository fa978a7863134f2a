import { type Text, text } from '#kernel/text.ts'
import {
  type ColumnMeaning,
  type Income,
  type InvestmentKind,
  meaningOf,
  type Part,
} from './computation/column-name.ts'

const parts: Readonly<Record<Part, Text>> = {
  agriculture: text('nông, lâm, thủy sản', 'agriculture'),
  industry: text('công nghiệp, xây dựng', 'industry and construction'),
  services: text('dịch vụ', 'services'),
  productTaxes: text('thuế sản phẩm trừ trợ cấp', 'product taxes less subsidies'),
  total: text('tổng số', 'total'),
}

const kinds: Readonly<Record<InvestmentKind, Text>> = {
  construction: text('xây dựng cơ bản', 'construction'),
  equipment: text('mua sắm tài sản cố định', 'equipment'),
  repair: text('sửa chữa lớn, nâng cấp', 'repair'),
  working: text('bổ sung vốn lưu động', 'working capital'),
  other: text('đầu tư khác', 'other'),
}

const incomes: Readonly<Record<Income, Text>> = {
  compensation: text('Thu nhập của người lao động', 'Compensation of employees'),
  mixed: text('Thu nhập hỗn hợp', 'Mixed income'),
  surplus: text('Thặng dư', 'Operating surplus'),
  depreciation: text('Khấu hao tài sản cố định', 'Consumption of fixed capital'),
  productionTaxes: text('Thuế sản xuất trừ trợ cấp', 'Taxes on production less subsidies'),
}

const joined = (of: Text, part: Text): Text => text(`${of.vi}: ${part.vi}`, `${of.en}: ${part.en}`)

const words = (meaning: ColumnMeaning): Text => {
  switch (meaning.of) {
    case 'output':
      return joined(
        text(`GRDP giá so sánh ${meaning.base}`, `GRDP at ${meaning.base} prices`),
        parts[meaning.part],
      )
    case 'current-output':
      return joined(text('GRDP giá hiện hành', 'GRDP at current prices'), parts[meaning.part])
    case 'labor':
      return joined(text('Lao động', 'Employed persons'), parts[meaning.part])
    case 'investment':
      return joined(
        text(`Vốn đầu tư giá so sánh ${meaning.base}`, `Investment at ${meaning.base} prices`),
        parts[meaning.part],
      )
    case 'current-investment':
      return joined(text('Vốn đầu tư giá hiện hành', 'Investment at current prices'), parts[meaning.part])
    case 'investment-kind':
      return joined(text('Vốn đầu tư giá hiện hành', 'Investment at current prices'), kinds[meaning.kind])
    case 'investment-index':
      return text(
        `Chỉ số giá đầu tư, ${meaning.base} = 100`,
        `Price index of investment, ${meaning.base} = 100`,
      )
    case 'labor-share':
      return joined(text('Tỷ phần thu nhập của lao động', 'Labour share of income'), parts[meaning.part])
    case 'income':
      return incomes[meaning.income]
    case 'population':
      return text('Dân số bình quân', 'Population')
    case 'output-per-head':
      return text('GRDP bình quân đầu người', 'GRDP a head')
  }
}

/** What a column of observations holds, in words; undefined for a name that is not one of ours. */
export const columnWords = (name: string): Text | undefined => {
  const meaning = meaningOf(name)
  return meaning && words(meaning)
}

const units = {
  output: text('tỷ đồng', 'billion đồng'),
  persons: text('nghìn người', 'thousand persons'),
  perHead: text('triệu đồng/người', 'million đồng a head'),
  index: text('%', '%'),
  share: text('từ 0 đến 1', 'from 0 to 1'),
} as const

/** The unit in which a column stands; the account needs all money and all persons in one. */
export const columnUnit = (name: string): Text => {
  switch (meaningOf(name)?.of) {
    case 'labor':
    case 'population':
      return units.persons
    case 'output-per-head':
      return units.perHead
    case 'investment-index':
      return units.index
    case 'labor-share':
      return units.share
    default:
      return units.output
  }
}
