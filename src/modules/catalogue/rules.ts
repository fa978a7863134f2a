import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'

/** What kind of help a solution is (II.4.a–g); figures are split by it. */
export const solutionFamilies = {
  'management-system': text('Hệ thống quản lý', 'Management system'),
  'good-practice': text('Thực hành tốt, hữu cơ', 'Good practice, organic'),
  traceability: text('Truy xuất nguồn gốc, mã số mã vạch', 'Traceability and barcodes'),
  tool: text('Công cụ năng suất, chất lượng', 'Productivity and quality tool'),
  'product-certification': text('Chứng nhận, công bố sản phẩm', 'Product certification'),
  'own-standard': text('Tiêu chuẩn cơ sở', 'Own standard'),
  property: text('Sở hữu trí tuệ', 'Intellectual property'),
  smart: text('Chuyển đổi số, sản xuất thông minh', 'Digital and smart production'),
  green: text('Năng suất xanh, kinh tế tuần hoàn', 'Green productivity'),
  innovation: text('Quản lý đổi mới sáng tạo', 'Innovation management'),
} as const

export const SolutionFamily = z.enum(keysOf(solutionFamilies))
export type SolutionFamily = z.infer<typeof SolutionFamily>

/** How an edition of a solution is called: `ISO 22000:2018`, or `5S` where there are no editions. */
export const solutionName = ({ code, edition }: { code: string; edition: string }): string =>
  edition === '' ? code : `${code}:${edition}`

export const catalogueRefusals = defineRefusals({
  SOLUTION_TAKEN: {
    status: 409,
    vi: 'Danh mục đã có {name}. Hãy mở dòng đó, hoặc ghi phiên bản khác.',
    en: 'The catalogue already has {name}. Open that row, or give another edition.',
  },
  WITHDRAWN_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    en: 'The day of withdrawal must come after the day from which it is valid.',
  },
  REPLACED_BY_ITSELF: {
    status: 422,
    vi: 'Một giải pháp không tự thay chính nó. Hãy chọn phiên bản mới.',
    en: 'A solution cannot replace itself. Choose the new edition.',
  },
  SOLUTION_UNKNOWN: {
    status: 422,
    vi: 'Chưa có giải pháp này trong danh mục. Hãy chọn lại, hoặc thêm vào danh mục trước.',
    en: 'This solution is not in the catalogue yet. Choose again, or add it first.',
  },
  MILESTONE_TAKEN: {
    status: 409,
    vi: 'Nhóm giải pháp này đã có mốc thứ {position}. Hãy chọn số thứ tự khác.',
    en: 'This family already has a milestone number {position}. Choose another number.',
  },
})
