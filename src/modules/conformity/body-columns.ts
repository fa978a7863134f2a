import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { reachedLevels, recognitionStatuses, recognitions, services, standings } from './contract.ts'

const day = (label: Text) =>
  ({ label, type: 'date', sortable: true, filterable: true, import: 'optional' }) as const
const words = (label: Text) => ({ label, type: 'text', import: 'optional' }) as const
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
      import: 'optional',
    },
    number: { ...words(text('Số đăng ký, công nhận', 'Number')), listed: true, example: 'VILAS 0000' },
    recognisedBy: words(text('Cơ quan cấp', 'Recognised by')),
    scheme: words(text('Chương trình công nhận', 'Scheme')),
    standard: { ...words(text('Tiêu chuẩn', 'Standard')), listed: true, filterable: true },
    scope: { label: text('Phạm vi', 'Scope'), type: 'long-text', import: 'optional' },
    basis: words(text('Căn cứ pháp lý', 'Legal basis')),
    issued: day(text('Ngày cấp', 'Issued')),
    expires: { ...day(text('Hết hạn', 'Expires')), listed: true },
    status: {
      label: text('Tình trạng công nhận', 'Status'),
      type: 'choice',
      choices: recognitionStatuses,
      import: 'optional',
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
