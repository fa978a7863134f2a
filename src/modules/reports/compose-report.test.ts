import { expect, test } from 'vitest'
import { examplePlan } from '#test/example-plan.ts'
import { course, enterprise, materialOf, registers } from '#test/report-material.ts'
import { composeReport } from './compose-report.ts'
import { placesOf } from './place-agency-texts.ts'

const { plan } = examplePlan()
const occasion = { plan, focal: 'Sở Khoa học và Công nghệ', planIssuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn' }
const compose = (material = materialOf(registers())) => composeReport(occasion, material)
const textOf = (id: string, sections = compose()) =>
  sections
    .find((section) => section.id === id)
    ?.paragraphs.map(({ text }) => text)
    .join('\n') ?? ''

test('the sections are those of the plan, in its order, after an opening without a heading', () => {
  expect(compose().map(({ id, depth }) => [id, depth])).toEqual([
    ['0', 0],
    ['I', 0],
    ['I.1', 1],
    ['I.2', 1],
    ['I.3', 1],
    ['I.4', 1],
    ['I.5', 1],
    ['II', 0],
    ['III', 0],
    ['IV', 0],
  ])
  expect(textOf('0')).toContain(
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh Mẫu Sơn',
  )
})

test('training is told in a whole sentence with its figures, and the figures know their rows', () => {
  expect(textOf('I.2')).toContain(
    'Đã tổ chức 03 lớp đào tạo, tập huấn với 96 lượt người tham gia (42 nữ), cấp 96 giấy chứng nhận; kinh phí thực hiện 45.000.000 đồng (chi tiết tại Phụ lục IV).',
  )
  const paragraph = compose().find(({ id }) => id === 'I.2')?.paragraphs[0]
  expect(paragraph?.figures).toContain('training.attendances')
  const figure = materialOf(registers()).figures.find(({ id }) => id === 'training.attendances')
  expect(figure).toMatchObject({ value: '96', rows: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(figure?.records).toHaveLength(3)
})

test('an enterprise with two solutions is one enterprise and two rows; one without a tax code counts by name', () => {
  expect(textOf('I.3')).toContain('Đã hỗ trợ 02 doanh nghiệp với 03 lượt giải pháp')
  const two = [enterprise('HTX A', null, '5S'), enterprise('HTX B', null, '5S')]
  expect(textOf('I.3', compose(materialOf(registers({ enterprises: two }))))).toContain(
    'Đã hỗ trợ 02 doanh nghiệp',
  )
})

test('where nothing happened the report says so', () => {
  const nothing = materialOf(registers({ training: [], enterprises: [], tasks: [], targets: [] }))
  expect(textOf('I.2', compose(nothing))).toContain('Chưa phát sinh lớp đào tạo, tập huấn trong kỳ.')
  expect(textOf('I.4', compose(nothing))).toBe('Chưa phát sinh.')
  expect(textOf('I.5')).toContain('Chưa phát sinh tổ chức đánh giá sự phù hợp')
  expect(textOf('II')).toContain('Chưa phát sinh kinh phí')
})

test('numbers below ten get a zero, larger ones are grouped', () => {
  const big = materialOf(registers({ training: [course('Lớp lớn', 1234, 5)] }))
  expect(textOf('I.2', compose(big))).toContain(
    'Đã tổ chức 01 lớp đào tạo, tập huấn với 1.234 lượt người tham gia (05 nữ)',
  )
})

test('targets and tasks stand where the plan puts them, difficulties where their clause is answered', () => {
  expect(textOf('I.2')).toContain(
    'Chỉ tiêu «Chuyên gia được chứng nhận»: thực hiện đến kỳ chốt 2; ước cả năm 3',
  )
  expect(textOf('I.4')).toBe(
    'Hội thảo (Sở Khoa học, Công nghệ và Chuyển đổi số): hoàn thành. Đã tổ chức 01 hội thảo.',
  )
  expect(textOf('IV')).toBe('Sở Công Thương: Thiếu kinh phí thử nghiệm. Kiến nghị: bổ sung dự toán.')
})

test('what agencies wrote goes where tables, clauses or tasks are shared, and keeps its agency', () => {
  expect([...placesOf(plan)]).toEqual([
    ['I', 'I'],
    ['II', 'IV'],
    ['III', 'III'],
  ])
  const agencies = [
    {
      reportId: 'r1',
      agency: 'Sở Nông nghiệp',
      submission: 2,
      sections: [{ id: 'I', heading: 'KẾT QUẢ', text: 'Đã hướng dẫn 05 hợp tác xã.\nĐã phổ biến Kế hoạch.' }],
    },
  ]
  const first = compose(materialOf(registers(), agencies)).find(({ id }) => id === 'I')
  expect(first?.paragraphs.slice(-2)).toMatchObject([
    {
      text: 'Sở Nông nghiệp: Đã hướng dẫn 05 hợp tác xã.',
      agency: 'Sở Nông nghiệp',
      reportId: 'r1',
      bullet: true,
    },
    { text: 'Đã phổ biến Kế hoạch.', agency: 'Sở Nông nghiệp', bullet: false },
  ])
})

test('agencies whose reports are not in are named', () => {
  const material = { ...materialOf(registers()), missing: [{ agency: 'Sở Nội vụ', state: 'Chưa gửi' }] }
  expect(textOf('0', compose(material))).toContain(
    '00/01 cơ quan, đơn vị. Các cơ quan chưa gửi báo cáo hoặc báo cáo chưa được tiếp nhận: Sở Nội vụ.',
  )
})
