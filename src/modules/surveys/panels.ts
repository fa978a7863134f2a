import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { responseRegister } from './response-contract.ts'
import { responses } from './service.ts'
import { responseWorkflow } from './workflow.ts'

/** What an enterprise answered in surveys, and how it was scored over the years. */
export const surveyPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: responses,
    register: responseRegister,
    title: text('Khảo sát, đánh giá', 'Surveys and assessments'),
    path: '/survey-responses',
    columns: ['survey', 'year', 'score', 'level'],
    states: responseWorkflow.states,
    sort: '-year',
    empty: text(
      'Chưa trả lời khảo sát nào. Khi được mời, doanh nghiệp thấy phiếu trong việc phải làm.',
      'No survey was answered. When it is asked, the enterprise finds the form among its to-dos.',
    ),
  }),
]
