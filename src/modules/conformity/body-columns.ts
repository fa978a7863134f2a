import { type Column, defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { reachedLevels, recognitionStatuses, recognitions, services, standings } from './body.ts'

const day = (label: Text) =>
  ({ label, type: 'date', sortable: true, filterable: true, import: 'optional' }) as const
const words = (label: Text) => ({ label, type: 'text', import: 'optional' }) as const
/** A column that the register of recognitions fills. */
const told = (type: 'text' | 'date', label: Text, more: Partial<Column> = {}): Column => ({
  label,
  type,
  ...more,
})
const decision = (vi: string, en: string) => words(text(`Quyết định: ${vi}`, `Decision: ${en}`))

/** The columns of the register of conformity assessment bodies. */
export const bodyRegister = defineRegister({
  name: 'conformity-bodies',
  title: text('Tổ chức đánh giá sự phù hợp', 'Conformity assessment bodies'),
  columns: {
    name: {
      label: text('Tên tổ chức', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'key',
      example: 'Phòng thử nghiệm Mẫu Sơn',
    },
    parent: {
      label: text('Cơ quan chủ quản', 'Parent agency'),
      type: 'reference',
      of: 'agency',
      filterable: true,
    },
    service: {
      label: text('Loại hoạt động', 'Service'),
      type: 'choice',
      choices: services,
      listed: true,
      filterable: true,
      import: 'required',
    },
    products: {
      label: text('Sản phẩm phục vụ', 'Products served'),
      type: 'long-text',
      hint: text('Sản phẩm chủ lực, xuất khẩu, OCOP.', 'Key, export and OCOP products.'),
      import: 'optional',
    },
    recognition: {
      label: text('Hình thức', 'Recognition'),
      type: 'choice',
      choices: recognitions,
      filterable: true,
    },
    number: told('text', text('Số đăng ký, công nhận', 'Number'), { listed: true }),
    recognisedBy: told('text', text('Cơ quan cấp', 'Recognised by')),
    scheme: told('text', text('Chương trình công nhận', 'Scheme')),
    standard: told('text', text('Tiêu chuẩn', 'Standard'), { listed: true, filterable: true }),
    scope: { label: text('Phạm vi', 'Scope'), type: 'long-text', import: 'optional' },
    basis: told('text', text('Căn cứ pháp lý', 'Legal basis')),
    issued: told('date', text('Ngày cấp', 'Issued'), { sortable: true, filterable: true }),
    expires: told('date', text('Hết hạn', 'Expires'), { listed: true, sortable: true, filterable: true }),
    status: {
      label: text('Tình trạng công nhận', 'Status'),
      type: 'choice',
      choices: recognitionStatuses,
    },
    standing: {
      label: text('Hiệu lực hôm nay', 'Standing today'),
      type: 'choice',
      choices: standings,
      listed: true,
      filterable: true,
    },
    level: {
      label: text('Mức đã đạt', 'Level reached'),
      type: 'choice',
      choices: reachedLevels,
      listed: true,
      filterable: true,
    },
    formedOn: day(text('Ngày hình thành', 'Formed on')),
    formedDecision: decision('hình thành', 'formed'),
    nationalOn: day(text('Ngày đạt chuẩn quốc gia', 'National level on')),
    nationalDecision: decision('chuẩn quốc gia', 'national level'),
    internationalOn: day(text('Ngày đạt chuẩn quốc tế', 'International level on')),
    internationalDecision: decision('chuẩn quốc tế', 'international level'),
  },
})
