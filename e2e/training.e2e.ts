import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type ApiSession, signInOverApi } from './api.ts'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { untilSaid } from './program.ts'
import { setStage } from './stage.ts'

// Without a mail server, letters stand in the log.
const stage = setStage({ LOG_LEVEL: 'info' })
let officer: ApiSession
beforeAll(async () => {
  officer = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
})

interface Row {
  readonly id: string
  readonly version: number
}
const day = '2026-11-23'
const title = 'Lớp bồi dưỡng hành trình mẫu'

const plannedCourse = async (): Promise<{ id: string; session: string }> => {
  const course = await officer.post<Row>('/training/courses', {
    ...{ title, kind: 'knowledge', inDepth: true, capacity: 20 },
    ...{ startsOn: day, endsOn: day, place: 'Phường Bạc Liêu' },
  })
  const times = { heldOn: day, startsAt: '7:45', endsAt: '11:00', hours: '3.25' }
  const session = await officer.post<Row>('/training/sessions', {
    course: course.id,
    topic: 'Lean',
    ...times,
  })
  return { id: course.id, session: session.id }
}

const registerPublicly = async (visitor: Page, address: string): Promise<string> => {
  await visitor.goto(address)
  await visitor.getByLabel('Họ và tên').fill('Trần Thị Mẫu Học')
  await visitor.getByLabel('Giới tính').selectOption('Nữ')
  await visitor.getByLabel('Thư điện tử').fill('hocvien@mau.example')
  await visitor.getByLabel('Đơn vị công tác').fill('Hợp tác xã Mẫu Học')
  await visitor.locator('#bodyKind').selectOption('enterprise')
  await visitor.locator('#personKind').selectOption('manager')
  await visitor.getByLabel(/Tôi đồng ý/).check()
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'training-public-registration')
  await visitor.getByRole('button', { name: 'Gửi đăng ký' }).click()
  await visitor.getByRole('heading', { name: 'Hãy mở thư để xác nhận' }).waitFor()
  const [link, code = ''] = await untilSaid(stage.program, /dang-ky-hoc\/(\w+)\/xac-nhan\/\w+/)
  await visitor.goto(`${stage.program.url}/${link}`)
  await visitor.getByRole('button', { name: 'Xác nhận' }).click()
  await visitor.getByText('Có chỗ').waitFor()
  return code
}

/** Writes down that everybody of a course has passed the test. */
const passAll = async (course: string): Promise<void> => {
  const { rows } = await officer.get<{ rows: (Row & Record<string, unknown>)[] }>(
    `/training/attendances?filter[course]=${course}`,
  )
  expect(rows).toHaveLength(2)
  for (const { id, version, enterprise, ...row } of rows) {
    const owner = (enterprise as { id: string } | null)?.id ?? null
    const values = { ...row, course, enterprise: owner, result: 'passed', score: '8.5' }
    await officer.put(`/training/attendances/${id}`, { version, values })
  }
}

test('a course goes from its plan to certificates that anybody can check, and a revoked one says so', async () => {
  const course = await plannedCourse()
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${stage.program.url}/training/courses/${course.id}`)
  await press(page, 'Mở đăng ký')
  const open = page.getByRole('link', { name: /\/khoa-hoc\// })
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  const code = await registerPublicly(visitor, `${stage.program.url}${await open.getAttribute('href')}`)

  const director = await signInOverApi(stage.program.url, 'giamdoc.tommau@mau.example')
  const sent = await director.post<Row>('/training/registrations', {
    ...{ course: course.id, name: 'Lê Văn Mẫu Cử', sex: 'male', bodyKind: 'enterprise' },
    ...{ personKind: 'leader', position: 'Tổ trưởng' },
  })
  const { code: own } = await officer.get<{ code: string }>(`/training/registrations/${sent.id}`)

  await page.reload()
  await page.getByRole('heading', { name: 'Đăng ký học (2)' }).waitFor()
  await press(page, 'Khai giảng')
  await page.getByText('Đang học').first().waitFor()
  await page.goto(`${stage.program.url}/training/courses/${course.id}/roll`)
  await page.getByRole('button', { name: 'Mã QR của buổi' }).click()
  const door = page.getByRole('dialog').getByRole('link')
  await visitor.goto((await door.getAttribute('href')) ?? '')
  await visitor.getByLabel(/Mã cá nhân/).fill(code)
  await visitor.getByRole('button', { name: 'Tôi có mặt' }).click()
  await visitor.getByText('Trần Thị Mẫu Học, cảm ơn bạn').waitFor()
  await takePicture(visitor, 'training-present')
  await officer.post('/training/presence', { sessionId: course.session, code: own, present: true })

  await passAll(course.id)
  await page.goto(`${stage.program.url}/training/courses/${course.id}`)
  await press(page, 'Kết thúc lớp')
  await page.getByRole('button', { name: 'Cấp 2 giấy' }).click()
  await page.getByLabel('Chức vụ người ký').fill('PHÓ GIÁM ĐỐC')
  await page.getByLabel('Họ tên người ký').fill('Trần Văn Mẫu Bảo')
  await page.getByRole('button', { name: 'Cấp giấy', exact: true }).click()
  await page.getByText('Đã cấp 2 giấy.').waitFor()
  await takePicture(page, 'training-certificates-issued')

  const { rows } = await officer.get<{ rows: (Row & { code: string; number: string })[] }>(
    '/training/certificates?q=Mẫu Học',
  )
  const [certificate] = rows
  if (certificate === undefined) throw new Error('no certificate was issued')
  await visitor.goto(`${stage.program.url}/verify`)
  await visitor.getByLabel('Mã tra cứu').fill(certificate.code)
  await visitor.getByRole('button', { name: 'Tra cứu' }).click()
  await visitor.getByRole('heading', { name: certificate.number }).waitFor()
  for (const words of ['Còn hiệu lực', 'Trần Thị Mẫu Học', title, 'Trần Văn Mẫu Bảo'])
    await visitor.getByText(words).first().waitFor()
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'training-certificate-valid')

  await page.goto(`${stage.program.url}/training/certificates/${certificate.id}`)
  await press(page, 'Thu hồi', 'Cấp nhầm người (số liệu mẫu)')
  await page.getByText('Đã thu hồi').first().waitFor()
  await visitor.reload()
  await visitor.getByText(/Giấy đã bị thu hồi từ ngày 23\/11\/2026; không còn giá trị/).waitFor()
  await takePicture(visitor, 'training-certificate-revoked')
})
