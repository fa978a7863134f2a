import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { assessmentWorkflow } from './assessment-workflow.ts'

const states = Object.fromEntries(
  Object.entries(assessmentWorkflow.states).map(([state, { label }]) => [state, label]),
)

/** What of a run its history shows. */
export const runHistoryFields = defineRegister({
  name: 'tfp-run',
  title: text('Lần tính TFP', 'TFP run'),
  columns: {
    territory: { label: text('Địa bàn', 'Territory'), type: 'text' },
    years: { label: text('Giai đoạn', 'Period'), type: 'text' },
    kind: {
      label: text('Loại số liệu', 'Kind'),
      type: 'choice',
      choices: { estimate: text('Ước tính', 'Estimate'), final: text('Chính thức', 'Final') },
    },
    state: { label: text('Báo cáo đánh giá', 'Assessment report'), type: 'choice', choices: states },
    sources: { label: text('Nguồn số liệu', 'Sources'), type: 'long-text' },
    conclusions: { label: text('Nhận định', 'Conclusions'), type: 'long-text' },
    words: { label: text('Giải pháp đề xuất', 'Recommendation'), type: 'long-text' },
    dueOn: { label: text('Thời hạn', 'Due'), type: 'date' },
    number: { label: text('Số văn bản', 'Number'), type: 'text' },
  },
})
