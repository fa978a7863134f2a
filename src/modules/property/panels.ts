import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { propertyRegister } from './columns.ts'
import { standings } from './contract.ts'
import { properties } from './service.ts'

/** What is known of the intellectual property of an enterprise. */
export const propertyPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: properties,
    register: propertyRegister,
    path: '/properties',
    columns: ['name', 'kind', 'stage', 'protectedTo', 'nextDueOn'],
    states: standings,
    stateField: 'standing',
    begin: {
      label: text('Thêm tài sản trí tuệ', 'Add a property'),
      path: (enterprise) => `/properties/new?enterprise=${enterprise}`,
    },
    empty: text(
      'Chưa có sáng chế, kiểu dáng hay nhãn hiệu nào trong sổ.',
      'No patent, design or mark stands in the register yet.',
    ),
  }),
]
