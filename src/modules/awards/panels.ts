import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { commendationRegister } from './commendation-contract.ts'
import { commendationWorkflow } from './commendation-workflow.ts'
import { entryRegister } from './contract.ts'
import { commendations, entries } from './service.ts'
import { entryWorkflow } from './workflow.ts'

/** What is known of an enterprise in the National Quality Award, and of commendations. */
export const awardPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: entries,
    register: entryRegister,
    path: '/awards/entries',
    columns: ['awardYear', 'entrant', 'result', 'decisionNumber'],
    states: entryWorkflow.states,
    sort: '-awardYear',
    empty: text(
      'Chưa tham dự Giải thưởng Chất lượng Quốc gia. Cơ quan đầu mối hướng dẫn đăng ký hằng năm.',
      'Has not entered the National Quality Award. The focal agency guides entries every year.',
    ),
  }),
  registerPanel({
    keeping: commendations,
    register: commendationRegister,
    path: '/awards/commendations',
    columns: ['name', 'year', 'level', 'decisionNumber'],
    states: commendationWorkflow.states,
    empty: text(
      'Chưa có đề nghị khen thưởng cho doanh nghiệp này hay người của doanh nghiệp.',
      'Nobody of this enterprise has been proposed for a commendation yet.',
    ),
  }),
]
