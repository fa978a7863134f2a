import { z } from 'zod'
import { amendRoute, Reference, registerRoutes, route } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { certificateContract } from './held-certificate.ts'
import { indicatorContract } from './indicator-contract.ts'
import { mergeContract } from './merge-shapes.ts'
import { standardContract } from './own-standard.ts'
import { panels } from './panel-contract.ts'
import { productContract } from './product.ts'
import { SizingShown, sizeClasses } from './size-class.ts'
import { vsicSections } from './vsic.ts'
import { figureContract } from './year-figure.ts'

/** Kinds of beneficiaries; the plan calls all of them "doanh nghiệp" (I.3.2.a). */
export const enterpriseKinds = {
  'limited-one': text('Công ty TNHH một thành viên', 'One-member limited company'),
  'limited-more': text('Công ty TNHH hai thành viên trở lên', 'Limited company'),
  'joint-stock': text('Công ty cổ phần', 'Joint-stock company'),
  partnership: text('Công ty hợp danh', 'Partnership'),
  private: text('Doanh nghiệp tư nhân', 'Private enterprise'),
  state: text('Doanh nghiệp nhà nước', 'State enterprise'),
  branch: text('Chi nhánh', 'Branch'),
  cooperative: text('Hợp tác xã', 'Cooperative'),
  'cooperative-union': text('Liên hiệp hợp tác xã', 'Union of cooperatives'),
  'cooperative-group': text('Tổ hợp tác', 'Cooperative group'),
  household: text('Hộ kinh doanh', 'Household business'),
  science: text('Tổ chức khoa học và công nghệ', 'Science and technology organisation'),
  other: text('Khác', 'Other'),
} as const

/** Kinds that may lack a tax code. */
export const kindsWithoutTaxCode: ReadonlySet<string> = new Set(['cooperative-group', 'household', 'other'])

export const Enterprise = z.object({
  name: z.string(),
  taxCode: z.string().nullable(),
  kind: z.enum(keysOf(enterpriseKinds)),
  size: z.enum(keysOf(sizeClasses)).describe('By Decree 80/2021 from the yearly figures, else as stated'),
  statedSize: z.enum(keysOf(sizeClasses)),
  vsic: Reference.nullable().describe('Economic activity by version and code, `2025:10`'),
  section: z.string().nullable().describe('Section of that version, `2025:C`'),
  industry: z.string().nullable(),
  product: z.string().nullable(),
  keyProduct: z.boolean().describe('Makes a key, specific or potential product of the province (I.2.b)'),
  ocop: z.boolean().describe('Makes a product whose OCOP certificate is in force today (I.2.b)'),
  exports: z.boolean().describe('Makes a product that is exported'),
  startUp: z.boolean().describe('Start-up (I.2.b)'),
  commune: Reference.nullable().describe('Commune by code and first day, `31843@2025-07-01`'),
  district: z.string().nullable().describe('District of the commune in its own days, where there was one'),
  communeNow: Reference.nullable().describe(
    'The commune of today that carries the place on, where it is one',
  ),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  phone: z.string().nullable(),
  mergedInto: Reference.nullable().describe('The enterprise that this one turned out to be'),
})
export type Enterprise = z.infer<typeof Enterprise>

export const EnterpriseInput = z.object({
  name: z.string().trim().min(1).max(300),
  taxCode: optionalText(20),
  kind: Enterprise.shape.kind,
  statedSize: Enterprise.shape.statedSize.default('none'),
  vsic: optionalText(40),
  industry: optionalText(200),
  product: optionalText(500),
  startUp: z.boolean().default(false),
  commune: optionalText(40).describe('By code and first day, `31843@2025-07-01`'),
  address: optionalText(300),
  representative: optionalText(100),
  phone: optionalText(30),
})
export type EnterpriseInput = z.output<typeof EnterpriseInput>

export const enterpriseRegister = defineRegister({
  name: 'enterprises',
  title: text('Doanh nghiệp', 'Enterprises'),
  columns: {
    name: {
      label: text('Tên doanh nghiệp', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Hợp tác xã Tôm Mẫu',
    },
    taxCode: {
      label: text('Mã số thuế', 'Tax code'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      headings: ['MST', 'Mã số doanh nghiệp'],
    },
    kind: {
      label: text('Loại hình', 'Kind'),
      type: 'choice',
      choices: enterpriseKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Hợp tác xã',
    },
    size: {
      label: text('Xếp loại quy mô', 'Size class'),
      type: 'choice',
      choices: sizeClasses,
      listed: true,
      filterable: true,
    },
    statedSize: {
      label: text('Quy mô tự khai', 'Stated size'),
      hint: text(
        'Chỉ dùng khi chưa có số liệu hằng năm để xếp loại',
        'Counts only while there are no yearly figures to derive the class from',
      ),
      type: 'choice',
      choices: sizeClasses,
      import: 'optional',
      headings: ['Quy mô'],
    },
    vsic: {
      label: text('Mã ngành (VSIC)', 'Economic activity (VSIC)'),
      hint: text(
        'Gõ mã hoặc tên ngành; ví dụ 10, 1020, thủy sản',
        'Type a code or words, e.g. 10, 1020, fishing',
      ),
      type: 'reference',
      of: 'vsic',
      import: 'optional',
      headings: ['VSIC', 'Mã ngành', 'Mã ngành kinh tế'],
    },
    section: {
      label: text('Khu vực ngành', 'Section'),
      type: 'choice',
      choices: vsicSections,
      filterable: true,
    },
    industry: { label: text('Ngành nghề', 'Industry'), type: 'text', filterable: true, import: 'optional' },
    product: {
      label: text('Sản phẩm chính', 'Main product'),
      type: 'text',
      listed: true,
      import: 'optional',
    },
    keyProduct: {
      label: text('Có sản phẩm chủ lực, đặc thù, tiềm năng', 'Makes a key product'),
      type: 'boolean',
      filterable: true,
    },
    ocop: {
      label: text('Có sản phẩm OCOP còn hạn', 'Makes an OCOP product'),
      type: 'boolean',
      listed: true,
      filterable: true,
    },
    exports: { label: text('Có xuất khẩu', 'Exports'), type: 'boolean', filterable: true },
    startUp: {
      label: text('Khởi nghiệp', 'Start-up'),
      type: 'boolean',
      filterable: true,
      import: 'optional',
    },
    commune: {
      label: text('Xã, phường', 'Commune'),
      hint: text(
        'Tên ghi trong giấy tờ; xã cũ trước khi sắp xếp vẫn chọn được',
        'As it stands in the papers; communes from before a reorganisation can be chosen too',
      ),
      type: 'reference',
      of: 'place',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      headings: ['Xã', 'Phường', 'Xã/phường', 'Địa bàn', 'Xã, phường, thị trấn'],
    },
    district: { label: text('Huyện cũ', 'Former district'), type: 'text', filterable: true },
    communeNow: {
      label: text('Xã, phường hiện nay', 'Commune of today'),
      type: 'reference',
      of: 'place',
      filterable: true,
    },
    address: { label: text('Địa chỉ', 'Address'), type: 'text', import: 'optional' },
    representative: { label: text('Người đại diện', 'Representative'), type: 'text', import: 'optional' },
    phone: { label: text('Điện thoại', 'Phone'), type: 'text', import: 'optional' },
  },
})

/** What an enterprise keeps up itself; its name, tax code and kind change by a proposal that an officer accepts. */
export const OwnEnterpriseInput = EnterpriseInput.pick({ address: true, representative: true, phone: true })

const tags = ['Enterprises']

export const enterprisesContract = {
  ...registerRoutes('/enterprises', 'Enterprises', Enterprise, EnterpriseInput),
  amend: amendRoute('/enterprises', 'Enterprises', Enterprise, OwnEnterpriseInput),
  panels,
  sizing: route
    .route({
      method: 'GET',
      path: '/enterprises/{id}/size',
      tags,
      summary: 'The size class by Decree 80/2021 and how it came about',
    })
    .input(z.object({ id: Id }))
    .output(SizingShown),
  products: productContract,
  certificates: certificateContract,
  standards: standardContract,
  figures: figureContract,
  indicators: indicatorContract,
  duplicates: mergeContract,
}
