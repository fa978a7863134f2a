import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import type { EconomicFigureInput } from './contract.ts'
import { vintageRank } from './vintages.ts'

export const figureRefusals = defineRefusals({
  FIGURE_UNIT: {
    status: 422,
    vi: 'Đơn vị tính không hợp với chỉ số này. Hãy chọn lại đơn vị tính.',
    en: 'This unit does not fit the indicator. Choose another unit.',
  },
  FIGURE_BASE_YEAR_MISSING: {
    status: 422,
    vi: 'Số liệu theo giá so sánh phải ghi năm gốc, ví dụ 2010.',
    en: 'Figures at constant prices need their base year, such as 2010.',
  },
  FIGURE_BASE_YEAR_ODD: {
    status: 422,
    vi: 'Chỉ số này không tính theo giá so sánh. Hãy bỏ trống năm gốc.',
    en: 'This indicator has no constant prices. Leave the base year empty.',
  },
  FIGURE_SPAN: {
    status: 422,
    vi: '“Từ năm” phải không sau “đến năm”.',
    en: 'The first year must not come after the last.',
  },
  FIGURE_SINGLE_YEAR: {
    status: 422,
    vi: 'Chỉ số này tính cho từng năm. Hãy bỏ trống “từ năm”.',
    en: 'This indicator is of single years. Leave the first year empty.',
  },
  FIGURE_NOT_POSITIVE: {
    status: 422,
    vi: 'Chỉ số này phải lớn hơn 0.',
    en: 'This indicator must be above 0.',
  },
  FIGURE_PUBLISHED_LATER: {
    status: 422,
    vi: 'Ngày công bố chưa đến. Chỉ nhập số liệu đã công bố.',
    en: 'The day of publication lies ahead. Enter only what has been published.',
  },
  FIGURE_FINAL_EARLY: {
    status: 422,
    vi: 'Số liệu công bố khi năm {year} chưa kết thúc không thể là số chính thức.',
    en: 'What was published before the end of {year} cannot be final.',
  },
  FIGURE_TAKEN: {
    status: 409,
    vi: 'Số liệu này với cùng loại và cùng ngày công bố đã có. Hãy mở dòng đó để sửa.',
    en: 'This figure is there already with the same vintage and day. Open that row to change it.',
  },
})

export const runRefusals = defineRefusals({
  SCENARIO_YEARS: {
    status: 422,
    vi: 'Năm cuối của kịch bản phải sau năm {last}, năm cuối của số liệu.',
    en: 'The last year of the scenario must come after {last}, the last year of the figures.',
  },
  RUN_NOT_PROVINCIAL: {
    status: 422,
    vi: 'Tệp này không phải số liệu của tỉnh. Dòng tiêu đề phải có cột «nam».',
    en: 'These are not figures of a province. The heading needs the column "nam".',
  },
  RUN_PARAMETERS: {
    status: 422,
    vi: 'Tham số chưa đúng: {faults}',
    en: 'Some parameters are not right: {faults}',
  },
  RUN_BLOCKED: {
    status: 422,
    vi: 'Số liệu chưa tính được. {doubts}',
    en: 'The figures do not allow a computation. {doubts}',
  },
})

export const assessmentRefusals = defineRefusals({
  ASSESSMENT_CLOSED: {
    status: 409,
    vi: 'Báo cáo đã trình ký hoặc đã ký nên không sửa được. Nếu cần sửa, hãy đề nghị lãnh đạo trả lại.',
    en: 'The report was submitted or signed. Ask for it to be returned if it must change.',
  },
  ASSESSMENT_INCOMPLETE: {
    status: 422,
    vi: 'Báo cáo chưa đủ để trình: {what}. Hãy bổ sung rồi trình lại.',
    en: 'The report cannot be submitted yet; it lacks: {what}.',
  },
  ASSESSMENT_NOT_SIGNED: {
    status: 409,
    vi: 'Chỉ giao thành nhiệm vụ những giải pháp của báo cáo đã ký.',
    en: 'Only recommendations of a signed report become tasks.',
  },
  TASK_THERE: {
    status: 409,
    vi: 'Giải pháp này đã thành nhiệm vụ.',
    en: 'This recommendation is a task already.',
  },
  ANNEX_ROW: {
    status: 422,
    vi: 'Phụ lục của kế hoạch không có nhiệm vụ này. Hãy chọn lại.',
    en: 'The annex of the plan has no such row. Choose again.',
  },
  LEAD_AGENCY: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại cơ quan chủ trì.',
    en: 'This agency is not in the directory. Choose the lead again.',
  },
  RUN_ASSESSED: {
    status: 409,
    vi: 'Lần tính này đã có báo cáo đánh giá nên phải giữ lại.',
    en: 'An assessment report was written on this run, so it has to stay.',
  },
})

export const choiceRefusals = defineRefusals({
  CHOICE_PERIOD: {
    status: 422,
    vi: 'Lần tính này không có giai đoạn ấy. Hãy chọn một trong các giai đoạn: {periods}.',
    en: 'This run does not report that period. Choose one of: {periods}.',
  },
  CHOICE_FINAL_EARLY: {
    status: 422,
    vi: 'Năm {year} chưa kết thúc nên kết quả chưa thể là số chính thức. Hãy chọn “ước tính”.',
    en: 'The year {year} is not over, so this cannot be final. Choose an estimate.',
  },
  RUN_OF_ANOTHER: {
    status: 403,
    vi: 'Chỉ người đã tính ({name}) mới xóa được lần tính này.',
    en: 'Only who made this run ({name}) removes it.',
  },
  RUN_USED: {
    status: 409,
    vi: 'Lần tính này đã được chọn cho bảng chỉ tiêu, báo cáo nên phải giữ lại. Nếu không dùng nữa, hãy thôi chọn.',
    en: 'This run was chosen for the board or a report and has to stay. Take the choice back instead.',
  },
})

type Kind = EconomicFigureInput['indicator']

/** What holds for figures of each kind: its units, and whether it has prices of a base year, spans and a sign. */
const kinds: Readonly<
  Record<
    Kind,
    {
      units: readonly EconomicFigureInput['unit'][]
      base: 'needed' | 'possible' | 'none'
      spans: boolean
      signed: boolean
    }
  >
> = {
  'grdp-constant': { units: ['billion-dong', 'million-dong'], base: 'needed', spans: false, signed: false },
  'grdp-current': { units: ['billion-dong', 'million-dong'], base: 'none', spans: false, signed: false },
  employed: { units: ['thousand-persons', 'persons'], base: 'none', spans: false, signed: false },
  'labour-productivity': {
    units: ['million-dong-per-person'],
    base: 'possible',
    spans: false,
    signed: false,
  },
  'labour-productivity-growth': { units: ['percent'], base: 'possible', spans: true, signed: true },
  'tfp-share': { units: ['percent'], base: 'none', spans: true, signed: true },
}

/**
 * Proves that a figure can have been published as it was entered.
 * @throws Refusal at the field: unit, base year, span, sign, or day of publication
 */
export const proveFigure = (input: EconomicFigureInput, today: string): void => {
  const kind = kinds[input.indicator]
  const fromYear = input.fromYear ?? input.year
  const refuse = (holds: boolean, refusal: keyof typeof figureRefusals, field: string) => {
    if (!holds) throw new Refusal(figureRefusals[refusal], { year: input.year }, field)
  }
  refuse(kind.units.includes(input.unit), 'FIGURE_UNIT', 'unit')
  refuse(kind.base !== 'needed' || input.baseYear !== null, 'FIGURE_BASE_YEAR_MISSING', 'baseYear')
  refuse(kind.base !== 'none' || input.baseYear === null, 'FIGURE_BASE_YEAR_ODD', 'baseYear')
  refuse(fromYear <= input.year, 'FIGURE_SPAN', 'fromYear')
  refuse(kind.spans || fromYear === input.year, 'FIGURE_SINGLE_YEAR', 'fromYear')
  refuse(kind.signed || Number(input.value) > 0, 'FIGURE_NOT_POSITIVE', 'value')
  refuse(input.publishedOn <= today, 'FIGURE_PUBLISHED_LATER', 'publishedOn')
  const settled = vintageRank[input.vintage] === vintageRank.final
  refuse(!settled || input.publishedOn > `${input.year}-12-31`, 'FIGURE_FINAL_EARLY', 'publishedOn')
}
