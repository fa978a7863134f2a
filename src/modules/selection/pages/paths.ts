import type { Text } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import { roundWorkflow } from '#modules/selection/workflow.ts'

export const paths = {
  rounds: '/selection',
  round: (id: string) => `/selection/${id}`,
  edit: (id: string) => `/selection/${id}/edit`,
  ballot: (id: string) => `/selection/${id}/ballot`,
}

/** How the acts on a round are called in its history. */
export const roundActs: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(roundWorkflow.steps).map(([step, { label }]) => [step, label])),
  'criteria-set': text('Đặt tiêu chí', 'Set the criteria'),
  'council-set': text('Lập hội đồng', 'Set the council up'),
  'candidates-drawn': text('Lấy ứng viên từ nhu cầu', 'Drew candidates from needs'),
  'candidate-added': text('Thêm ứng viên', 'Added a candidate'),
  'candidate-removed': text('Bỏ ứng viên', 'Took a candidate off'),
  'candidate-moved': text('Đổi thứ hạng', 'Moved a candidate'),
  'candidate-dropped': text('Ứng viên rút lui', 'A candidate dropped out'),
  'conflicts-declared': text('Khai báo xung đột lợi ích', 'Declared conflicts'),
  'ballot-saved': text('Lưu phiếu chấm (niêm phong)', 'Saved a paper (sealed)'),
  'ballots-submitted': text('Nộp phiếu', 'Handed papers in'),
  'member-excused': text('Ghi vắng mặt', 'Noted an absence'),
  'ballot-opened': text('Mở phiếu chấm', 'Opened a paper'),
  appealed: text('Đề nghị xem xét lại', 'Appealed'),
  'appeal-answered': text('Trả lời đề nghị', 'Answered an appeal'),
}
