import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { courseWorkflow } from './workflow.ts'

/** Kinds of courses (II.3.a–d); plans narrow `training.classes` by these keys. */
export const courseKinds = {
  expert: text('Đào tạo chuyên gia', 'Expert course'),
  knowledge: text('Bồi dưỡng kiến thức hằng năm', 'Annual knowledge course'),
  skills: text('Kỹ năng cho chuyên gia, giảng viên', 'Skills for experts and lecturers'),
  international: text('Khóa APO, quốc tế', 'APO or other international course'),
  'in-house': text('Đào tạo tại doanh nghiệp', 'In-house course'),
} as const

export const Course = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(keysOf(courseKinds)),
  topics: z.string().nullable(),
  inDepth: z.boolean().describe('Chuyên sâu: its attendances feed the target of attendances (I.3.2.a.2)'),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  place: z.string().nullable(),
  organiser: Reference.nullable().describe('The agency that runs it, under its name of the first day'),
  provider: z.string().nullable(),
  audience: z.string().nullable(),
  task: Reference.nullable().describe('Row of the annex that it carries out'),
  cost: z.string().nullable().describe('Whole đồng as digits'),
  costSource: Reference.nullable().describe('Source of funding that the plan names'),
  decision: z.string().nullable(),
  needs: z.string().nullable().describe('Needs that the course answers, as the yearly plan cites them'),
  state: z.enum(keysOf(courseWorkflow.states)),
  capacity: z.number().int().nullable().describe('Seats; null means as many as come'),
  registrationClosesOn: CalendarDate.nullable(),
  registrations: z.number().int().describe('Registrations with a seat'),
  attendances: z.number().int(),
  women: z.number().int(),
  certificates: z.number().int().describe('Attendances with a certificate number'),
})
export type Course = z.infer<typeof Course>

const Cost = z
  .string()
  .regex(/^\d{0,15}$/)
  .nullish()
  .transform((digits) => digits || null)
  .describe('Whole đồng as digits')

export const CourseInput = z.object({
  code: optionalText(30).describe('Made from the year when left empty'),
  title: z.string().trim().min(1).max(300),
  kind: Course.shape.kind,
  topics: optionalText(1000),
  inDepth: z.boolean().default(false),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  place: optionalText(300),
  organiser: optionalId.describe('The own agency when left empty'),
  provider: optionalText(300),
  audience: optionalText(300),
  task: optionalText(30),
  cost: Cost,
  costSource: optionalText(60),
  decision: optionalText(60),
  needs: optionalText(500),
  capacity: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .nullish()
    .transform((seats) => seats ?? null),
  registrationClosesOn: optionalDate,
})
export type CourseInput = z.output<typeof CourseInput>

export const courseRegister = defineRegister({
  name: 'training-courses',
  title: text('Lớp đào tạo, tập huấn', 'Training courses'),
  columns: {
    title: {
      label: text('Tên lớp', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Bồi dưỡng kiến thức năng suất chất lượng năm 2026',
    },
    code: {
      label: text('Mã lớp', 'Code'),
      type: 'text',
      sortable: true,
      filterable: true,
      import: 'key',
      hint: text('Để trống thì hệ thống đặt mã', 'Made by the system when left empty'),
      example: 'DT2026-01',
    },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(courseWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
    kind: {
      label: text('Loại lớp', 'Kind'),
      type: 'choice',
      choices: courseKinds,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Bồi dưỡng kiến thức hằng năm',
    },
    inDepth: {
      label: text('Chuyên sâu', 'In-depth'),
      type: 'boolean',
      listed: true,
      filterable: true,
      import: 'optional',
      hint: text(
        'Chỉ lớp chuyên sâu được tính vào chỉ tiêu lượt đào tạo.',
        'Only in-depth courses feed the target of attendances.',
      ),
    },
    startsOn: {
      label: text('Từ ngày', 'From'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '12/10/2026',
    },
    endsOn: {
      label: text('Đến ngày', 'To'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '14/10/2026',
    },
    place: { label: text('Địa điểm', 'Place'), type: 'text', import: 'optional' },
    organiser: {
      label: text('Cơ quan tổ chức', 'Organiser'),
      type: 'reference',
      of: 'agency',
      filterable: true,
      import: 'optional',
      hint: text('Để trống thì là cơ quan của bạn', 'Your own agency when left empty'),
    },
    provider: {
      label: text('Giảng viên, đơn vị đào tạo', 'Teacher or provider'),
      type: 'text',
      import: 'optional',
    },
    audience: { label: text('Đối tượng', 'Audience'), type: 'text', import: 'optional' },
    topics: { label: text('Nội dung', 'Topics'), type: 'long-text', import: 'optional' },
    task: {
      label: text('Nhiệm vụ của kế hoạch', 'Task of the plan'),
      type: 'reference',
      of: 'training-task',
      filterable: true,
      import: 'optional',
      hint: text('Dòng trong Phụ lục của kế hoạch', 'Row of the annex of the plan'),
      example: 'III.2',
    },
    cost: {
      label: text('Kinh phí (đồng)', 'Cost (đồng)'),
      type: 'money',
      sortable: true,
      import: 'optional',
    },
    costSource: {
      label: text('Nguồn kinh phí', 'Source of funding'),
      type: 'reference',
      of: 'training-source',
      filterable: true,
      import: 'optional',
    },
    decision: {
      label: text('Số quyết định', 'Decision number'),
      type: 'text',
      filterable: true,
      import: 'optional',
    },
    needs: {
      label: text('Nhu cầu liên quan', 'Needs it answers'),
      type: 'text',
      import: 'optional',
      hint: text(
        'Mã các nhu cầu đã đăng ký, cách nhau bằng dấu phẩy',
        'Codes of registered needs, parted by commas',
      ),
    },
    capacity: {
      label: text('Số chỗ', 'Seats'),
      type: 'integer',
      import: 'optional',
      hint: text(
        'Để trống khi không giới hạn; đủ chỗ thì vào danh sách chờ',
        'Empty means no limit; when full, people wait',
      ),
    },
    registrationClosesOn: {
      label: text('Nhận đăng ký đến hết ngày', 'Registration until'),
      type: 'date',
      import: 'optional',
    },
    registrations: { label: text('Đăng ký có chỗ', 'Registered'), type: 'integer', listed: true },
    attendances: { label: text('Số lượt', 'Attendances'), type: 'integer', listed: true },
    women: { label: text('Nữ', 'Women'), type: 'integer', listed: true },
    certificates: { label: text('Số giấy chứng nhận', 'Certificates'), type: 'integer' },
  },
})
