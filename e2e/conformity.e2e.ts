import { expect, test } from 'vitest'
import { signInOverApi } from './api.ts'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

interface Rows {
  readonly rows: { readonly id: string; readonly [column: string]: unknown }[]
}

test('a body sees that its scale is due, enters the calibration, and has nothing to do about it any more', async () => {
  const page = await signIn(stage.browser, stage.program.url, 'phongthunghiem@mau.example')
  await page.goto(`${stage.program.url}/`)
  const due = page.getByText(/Hiệu chuẩn «Cân phân tích 4 số lẻ»/)
  await due.waitFor()
  const item = page.getByRole('listitem').filter({ has: due })
  await item.getByRole('link', { name: 'Ghi kết quả' }).click()
  await page.getByRole('textbox', { name: 'Ngày thực hiện' }).fill('20/11/2026')
  await page.getByLabel('Đơn vị thực hiện').fill('Trung tâm Hiệu chuẩn Mẫu')
  await page.getByLabel('Số giấy chứng nhận').fill('HC-MAU 201')
  expect(await accessibilityFaults(page)).toEqual([])
  await press(page, 'Lưu')
  await page.getByText('Đã thêm.').waitFor()
  await page.goto(`${stage.program.url}/conformity/equipment?q=CPT-001`)
  await page.getByText('20/11/2027').waitFor()
  await page.getByText('Dùng được').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await takePicture(page, 'conformity-equipment')
  await page.goto(`${stage.program.url}/`)
  await page
    .getByText(/Tủ ấm vi sinh/)
    .first()
    .waitFor()
  expect(await due.count()).toBe(0)
})

test('a citizen comments on a draft without an account, and reads the answer after it was published', async () => {
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  await visitor.goto(`${stage.program.url}/gop-y`)
  expect(await accessibilityFaults(visitor)).toEqual([])
  await visitor.getByRole('link', { name: /Nước mắm cá đồng/ }).click()
  await visitor.getByRole('button', { name: 'Gửi góp ý' }).click()
  await visitor.getByText('Một số mục chưa đúng').waitFor()
  const words = 'Đề nghị quy định rõ cách lấy mẫu tại cơ sở nhỏ.'
  await visitor.getByLabel('Nội dung góp ý').fill(words)
  await visitor.getByLabel('Họ và tên').fill('Phạm Thị Mẫu Dân')
  expect(await accessibilityFaults(visitor)).toEqual([])
  const address = visitor.url()
  await visitor.getByRole('button', { name: 'Gửi góp ý' }).click()
  await visitor.getByRole('heading', { name: 'Đã nhận góp ý' }).waitFor()
  await visitor.goto(address)
  expect(await visitor.getByText(words).count()).toBe(0)

  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  const officer = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
  const { rows } = await officer.get<Rows>('/conformity/comments?q=lay mau')
  await page.goto(`${stage.program.url}/conformity/comments/${rows[0]?.id}`)
  await press(page, 'Đăng góp ý')
  await page.getByText('Đã đăng, chờ trả lời').first().waitFor()
  await press(page, 'Sửa')
  await page.getByRole('combobox', { name: 'Tiếp thu, giải trình' }).selectOption('taken')
  await page.getByLabel('Nội dung trả lời').fill('Bổ sung hướng dẫn lấy mẫu vào Điều 2.')
  await press(page, 'Lưu')
  await page.getByText('Đã lưu.').waitFor()
  await press(page, 'Công bố trả lời')
  await page.getByText('Đã trả lời').first().waitFor()
  await takePicture(page, 'conformity-comment')
  await visitor.goto(address)
  await visitor.getByText('Bổ sung hướng dẫn lấy mẫu vào Điều 2.').waitFor()
  await takePicture(visitor, 'conformity-public-draft')
})
