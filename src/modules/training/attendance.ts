import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

export const sexes = {
  female: text('Nữ', 'Female'),
  male: text('Nam', 'Male'),
} as const

/** Kinds of bodies that people come from (I.3.2.a.2). */
export const bodyKinds = {
  agency: text('Sở, ngành, cơ quan', 'Department or agency'),
  enterprise: text('Doanh nghiệp, hợp tác xã', 'Enterprise or cooperative'),
  school: text('Đại học, cao đẳng, cơ sở giáo dục nghề nghiệp', 'University, college, vocational school'),
  other: text('Khác', 'Other'),
} as const

/** Kinds of persons; the target of attendances speaks of leaders, managers and lecturers (I.3.2.a.2). */
export const personKinds = {
  leader: text('Lãnh đạo', 'Leader'),
  manager: text('Quản lý', 'Manager'),
  lecturer: text('Giảng viên', 'Lecturer'),
  officer: text('Công chức, viên chức, chuyên viên', 'Officer'),
  worker: text('Người lao động', 'Worker'),
  other: text('Khác', 'Other'),
} as const

export const results = {
  passed: text('Đạt', 'Passed'),
  failed: text('Không đạt', 'Failed'),
  'not-tested': text('Không kiểm tra', 'Not tested'),
} as const

export const Attendance = z.object({
  course: Reference,
  name: z.string(),
  sex: z.enum(keysOf(sexes)),
  birthYear: z.number().int().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  body: z.string().nullable(),
  bodyKind: z.enum(keysOf(bodyKinds)),
  position: z.string().nullable(),
  personKind: z.enum(keysOf(personKinds)),
  enterprise: Reference.nullable(),
  result: z.enum(keysOf(results)),
  score: z.string().nullable().describe('Of the test, by the scale of the course'),
  certificateNumber: z.string().nullable(),
})
export type Attendance = z.infer<typeof Attendance>

/** A year in which a person at work can have been born. */
export const BirthYear = z.number().int().min(1900).max(2100)

const notAnAddress = text('Địa chỉ thư điện tử không đúng.', 'Not an e-mail address.')
const Email = optionalText(200).refine((email) => email === null || z.email().safeParse(email).success, {
  params: { text: notAnAddress },
})

/** Points of a test, as digits with a point. */
export const Score = z
  .string()
  .trim()
  .regex(/^\d{0,3}(\.\d{1,2})?$/)
  .nullish()
  .transform((points) => points || null)

export const AttendanceInput = z.object({
  course: Id,
  name: z.string().trim().min(1).max(100),
  sex: Attendance.shape.sex,
  birthYear: BirthYear.nullish().transform((year) => year ?? null),
  email: Email,
  phone: optionalText(30),
  body: optionalText(300),
  bodyKind: Attendance.shape.bodyKind,
  position: optionalText(150),
  personKind: Attendance.shape.personKind,
  enterprise: optionalId,
  result: Attendance.shape.result.default('not-tested'),
  score: Score,
  certificateNumber: optionalText(60),
})
export type AttendanceInput = z.output<typeof AttendanceInput>

export const attendanceRegister = defineRegister({
  name: 'training-attendances',
  title: text('Lượt tham dự', 'Attendances'),
  columns: {
    name: {
      label: text('Họ và tên', 'Name'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      headings: ['Họ tên', 'Họ và tên học viên'],
      example: 'Trần Thị Mẫu',
    },
    course: {
      label: text('Lớp', 'Course'),
      type: 'reference',
      of: 'training-course',
      listed: true,
      filterable: true,
      import: 'required',
      headings: ['Mã lớp', 'Tên lớp'],
      example: 'DT2026-01',
    },
    sex: {
      label: text('Giới tính', 'Sex'),
      type: 'choice',
      choices: sexes,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Nữ',
    },
    birthYear: {
      label: text('Năm sinh', 'Birth year'),
      type: 'year',
      import: 'optional',
      hint: text('Để phân biệt người trùng tên', 'Tells namesakes apart'),
      example: '1985',
    },
    enterprise: {
      label: text('Doanh nghiệp trong danh bạ', 'Enterprise of the register'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
      import: 'optional',
      headings: ['Mã số thuế', 'MST'],
    },
    body: {
      label: text('Đơn vị công tác', 'Body'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'optional',
      headings: ['Đơn vị', 'Cơ quan, đơn vị'],
      hint: text('Để trống khi đã chọn doanh nghiệp', 'Leave empty with an enterprise chosen'),
      example: 'Hợp tác xã Tôm Mẫu',
    },
    bodyKind: {
      label: text('Loại đơn vị', 'Kind of body'),
      type: 'choice',
      choices: bodyKinds,
      filterable: true,
      import: 'required',
      example: 'Doanh nghiệp, hợp tác xã',
    },
    position: {
      label: text('Chức vụ', 'Position'),
      type: 'text',
      listed: true,
      import: 'optional',
      example: 'Giám đốc',
    },
    personKind: {
      label: text('Nhóm đối tượng', 'Kind of person'),
      type: 'choice',
      choices: personKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Lãnh đạo',
    },
    result: {
      label: text('Kết quả', 'Result'),
      type: 'choice',
      choices: results,
      listed: true,
      filterable: true,
      import: 'optional',
      example: 'Đạt',
    },
    score: { label: text('Điểm', 'Score'), type: 'decimal', import: 'optional', example: '8,5' },
    certificateNumber: {
      label: text('Số giấy chứng nhận', 'Certificate number'),
      type: 'text',
      listed: true,
      import: 'optional',
      headings: ['Số GCN'],
    },
    email: { label: text('Thư điện tử', 'E-mail'), type: 'text', import: 'optional', headings: ['Email'] },
    phone: {
      label: text('Điện thoại', 'Phone'),
      type: 'text',
      import: 'optional',
      headings: ['Số điện thoại'],
    },
  },
})

const { course: _, ...ofOneCourse } = attendanceRegister.columns

/** The same register inside one course, where the course goes without saying. */
export const courseAttendanceRegister = defineRegister({ ...attendanceRegister, columns: ofOneCourse })
