import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, signIn, takePicture } from './browser.ts'
import { untilSaid } from './program.ts'
import { setStage } from './stage.ts'

// Without a mail server, letters stand in the log.
const stage = setStage({ LOG_LEVEL: 'info' })

const email = 'phogiamdoc.tommau@mau.example'
const password = 'Nuoi tom sach o Mau Mot 2026'

const linkTo = async (path: string): Promise<string> => {
  const [, token] = await untilSaid(stage.program, new RegExp(`${path}\\?token=([\\w-]+)`))
  return `${stage.program.url}${path}?token=${token}`
}

const newPage = async (width = 1366): Promise<Page> =>
  (await stage.browser.newContext({ viewport: { width, height: 860 }, locale: 'vi-VN' })).newPage()

test('an enterprise signs up, an officer confirms, and its representative changes the phone number', async () => {
  const visitor = await newPage(360)
  await visitor.goto(`${stage.program.url}/sign-in`)
  await visitor.getByRole('link', { name: /Đăng ký/ }).click()
  await visitor.getByLabel('Mã số thuế').fill('9900001388')
  await visitor.getByText(/Chữ số kiểm tra/).waitFor()
  await takePicture(visitor, 'sign-up-wrong-tax-code')
  await visitor.getByLabel('Mã số thuế').fill('9900001387')
  await visitor.getByText('Trong danh bạ: Hợp tác xã Tôm Sạch Mẫu Một').waitFor()
  await visitor.getByLabel('Tên doanh nghiệp').fill('HTX Tôm Sạch Mẫu Một')
  await visitor.getByLabel('Họ và tên của bạn').fill('Người Mẫu Phó')
  await visitor.getByLabel('Chức vụ').fill('Phó Giám đốc')
  await visitor.getByLabel('Điện thoại').fill('0900000011')
  await visitor.getByLabel('Thư điện tử').fill(email)
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'sign-up-form')
  await visitor.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await visitor.getByRole('heading', { name: 'Hãy mở thư của bạn' }).waitFor()
  await visitor.goto(await linkTo('/dang-ky/yeu-cau'))
  await visitor.getByRole('button', { name: 'Xác nhận thư điện tử' }).click()
  await visitor.getByText('Chờ cán bộ xác nhận').waitFor()
  await takePicture(visitor, 'sign-up-proven')

  const officer = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  const task = officer.getByRole('listitem').filter({ hasText: 'Người Mẫu Phó' })
  await task.getByRole('link', { name: 'Xem và quyết định' }).click()
  await officer.getByRole('heading', { name: /Người Mẫu Phó/ }).waitFor()
  await takePicture(officer, 'sign-up-record')
  expect(await accessibilityFaults(officer)).toEqual([])
  await officer.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await takePicture(officer, 'sign-up-confirm')
  await officer.getByRole('button', { name: 'Xác nhận và gửi thư' }).click()
  await officer.getByText('Đã xác nhận và gửi thư').waitFor()

  const own = await newPage()
  await own.goto(await linkTo('/dat-mat-khau'))
  await own.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await takePicture(own, 'first-use')
  await own.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await own.getByLabel('Thư điện tử').fill(email)
  await own.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await own.getByRole('button', { name: 'Đăng nhập' }).click()
  await own.getByRole('heading', { level: 1, name: 'Hợp tác xã Tôm Sạch Mẫu Một' }).waitFor()
  await own.getByRole('heading', { name: /Người đại diện trên hệ thống/ }).waitFor()
  await takePicture(own, 'my-enterprise')
  expect(await accessibilityFaults(own)).toEqual([])
  await own.setViewportSize({ width: 360, height: 780 })
  await takePicture(own, 'my-enterprise-narrow')
  await own.setViewportSize({ width: 1366, height: 860 })
  await own.getByRole('link', { name: 'Sửa thông tin liên hệ' }).click()
  await own.getByLabel('Điện thoại').fill('0900 000 099')
  await takePicture(own, 'own-contact')
  await own.getByRole('button', { name: 'Lưu' }).click()
  await own.getByText('0900 000 099').first().waitFor()

  await officer.goto(`${stage.program.url}/enterprises?q=9900001387`)
  await officer.getByRole('link', { name: 'Hợp tác xã Tôm Sạch Mẫu Một' }).click()
  await officer.getByText('0900 000 099').first().waitFor()
  await officer.getByRole('heading', { name: /Hồ sơ hỗ trợ doanh nghiệp/ }).waitFor()
  await takePicture(officer, 'enterprise-record')
})
