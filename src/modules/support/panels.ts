import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { projectRegister } from './project-columns.ts'
import { propertyRegister } from './property-columns.ts'
import { projects, properties } from './service.ts'
import { projectWorkflow } from './workflow.ts'

/** What is known of the support that an enterprise has. */
export const supportPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: projects,
    register: projectRegister,
    path: '/support/projects',
    columns: ['solution', 'year', 'lead', 'certificateExpires'],
    states: projectWorkflow.states,
    empty: text(
      'Chưa có dự án hỗ trợ nào. Dự án bắt đầu khi nhu cầu của doanh nghiệp được lựa chọn.',
      'No support project yet. One begins when a need of the enterprise has been selected.',
    ),
  }),
  registerPanel({
    keeping: properties,
    register: propertyRegister,
    path: '/support/properties',
    columns: ['name', 'kind', 'stage', 'expiresOn'],
    empty: text(
      'Chưa có sáng chế, kiểu dáng hay nhãn hiệu nào được hỗ trợ.',
      'No patent, design or mark has been supported yet.',
    ),
  }),
]
