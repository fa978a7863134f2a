import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

/** What an officer writes beside the figures of the report. */
export const wordsFields = defineRegister({
  name: 'tfp-assessment',
  title: text('Báo cáo đánh giá TFP', 'TFP assessment'),
  columns: {
    sources: {
      label: text('Nguồn số liệu', 'Sources of the figures'),
      type: 'long-text',
      hint: text(
        'Mỗi nguồn một dòng: tài liệu, bảng, trang, kỳ số liệu',
        'One source a line: document, table, page, vintage',
      ),
    },
    conclusions: {
      label: text('Nhận định', 'Conclusions'),
      type: 'long-text',
      hint: text(
        'Mỗi đoạn một dòng; dòng bắt đầu bằng dấu gạch là một ý',
        'One paragraph a line; a line that begins with a dash is a point',
      ),
    },
  },
})

/** The form of a recommendation; the rows of the annex come from the plan. */
export const recommendationFields = (rows: Readonly<Record<string, Text>>) =>
  defineRegister({
    name: 'tfp-recommendation',
    title: text('Giải pháp đề xuất', 'Recommendation'),
    columns: {
      words: { label: text('Giải pháp', 'Measure'), type: 'long-text' },
      agency: { label: text('Cơ quan chủ trì', 'Lead agency'), type: 'reference', of: 'agency' },
      row: {
        label: text('Thuộc nhiệm vụ của Phụ lục', 'Row of the annex'),
        type: 'choice',
        choices: rows,
      },
      dueOn: { label: text('Thời hạn', 'Due'), type: 'date', example: '31/12/2027' },
    },
  })
