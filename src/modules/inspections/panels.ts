import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { visitRegister } from './columns.ts'
import { visits } from './visit-shelf.ts'
import { visitWorkflow } from './workflow.ts'

/** The checks of an enterprise; it sees its own from the announcement on. */
export const inspectionPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: visits,
    register: visitRegister,
    title: text('Kiểm tra', 'Checks'),
    path: '/inspections/visits',
    columns: ['plannedOn', 'kind', 'openFindings'],
    states: visitWorkflow.states,
    sort: '-plannedOn',
    empty: text(
      'Chưa có cuộc kiểm tra nào. Cuộc kiểm tra hiện ở đây từ khi được thông báo.',
      'No check yet. A check shows here from its announcement on.',
    ),
  }),
]
