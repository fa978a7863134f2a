import type { OfficialDocument, Row, Table } from './document.ts'

const rows = (count: number): Row[] => [
  { kind: 'group', cells: ['I', 'Nhóm nội dung thứ nhất'] },
  ...Array.from(
    { length: count },
    (_, i): Row => ({
      cells: [
        `${i + 1}`,
        `Doanh nghiệp ví dụ số ${i + 1} – sản xuất, chế biến thủy sản`,
        `19000${10000 + i}`,
        'Phường Ví Dụ',
        'Công ty TNHH',
        'Nhỏ',
        'ISO 9001:2015',
        'Trung tâm Ví dụ',
        `${(i + 1) * 12}.500.000`,
        `${i % 100},5`,
        i % 7 === 0 ? 'Đang chờ đánh giá chứng nhận lần thứ hai' : '',
      ],
    }),
  ),
  { kind: 'bold', cells: ['', 'Tổng cộng', '', '', '', '', '', '', '1.234.567.890', '100,0', ''] },
]

/** A fictional table of eleven columns under two header rows. */
export const wideTable = (count: number): Table => ({
  kind: 'table',
  columns: [
    { header: 'TT', width: 3, align: 'center' },
    { header: 'Tên doanh nghiệp', width: 14 },
    { header: 'Mã số thuế', width: 8, align: 'center' },
    { header: 'Xã, phường', width: 8 },
    { header: 'Loại hình', width: 8 },
    { header: 'Quy mô', width: 5, align: 'center' },
    { header: 'Giải pháp, tiêu chuẩn', width: 9 },
    { header: 'Đơn vị tư vấn', width: 9 },
    { header: 'Ngân sách (đồng)', width: 9, align: 'right' },
    { header: 'Tỷ lệ %', width: 5, align: 'right' },
    { header: 'Ghi chú', width: 9 },
  ],
  groups: [
    { text: '', span: 2 },
    { text: 'Thông tin chung', span: 4 },
    { text: 'Hỗ trợ', span: 2 },
    { text: 'Kinh phí', span: 2 },
    { text: '', span: 1 },
  ],
  rows: rows(count),
})

const smallTable: Table = {
  kind: 'table',
  columns: [
    { header: 'TT', width: 1, align: 'center' },
    { header: 'Chỉ tiêu', width: 5 },
    { header: 'Đơn vị tính', width: 2, align: 'center' },
    { header: 'Mục tiêu', width: 2, align: 'right' },
    { header: 'Thực hiện', width: 2, align: 'right' },
  ],
  rows: [
    { cells: ['1', 'Số doanh nghiệp được hỗ trợ', 'doanh nghiệp', '10', '8'] },
    { cells: ['2', 'Số lượt người được đào tạo', 'lượt', '250', '312'] },
    { cells: ['', 'Cộng', '', '', '320'], kind: 'bold' },
  ],
}

const sentence =
  'Thực hiện nhiệm vụ được giao, Sở Ví dụ đã phối hợp với các cơ quan, đơn vị liên quan triển khai đồng bộ các nội dung, bảo đảm đúng tiến độ và tiết kiệm kinh phí.'

/** A fictional report with three annexes, one of them landscape: what the tests and the benchmark print. */
export const exampleReport: OfficialDocument = {
  issuer: { parent: 'UBND tỉnh Ví Dụ', name: 'Sở Khoa học và Công nghệ' },
  number: '45',
  symbol: 'BC-SKHCN',
  place: 'Ví Dụ',
  date: '2026-11-25',
  typeName: 'Báo cáo',
  abstract: 'Kết quả thực hiện Kế hoạch năm 2026 và phương hướng, nhiệm vụ năm 2027',
  basis: [
    'Căn cứ Luật Ví dụ',
    'Căn cứ Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Ví Dụ',
  ],
  addressees: ['Ủy ban nhân dân tỉnh Ví Dụ', 'Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia'],
  body: [
    { kind: 'paragraph', content: sentence },
    { kind: 'heading', level: 1, text: 'Công tác chỉ đạo, triển khai' },
    { kind: 'paragraph', content: `${sentence} Chi tiết tại Phụ lục I, II và III kèm theo.` },
    { kind: 'heading', level: 1, text: 'Kết quả thực hiện' },
    { kind: 'heading', level: 2, text: 'Hỗ trợ doanh nghiệp' },
    { kind: 'heading', level: 3, text: 'Doanh nghiệp nhỏ' },
    {
      kind: 'paragraph',
      content: [
        { text: 'Đã hỗ trợ ' },
        { text: '08 doanh nghiệp', bold: true },
        { text: ', đạt 80 % mục tiêu ' },
        { text: '(số liệu đến ngày 15 tháng 11 năm 2026)', italic: true },
        { text: '.' },
      ],
    },
    { kind: 'bullet', content: 'Tư vấn áp dụng hệ thống quản lý: 05 doanh nghiệp;' },
    { kind: 'bullet', content: 'Tư vấn công cụ cải tiến năng suất: 03 doanh nghiệp.' },
    smallTable,
    { kind: 'heading', level: 2, text: 'Đào tạo, tập huấn' },
    { kind: 'paragraph', content: sentence },
    { kind: 'heading', level: 1, text: 'Kiến nghị' },
    { kind: 'paragraph', content: 'Sở Ví dụ báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo.' },
  ],
  signature: { authority: ['KT. GIÁM ĐỐC'], position: 'Phó Giám đốc', name: 'TS. Nguyễn Văn Ví Dụ' },
  recipients: ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c)', 'Giám đốc, các Phó Giám đốc Sở'],
  archive: 'VT, TĐC',
  drafter: 'NVA',
  annexes: [
    { title: 'Tổng hợp chỉ tiêu năm 2026', orientation: 'portrait', blocks: [smallTable] },
    { title: 'Danh sách doanh nghiệp được hỗ trợ', orientation: 'landscape', blocks: [wideTable(60)] },
    {
      title: 'Khó khăn, vướng mắc',
      orientation: 'portrait',
      blocks: [
        { kind: 'heading', level: 1, text: 'Về cơ chế' },
        { kind: 'paragraph', content: sentence },
        { kind: 'bullet', content: sentence },
      ],
    },
  ],
  marks: { sample: 'DỮ LIỆU MẪU – không dùng làm văn bản chính thức' },
}
