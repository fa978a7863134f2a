import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { entryRegister } from './contract.ts'
import { entries } from './service.ts'

/** What is known of an enterprise in the National Quality Award. */
export const awardPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: entries,
    register: entryRegister,
    path: '/awards/entries',
    columns: ['awardYear', 'entrant', 'result', 'decisionNumber'],
    sort: '-awardYear',
    empty: text(
      'Chưa tham dự Giải thưởng Chất lượng Quốc gia. Cơ quan đầu mối hướng dẫn đăng ký hằng năm.',
      'Has not entered the National Quality Award. The focal agency guides entries every year.',
    ),
  }),
]
