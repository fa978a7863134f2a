import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { propertyKinds, propertyStages, standings } from './contract.ts'
import { upkeepKinds } from './due.ts'

const day = (label: Text) =>
  ({ label, type: 'date', sortable: true, filterable: true, import: 'optional' }) as const

/** The columns of the register of intellectual property. */
export const propertyRegister = defineRegister({
  name: 'properties',
  title: text('Tài sản trí tuệ của doanh nghiệp', 'Intellectual property of enterprises'),
  columns: {
    name: {
      label: text('Tên', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'key',
    },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
      headings: ['MST', 'Mã số thuế', 'Tên doanh nghiệp'],
    },
    kind: {
      label: text('Loại', 'Kind'),
      type: 'choice',
      choices: propertyKinds,
      listed: true,
      filterable: true,
      import: 'required',
    },
    stage: {
      label: text('Giai đoạn', 'Stage'),
      type: 'choice',
      choices: propertyStages,
      listed: true,
      filterable: true,
    },
    applicationNumber: { label: text('Số đơn', 'Application number'), type: 'text', import: 'optional' },
    filedOn: { ...day(text('Ngày nộp đơn', 'Filed on')), import: 'required' },
    acceptedOn: day(text('Ngày chấp nhận đơn hợp lệ', 'Formally accepted on')),
    acceptedDocument: {
      label: text('Số quyết định chấp nhận đơn', 'Decision of acceptance'),
      type: 'text',
      import: 'optional',
    },
    grantNumber: { label: text('Số văn bằng', 'Grant number'), type: 'text', import: 'optional' },
    grantedOn: day(text('Ngày cấp văn bằng', 'Granted on')),
    expiresOn: {
      ...day(text('Ngày hết hạn ghi trên văn bằng', 'Last day by the grant')),
      hint: text(
        'Để trống thì tính theo thời hạn bảo hộ của luật, từ ngày nộp đơn.',
        'Left empty, it is counted from the filing by the term of the law.',
      ),
    },
    usedFrom: day(text('Khai thác từ', 'In use from')),
    usedDocument: {
      label: text('Minh chứng khai thác', 'Document of use'),
      type: 'text',
      import: 'optional',
    },
    commercialisedOn: day(text('Thương mại hóa từ', 'Commercialised from')),
    commercialisedDocument: {
      label: text('Minh chứng thương mại hóa', 'Document of commercialisation'),
      type: 'text',
      import: 'optional',
    },
    endedOn: day(text('Ngày bị từ chối, rút, hủy bỏ', 'Refused, withdrawn or cancelled on')),
    endedReason: { label: text('Lý do chấm dứt', 'Why it ended'), type: 'text', import: 'optional' },
    standing: {
      label: text('Hiệu lực', 'Standing'),
      type: 'choice',
      choices: Object.fromEntries(Object.entries(standings).map(([name, { label }]) => [name, label])),
      listed: true,
    },
    protectedTo: {
      label: text('Bảo hộ đến', 'Protected until'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    renewals: { label: text('Số lần đã gia hạn', 'Times renewed'), type: 'integer' },
    nextDueKind: { label: text('Khoản phải nộp tới', 'Next fee'), type: 'choice', choices: upkeepKinds },
    nextDueOn: {
      label: text('Hạn nộp tới', 'Next fee due'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
  },
})
