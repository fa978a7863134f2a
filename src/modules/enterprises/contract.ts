import { z } from 'zod'
import { amendRoute, registerRoutes } from '#kernel/contract.ts'
import { keysOf, optionalText } from '#kernel/field.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { panels } from './panel-contract.ts'

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

/** Size classes of Decree 80/2021; `none` is a beneficiary to whom the decree does not apply. */
export const sizeClasses = {
  micro: text('Siêu nhỏ', 'Micro'),
  small: text('Nhỏ', 'Small'),
  medium: text('Vừa', 'Medium'),
  large: text('Lớn', 'Large'),
  none: text('Không xếp loại', 'Not classed'),
} as const

export const Enterprise = z.object({
  name: z.string(),
  taxCode: z.string().nullable(),
  kind: z.enum(keysOf(enterpriseKinds)),
  size: z.enum(keysOf(sizeClasses)),
  industry: z.string().nullable(),
  product: z.string().nullable(),
  keyProduct: z.boolean().describe('Makes a key, specific or potential product of the province (I.2.b)'),
  ocop: z.boolean().describe('Makes an OCOP product (I.2.b)'),
  startUp: z.boolean().describe('Start-up (I.2.b)'),
  commune: z.string().nullable(),
  address: z.string().nullable(),
  representative: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Enterprise = z.infer<typeof Enterprise>

export const EnterpriseInput = z.object({
  name: z.string().trim().min(1).max(300),
  taxCode: optionalText(20),
  kind: Enterprise.shape.kind,
  size: Enterprise.shape.size.default('none'),
  industry: optionalText(200),
  product: optionalText(500),
  keyProduct: z.boolean().default(false),
  ocop: z.boolean().default(false),
  startUp: z.boolean().default(false),
  commune: optionalText(100),
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
      label: text('Quy mô', 'Size'),
      type: 'choice',
      choices: sizeClasses,
      listed: true,
      filterable: true,
      import: 'optional',
    },
    industry: { label: text('Ngành nghề', 'Industry'), type: 'text', filterable: true, import: 'optional' },
    product: {
      label: text('Sản phẩm chính', 'Main product'),
      type: 'text',
      listed: true,
      import: 'optional',
    },
    keyProduct: {
      label: text('Sản phẩm chủ lực, đặc thù, tiềm năng', 'Key product'),
      type: 'boolean',
      filterable: true,
      import: 'optional',
    },
    ocop: {
      label: text('Sản phẩm OCOP', 'OCOP product'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
    },
    startUp: {
      label: text('Khởi nghiệp', 'Start-up'),
      type: 'boolean',
      filterable: true,
      import: 'optional',
    },
    commune: {
      label: text('Xã, phường', 'Commune'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
    },
    address: { label: text('Địa chỉ', 'Address'), type: 'text', import: 'optional' },
    representative: { label: text('Người đại diện', 'Representative'), type: 'text', import: 'optional' },
    phone: { label: text('Điện thoại', 'Phone'), type: 'text', import: 'optional' },
  },
})

/** What an enterprise keeps up itself; its name, tax code and kind change by a proposal that an officer accepts. */
export const OwnEnterpriseInput = EnterpriseInput.pick({ address: true, representative: true, phone: true })

export const enterprisesContract = {
  ...registerRoutes('/enterprises', 'Enterprises', Enterprise, EnterpriseInput),
  amend: amendRoute('/enterprises', 'Enterprises', Enterprise, OwnEnterpriseInput),
  panels,
}
