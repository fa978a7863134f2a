import { z } from 'zod'
import { keysOf, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { courseKinds } from './course.ts'

/** What a course of a kind certifies those who completed it as. */
const certifying = {
  none: text('Không cấp giấy', 'No certificate'),
  completion: text('Giấy chứng nhận hoàn thành', 'Certificate of completion'),
  expert: text('Chứng nhận chuyên gia', 'Certificate of an expert'),
} as const

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

export const CourseRule = z.object({
  kind: z.enum(keysOf(courseKinds)),
  validFrom: CalendarDate,
  minimumPresence: whole(0, 100).describe('Hours present of hours held, in per cent'),
  testRequired: z.boolean(),
  certifies: z.enum(keysOf(certifying)),
  scheme: z.string().nullable(),
  validMonths: z.number().int().nullable(),
  evaluationFrom: whole(1, 1000).describe('From how many answers on an evaluation is shown'),
  source: z.string(),
  verified: z.boolean(),
})
export type CourseRule = z.infer<typeof CourseRule>

export const CourseRuleInput = CourseRule.extend({
  testRequired: z.boolean().default(false),
  scheme: optionalText(200),
  validMonths: whole(1, 600)
    .nullish()
    .transform((months) => months ?? null),
  source: z.string().trim().min(1).max(500),
  verified: z.boolean().default(false),
})
export type CourseRuleInput = z.output<typeof CourseRuleInput>

export const courseRuleRegister = defineRegister({
  name: 'training-course-rules',
  title: text('Quy định theo loại lớp', 'Rules by kind of course'),
  columns: {
    kind: {
      label: text('Loại lớp', 'Kind'),
      type: 'choice',
      choices: courseKinds,
      listed: true,
      filterable: true,
      import: 'key',
      example: 'Bồi dưỡng kiến thức hằng năm',
    },
    validFrom: {
      label: text('Áp dụng từ ngày', 'Valid from'),
      type: 'date',
      listed: true,
      sortable: true,
      import: 'key',
      hint: text('Lớp kết thúc từ ngày này trở đi', 'For courses that end on or after this day'),
      example: '01/01/2026',
    },
    certifies: {
      label: text('Cấp giấy', 'Certifies'),
      type: 'choice',
      choices: certifying,
      listed: true,
      import: 'required',
      example: 'Giấy chứng nhận hoàn thành',
    },
    minimumPresence: {
      label: text('Dự học tối thiểu (%)', 'Minimum presence (%)'),
      type: 'integer',
      listed: true,
      import: 'required',
      hint: text('Số giờ có mặt trên số giờ đã học', 'Hours present of hours held'),
      example: '80',
    },
    testRequired: {
      label: text('Phải đạt kiểm tra', 'Test must be passed'),
      type: 'boolean',
      listed: true,
      import: 'optional',
      example: 'Có',
    },
    scheme: {
      label: text('Tên giấy, chuẩn chứng nhận', 'Name or scheme of the certificate'),
      type: 'text',
      import: 'optional',
      example: 'Giấy chứng nhận hoàn thành khóa bồi dưỡng',
    },
    validMonths: {
      label: text('Hiệu lực (tháng)', 'Valid for (months)'),
      type: 'integer',
      listed: true,
      import: 'optional',
      hint: text('Để trống khi không thời hạn', 'Empty when it never expires'),
    },
    evaluationFrom: {
      label: text('Số phiếu tối thiểu để công bố đánh giá', 'Answers before an evaluation is shown'),
      type: 'integer',
      import: 'required',
      hint: text(
        'Ít phiếu hơn thì kết quả được giữ kín để không nhận ra ai',
        'With fewer answers somebody might be told',
      ),
      example: '5',
    },
    source: {
      label: text('Căn cứ', 'Source'),
      type: 'long-text',
      listed: true,
      import: 'required',
      example: 'Quy chế đào tạo mẫu số 01/QC-MAU',
    },
    verified: {
      label: text('Đã đối chiếu văn bản', 'Checked against the document'),
      type: 'boolean',
      listed: true,
      import: 'optional',
    },
  },
})
