import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

/** What is written about consolidated lines in their history. */
export const itemHistory = defineRegister({
  name: 'estimate-item',
  title: text('Dòng dự toán', 'Line of the estimate'),
  columns: {
    content: { label: text('Nội dung', 'Content'), type: 'text' },
    question: { label: text('Câu hỏi', 'Question'), type: 'text' },
    answer: { label: text('Trả lời', 'Answer'), type: 'text' },
    lines: { label: text('Số dòng', 'Lines'), type: 'text' },
  },
})

/** What acts on them are called. */
export const itemSteps = {
  consolidated: text('Điều chỉnh khi tổng hợp', 'Consolidated'),
  merged: text('Gộp dòng', 'Merged'),
  separated: text('Tách dòng', 'Taken apart'),
  added: text('Thêm dòng', 'Added'),
  appraised: text('Thẩm định', 'Appraised'),
  asked: text('Hỏi', 'Asked'),
  answered: text('Trả lời', 'Answered'),
}
