import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { agreementWorkflow } from './agreement-workflow.ts'
import { agreementRegister } from './columns.ts'
import { agreements } from './service.ts'

/** Whether an enterprise agrees to be shown. */
export const publicationPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: agreements,
    register: agreementRegister,
    path: '/publication-agreements',
    columns: ['givenOn', 'document', 'revokedOn'],
    states: agreementWorkflow.states,
    begin: {
      label: text('Ghi nhận đồng ý', 'Record the agreement'),
      path: (enterprise) => `/publication-agreements/new?enterprise=${enterprise}`,
    },
    empty: text(
      'Chưa đồng ý được giới thiệu trên cổng công khai. Không có đồng ý thì không nêu tên.',
      'Has not agreed to be shown on the public portal; without it no name is given there.',
    ),
  }),
]
