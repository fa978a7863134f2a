import type { Column, ColumnType } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'

/** A column of an annex as it is printed; the width is its share of the page. */
export interface AnnexColumn extends Column {
  readonly width: number
}

/** How an annex is printed and what is counted in it. */
export interface AnnexForm<K extends string = string> {
  readonly columns: Readonly<Record<K, AnnexColumn>>
  readonly orientation: 'portrait' | 'landscape'
  /** The column that stands in place of running numbers. */
  readonly numberedBy?: NoInfer<K>
  /** Columns that are added up in the last row. */
  readonly sums: readonly NoInfer<K>[]
  /** A column whose values are counted once each: an enterprise with two solutions is one enterprise. */
  readonly distinct?: NoInfer<K>
}

const column = (vi: string, en: string, width: number, type: ColumnType = 'text'): AnnexColumn => ({
  label: text(vi, en),
  type,
  width,
})

const form = <const K extends string>(annex: AnnexForm<K>): AnnexForm<K> => annex

/** The annexes that reports can have (domain brief §3.2), by the kind of table that a plan names. */
export const annexForms = {
  targets: form({
    orientation: 'landscape',
    sums: [],
    columns: {
      label: column('Chỉ tiêu', 'Target', 15),
      unit: column('Đơn vị tính', 'Unit', 9),
      phaseGoal: column('Mục tiêu giai đoạn', 'Goal of the phase', 8),
      yearGoal: column('Mục tiêu năm', 'Goal of the year', 7),
      actual: column('Thực hiện đến kỳ chốt', 'Actual to cut-off', 8),
      estimate: column('Ước cả năm', 'Estimate for the year', 7),
      cumulative: column('Lũy kế giai đoạn', 'Phase to date', 8),
      share: column('Tỷ lệ (%)', 'Share (%)', 6),
      state: column('Đánh giá', 'Standing', 9),
      note: column('Ghi chú', 'Note', 12),
    },
  }),
  tasks: form({
    orientation: 'landscape',
    numberedBy: 'number',
    sums: [],
    columns: {
      number: column('TT', 'No.', 5),
      content: column('Nội dung', 'Task', 15),
      lead: column('Đơn vị chủ trì', 'Lead', 10),
      coordinating: column('Đơn vị phối hợp', 'With', 13),
      time: column('Thời gian', 'Time', 7),
      result: column('Kết quả, sản phẩm', 'Result', 15),
      progress: column('Tiến độ', 'Progress', 8),
      difficulty: column('Khó khăn', 'Difficulties', 10),
      evidence: column('Số minh chứng', 'Evidence', 6, 'integer'),
    },
  }),
  enterprises: form({
    orientation: 'landscape',
    sums: ['stateMoney', 'counterpart'],
    distinct: 'identity',
    columns: {
      name: column('Tên doanh nghiệp', 'Enterprise', 12),
      identity: column('Mã số thuế', 'Tax code', 7),
      year: column('Năm', 'Year', 4, 'year'),
      address: column('Địa chỉ (xã, phường)', 'Address', 9),
      kind: column('Loại hình', 'Kind', 6),
      size: column('Quy mô', 'Size', 5),
      industry: column('Ngành (VSIC)', 'Industry', 6),
      product: column('Sản phẩm', 'Product', 7),
      solution: column('Giải pháp, tiêu chuẩn', 'Solution', 9),
      consultant: column('Đơn vị tư vấn', 'Consultant', 8),
      certifier: column('Tổ chức chứng nhận', 'Certification body', 8),
      certificate: column('Số giấy chứng nhận, ngày cấp, hết hạn', 'Certificate', 8),
      stateMoney: column('Kinh phí ngân sách (đồng)', 'State money', 8, 'money'),
      counterpart: column('Đối ứng (đồng)', 'Counterpart', 8, 'money'),
      effect: column('Hiệu quả', 'Effect', 9),
    },
  }),
  training: form({
    orientation: 'landscape',
    sums: ['attendances', 'men', 'women', 'certificates', 'cost'],
    columns: {
      title: column('Tên lớp', 'Course', 15),
      time: column('Thời gian', 'Time', 9),
      place: column('Địa điểm', 'Place', 9),
      provider: column('Giảng viên, đơn vị đào tạo', 'Provider', 10),
      audience: column('Đối tượng', 'Audience', 10),
      attendances: column('Số lượt', 'Attendances', 5, 'integer'),
      men: column('Nam', 'Men', 4, 'integer'),
      women: column('Nữ', 'Women', 4, 'integer'),
      certificates: column('Số giấy chứng nhận', 'Certificates', 6, 'integer'),
      cost: column('Kinh phí (đồng)', 'Cost', 8, 'money'),
    },
  }),
  experts: form({
    orientation: 'landscape',
    sums: [],
    columns: {
      name: column('Họ và tên', 'Name', 12),
      body: column('Đơn vị', 'Body', 14),
      scheme: column('Chứng chỉ', 'Certificate', 10),
      number: column('Số', 'Number', 8),
      issuer: column('Tổ chức cấp', 'Issuer', 12),
      issuedOn: column('Ngày cấp', 'Issued on', 7, 'date'),
      expiresOn: column('Hết hạn', 'Expires on', 7, 'date'),
    },
  }),
  awards: form({
    orientation: 'landscape',
    sums: [],
    columns: {
      enterprise: column('Doanh nghiệp', 'Enterprise', 16),
      year: column('Năm', 'Year', 5, 'year'),
      entrant: column('Loại hình', 'Kind of entrant', 10),
      score: column('Điểm sơ tuyển', 'Preliminary score', 6, 'decimal'),
      result: column('Kết quả', 'Result', 10),
      decision: column('Số quyết định', 'Decision', 10),
    },
  }),
  conformity: form({
    orientation: 'landscape',
    sums: [],
    columns: {
      name: column('Tên tổ chức', 'Body', 14),
      number: column('Số đăng ký, công nhận', 'Recognition', 10),
      field: column('Lĩnh vực', 'Field', 10),
      scope: column('Phạm vi', 'Scope', 14),
      validity: column('Hiệu lực', 'Validity', 10),
    },
  }),
  budget: form({
    orientation: 'landscape',
    sums: ['allocated', 'spent'],
    columns: {
      content: column('Nội dung', 'Item', 15),
      agency: column('Đơn vị', 'Agency', 10),
      allocated: column('Dự toán giao (đồng)', 'Allocated', 9, 'money'),
      adjusted: column('Điều chỉnh (đồng)', 'Adjusted', 8, 'money'),
      spent: column('Thực hiện, giải ngân (đồng)', 'Spent', 9, 'money'),
      share: column('Tỷ lệ (%)', 'Share (%)', 5),
      source: column('Nguồn', 'Source', 8),
      note: column('Ghi chú', 'Note', 8),
    },
  }),
  needs: form({
    orientation: 'landscape',
    sums: ['amount'],
    distinct: 'agency',
    columns: {
      agency: column('Đơn vị đề xuất', 'Proposed by', 12),
      subject: column('Doanh nghiệp, đối tượng', 'For whom', 12),
      content: column('Nội dung', 'What', 16),
      amount: column('Kinh phí đề nghị (đồng)', 'Amount', 9, 'money'),
      source: column('Nguồn', 'Source', 9),
      priority: column('Ưu tiên', 'Priority', 6),
    },
  }),
} satisfies Record<AnnexTable, { readonly sums: readonly string[] }>

type Forms = typeof annexForms

/** The cells of one row: plain JSON as registers give it (see `Column`), names as they were on the day of the draw. */
export type CellsOf<T extends AnnexTable> = Readonly<
  Record<keyof Forms[T]['columns'] & string, string | null>
>
