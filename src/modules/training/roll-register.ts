import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { results } from './attendance.ts'

/** The columns of a roll that every course has; those of its sessions come between position and score. */
export const rollRegister = defineRegister({
  name: 'training-roll',
  title: text('Điểm danh, kết quả kiểm tra', 'Presence and test results'),
  columns: {
    code: { label: text('Mã cá nhân', 'Personal code'), type: 'text', import: 'key' },
    name: { label: text('Họ và tên', 'Name'), type: 'text', import: 'optional' },
    body: { label: text('Đơn vị công tác', 'Body'), type: 'text', import: 'optional' },
    position: { label: text('Chức vụ', 'Position'), type: 'text', import: 'optional' },
    score: { label: text('Điểm', 'Score'), type: 'decimal', import: 'optional' },
    result: { label: text('Kết quả', 'Result'), type: 'choice', choices: results, import: 'optional' },
  },
})
