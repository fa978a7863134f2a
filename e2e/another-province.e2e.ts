import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Program, startProgram, temporaryFolder } from './program.ts'

const folder = temporaryFolder()
let program: Program
let browser: Browser

beforeAll(async () => {
  program = await startProgram(folder.path, { NSCL_PLAN: 'plans/example', NSCL_SAMPLE: 'off' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  folder.remove()
})

test('the program begins empty with the plan of another province, its first administrator enters by the one-time link, and its plan is on screen', async () => {
  const link = /\/bat-dau\?token=\S+/.exec(program.said())?.[0] ?? ''
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await page.goto(`${program.url}${link}`)
  await page.getByLabel('Họ và tên').fill('Người Quản Trị Mẫu')
  await page.getByLabel('Thư điện tử').fill('quantri@mauson.example')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('Mot cau dai de nho 2026')
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await page.getByLabel('Thư điện tử').fill('quantri@mauson.example')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('Mot cau dai de nho 2026')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  await page.goto(`${program.url}/plan`)
  await page
    .getByRole('heading', { name: 'Giai đoạn 2024 - 2026' })
    .or(page.getByText(/2024\s*-\s*2026/).first())
    .first()
    .waitFor()
  expect(await page.getByText('DỮ LIỆU MẪU').count()).toBe(0)
  expect(await page.getByText(/Cà Mau|Bạc Liêu/).count()).toBe(0)
  await page.goto(`${program.url}${link}`)
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click()
  await page
    .getByRole('alert')
    .or(page.getByText(/hết hạn|đã dùng|không còn|Hãy điền/))
    .first()
    .waitFor()
})
