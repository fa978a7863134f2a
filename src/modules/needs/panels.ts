import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { needRegister } from './need-columns.ts'
import { needs } from './service.ts'
import { needWorkflow } from './workflow.ts'

/** What an enterprise has said that it needs. */
export const needPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: needs,
    register: needRegister,
    path: '/needs',
    columns: ['solution', 'kind', 'year'],
    states: needWorkflow.states,
    sort: '-year',
    begin: { label: text('Đăng ký nhu cầu', 'Register a need'), path: () => '/needs/new' },
    empty: text(
      'Chưa đăng ký nhu cầu nào. Nhu cầu của năm sau được tổng hợp để lựa chọn hỗ trợ.',
      'No need has been registered. Needs of the coming year are summed up for the selection.',
    ),
  }),
]
