import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const on = async (email: string) => {
  const page = await signIn(stage.browser, stage.program.url, `${email}@mau.example`)
  page.setDefaultTimeout(10_000)
  return page
}
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const openFirst = async (page: Page, path: string, name: RegExp) => {
  await page.goto(`${stage.program.url}${path}`)
  await page.getByRole('link', { name }).first().click()
}
/** The amount in the row of a source, under a heading of the first table of the page. */
const spent = async (page: Page) => {
  await page.goto(`${stage.program.url}/budget?year=2026`)
  const row = page.getByRole('row', { name: /^Chi thường xuyên/ }).first()
  return row.getByRole('cell').nth(5).textContent()
}

test('four persons take money from a proposal to its settlement', { timeout: 240_000 }, async () => {
  // An officer of a department types a line into the table and saves it.
  const officer = await on('chuyenvien.congthuong')
  await openFirst(
    officer,
    '/estimates/proposals?filter[state]=submitted',
    /Hội thảo năng suất và chuyển đổi số/,
  )
  await officer.getByText('16.000.000').first().waitFor()
  await takePicture(officer, 'budget-proposal')

  // The focal officer takes it in, closes the call and draws the lines together.
  const focal = await on('chuyenvien.khcn')
  await openFirst(
    focal,
    '/estimates/proposals?filter[state]=submitted',
    /Hội thảo năng suất và chuyển đổi số/,
  )
  await click(focal, 'Tiếp nhận')
  await focal.getByText('Đã tiếp nhận').first().waitFor()
  await openFirst(focal, '/estimates/calls', /năm 2027/)
  await click(focal, 'Đóng nhận, bắt đầu tổng hợp')
  await focal.getByText('Đang tổng hợp').first().waitFor()
  await focal.getByRole('link', { name: 'Bảng tổng hợp' }).click()
  await click(focal, 'Lấy dòng từ đề xuất')
  await focal.getByText('28.000.000').first().waitFor()
  await takePicture(focal, 'budget-consolidated')

  // The leader sends it, finance appraises and ends.
  const leader = await on('lanhdao.khcn')
  await openFirst(leader, '/estimates/calls', /năm 2027/)
  await click(leader, 'Gửi thẩm định')
  await leader.getByText('Đang thẩm định').first().waitFor()
  const finance = await on('chuyenvien.taichinh')
  await openFirst(finance, '/estimates/calls', /năm 2027/)
  await finance.getByRole('link', { name: 'Bảng tổng hợp' }).click()
  await finance.getByRole('checkbox', { name: 'Chọn cả trang' }).check()
  await click(finance, /Chấp nhận \d+ dòng/)
  await finance.getByText(/Đã chấp nhận \d+ dòng/).waitFor()
  await openFirst(finance, '/estimates/calls', /năm 2027/)
  await click(finance, 'Kết thúc thẩm định')
  await finance.getByText('Đã thẩm định').first().waitFor()

  // The officer pays what is left of a line of this year and settles; more than there is, is refused.
  await officer.goto(`${stage.program.url}/budget/commitments/new`)
  await officer.getByRole('combobox', { name: /Khoản được phân bổ/ }).fill('Thuê hội trường')
  await officer.getByRole('option').first().click()
  await officer.getByLabel('Nội dung').fill('Thuê hội trường tháng 11 (mẫu)')
  await officer.getByLabel(/Số cam kết/).fill('6.000.001')
  await click(officer, 'Lưu')
  await officer
    .getByText(/Chỉ còn 6.000.000 đồng/)
    .first()
    .waitFor()
  await officer.getByLabel(/Số cam kết/).fill('6.000.000')
  await click(officer, 'Lưu')
  await officer.getByRole('heading', { name: 'Sổ của cam kết này' }).waitFor()
  await click(officer, 'Tạm ứng, thanh toán')
  await officer.getByLabel('Số tiền').fill('6.000.000')
  await officer.getByLabel(/chứng từ/).fill('UNC 40-MAU')
  await click(officer, 'Ghi sổ')
  await officer.getByText('UNC 40-MAU').first().waitFor()
  expect(await spent(officer)).toBe('13.500.000')
  await officer.goto(`${stage.program.url}/budget/settlements/new`)
  await click(officer, 'Lưu')
  await officer.getByRole('heading', { name: 'Từng khoản được giao (đồng)' }).waitFor()
  const head = await on('lanhdao.congthuong')
  await openFirst(head, '/budget/settlements', /2026/)
  await click(head, 'Gửi quyết toán')
  await head.getByText('Đã gửi').first().waitFor()
  await openFirst(finance, '/budget/settlements?filter[state]=sent', /2026/)
  await click(finance, 'Duyệt quyết toán')
  await finance.getByText('Đã phê duyệt').first().waitFor()
  await takePicture(finance, 'budget-settled')
})
