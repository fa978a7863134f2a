import { expect, test } from 'vitest'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { untilSaid } from './program.ts'
import { setStage } from './stage.ts'

// Without a mail server, letters stand in the log.
const stage = setStage({ LOG_LEVEL: 'info' })

test('a trainee without an account sees what is held by a link, asks for a correction, and the focal officer answers', async () => {
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  await visitor.goto(`${stage.program.url}/du-lieu-ca-nhan`)
  expect(await accessibilityFaults(visitor)).toEqual([])
  await visitor.getByLabel('Thư điện tử').fill('hanh@mau.example')
  await press(visitor, 'Gửi liên kết')
  await visitor.getByRole('heading', { name: 'Hãy mở thư' }).waitFor()
  const [, token] = await untilSaid(stage.program, /du-lieu-ca-nhan\/xem\?ma=([\w-]+)/)
  await visitor.goto(`${stage.program.url}/du-lieu-ca-nhan/xem?ma=${token}`)
  await press(visitor, 'Xem')
  await visitor.getByText('Lê Thị Mẫu Hạnh').first().waitFor()
  expect(await accessibilityFaults(visitor)).toEqual([])
  await visitor.getByLabel('Sửa cho đúng').check()
  await visitor.getByLabel('Nội dung yêu cầu').fill('Sửa tên đệm của tôi')
  await press(visitor, 'Gửi yêu cầu')
  await visitor.getByText(/Trả lời trước hết ngày 25\/11\/2026/).waitFor()

  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${stage.program.url}/personal-data`)
  await page.getByText('Sửa tên đệm của tôi').waitFor()
  await page.getByLabel('Trả lời').fill('Đã sửa theo giấy tờ.')
  await press(page, 'Gửi trả lời')
  await page.getByText('Trả lời: Đã sửa theo giấy tờ.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await takePicture(page, 'personal-data')
  await page.goto(`${stage.program.url}/my-personal-data`)
  await page.getByRole('heading', { name: 'Tài khoản cán bộ và người đại diện' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})
