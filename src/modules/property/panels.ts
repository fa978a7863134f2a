import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { propertyRegister } from './columns.ts'
import { properties } from './service.ts'

/** What is known of the intellectual property of an enterprise. */
export const propertyPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: properties,
    register: propertyRegister,
    path: '/properties',
    columns: ['name', 'kind', 'stage', 'expiresOn'],
    empty: text(
      'Chưa có sáng chế, kiểu dáng hay nhãn hiệu nào được hỗ trợ.',
      'No patent, design or mark has been supported yet.',
    ),
  }),
]
