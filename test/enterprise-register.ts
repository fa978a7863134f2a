import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** A register of every type of column, for tests and benchmarks of lists, imports and exports. */
export const enterpriseRegister = defineRegister({
  name: 'enterprises',
  title: text('Danh sách doanh nghiệp', 'Enterprises'),
  columns: {
    taxCode: {
      label: text('Mã số thuế', 'Tax code'),
      type: 'text',
      import: 'key',
      example: '2000393273',
      headings: ['MST', 'Mã số doanh nghiệp'],
      hint: text('10 số; chi nhánh thêm 3 số', '10 digits; 3 more for a branch'),
    },
    name: {
      label: text('Tên doanh nghiệp', 'Name'),
      type: 'text',
      import: 'required',
      example: 'Công ty TNHH A',
    },
    founded: {
      label: text('Ngày thành lập', 'Founded on'),
      type: 'date',
      import: 'optional',
      example: '05/03/2020',
    },
    year: { label: text('Năm', 'Year'), type: 'year', import: 'optional', example: '2026' },
    workers: { label: text('Số lao động', 'Workers'), type: 'integer', import: 'optional', example: '120' },
    growth: { label: text('Tăng NSLĐ', 'Growth'), type: 'percent', import: 'optional', example: '7,5' },
    ratio: { label: text('Hệ số', 'Ratio'), type: 'decimal', import: 'optional', example: '1,25' },
    revenue: { label: text('Doanh thu', 'Revenue'), type: 'money', import: 'optional', example: '1.234.567' },
    size: {
      label: text('Quy mô', 'Size'),
      type: 'choice',
      choices: {
        micro: text('Siêu nhỏ', 'Micro'),
        small: text('Nhỏ', 'Small'),
        medium: text('Vừa', 'Medium'),
      },
      import: 'optional',
      example: 'Nhỏ',
    },
    exports: { label: text('Có xuất khẩu', 'Exports'), type: 'boolean', import: 'optional', example: 'Có' },
    commune: { label: text('Xã, phường', 'Commune'), type: 'reference', of: 'commune', import: 'optional' },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})
