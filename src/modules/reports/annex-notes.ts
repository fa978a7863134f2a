import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import type { ReportMaterial } from './report-material.ts'

type Days = Pick<ReportMaterial, 'years' | 'asOf' | 'drawnOn'>

const counted = ({ years, asOf }: Days): string =>
  `Số liệu thực hiện tính từ ngày ${shortDate(`${years.from}-01-01`)} đến hết ngày ${shortDate(asOf)}`

const estimated = ({ years }: Days): string =>
  years.from === years.to
    ? `; ước cả năm là số ước thực hiện từ ngày ${shortDate(`${years.from}-01-01`)} đến hết ngày ${shortDate(`${years.to}-12-31`)}; lũy kế tính từ ngày đầu giai đoạn`
    : ''

const stood = ({ drawnOn }: Days): string => `đến ngày ${shortDate(drawnOn)}`

const notes: Readonly<Record<AnnexTable, (days: Days) => string>> = {
  targets: (days) => `${counted(days)}${estimated(days)}.`,
  tasks: (days) => `Tiến độ, kết quả nhiệm vụ ghi nhận ${stood(days)}.`,
  enterprises: (days) => `${counted(days)}, theo ngày nghiệm thu.`,
  training: (days) => `${counted(days)}, theo ngày kết thúc lớp.`,
  experts: (days) => `${counted(days)}, theo ngày cấp chứng chỉ.`,
  awards: (days) => `Theo năm giải; kết quả ghi nhận ${stood(days)}.`,
  conformity: (days) => `Tình trạng ghi nhận ${stood(days)}.`,
  budget: (days) =>
    `Theo sổ phân bổ, thanh toán kinh phí; nơi chưa theo dõi trên hệ thống: theo báo cáo của các cơ quan, đơn vị ${stood(days)}.`,
  needs: (days) =>
    `Theo đề xuất dự toán đã gửi; nơi chưa có đợt lập dự toán: theo báo cáo của các cơ quan, đơn vị ${stood(days)}.`,
}

/**
 * Which days the figures of an annex speak of, as it is printed under the table (decision 0011): calendar years up to the
 * cut-off, an estimate to the end of the year, and for what has a state and no amount the day of the drawing.
 */
export const annexNote = (table: AnnexTable, days: Days): string => notes[table](days)
