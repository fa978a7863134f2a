import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { agreementWorkflow } from './agreement-workflow.ts'
import { publicationKinds } from './rules.ts'
import { publicationWorkflow } from './workflow.ts'

const labelsOf = (states: Readonly<Record<string, { label: ReturnType<typeof text> }>>) =>
  Object.fromEntries(Object.entries(states).map(([state, { label }]) => [state, label]))

export const publicationRegister = defineRegister({
  name: 'publications',
  title: text('Nội dung công khai', 'Publications'),
  columns: {
    title: {
      label: text('Tiêu đề', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Cách đăng ký hỗ trợ',
    },
    kind: {
      label: text('Loại', 'Kind'),
      type: 'choice',
      choices: publicationKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Hướng dẫn',
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: labelsOf(publicationWorkflow.states),
      listed: true,
      filterable: true,
    },
    publishedOn: {
      label: text('Công khai từ', 'Published on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    },
    body: {
      label: text('Nội dung', 'Words'),
      type: 'long-text',
      import: 'optional',
      hint: text(
        'Để một dòng trống giữa các đoạn; dòng bắt đầu bằng «## » là đề mục, bằng «- » là gạch đầu dòng.',
        'An empty line parts paragraphs; "## " begins a heading, "- " a point of a list.',
      ),
    },
    titleEn: { label: text('Tiêu đề tiếng Anh', 'Title in English'), type: 'text', import: 'optional' },
    bodyEn: { label: text('Nội dung tiếng Anh', 'Words in English'), type: 'long-text', import: 'optional' },
  },
})

export const agreementRegister = defineRegister({
  name: 'publication-agreements',
  title: text('Đồng ý giới thiệu', 'Agreements to be shown'),
  columns: {
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '9900000016',
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: labelsOf(agreementWorkflow.states),
      listed: true,
      filterable: true,
    },
    givenOn: {
      label: text('Ngày đồng ý', 'Given on'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'optional',
      hint: text('Để trống thì là hôm nay', 'Today when left empty'),
    },
    document: {
      label: text('Văn bản đồng ý', 'Document'),
      type: 'text',
      listed: true,
      import: 'optional',
      hint: text(
        'Cán bộ ghi nhận thay thì bắt buộc; đính kèm bản chụp ở mục Minh chứng.',
        'An officer who records it has to name it; attach the scan as evidence.',
      ),
      example: 'Công văn 12/CV-HTX ngày 02/11/2026',
    },
    recordedBy: { label: text('Người ghi nhận', 'Recorded by'), type: 'text' },
    revokedOn: { label: text('Ngày rút', 'Revoked on'), type: 'date', listed: true, sortable: true },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})
