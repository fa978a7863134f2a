import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn, takePicture } from './browser.ts'
import { type Program, startOnSample } from './program.ts'

let program: Program
let browser: Browser

beforeAll(async () => {
  program = await startOnSample()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

test('a number on the board of targets opens the rows that it counts, a row its record, and the record its evidence', async () => {
  const page = await signIn(browser, program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${program.url}/targets`)
  await page.getByRole('heading', { name: 'Chỉ tiêu' }).waitFor()
  await takePicture(page, 'board-of-targets')
  const experts = page.getByRole('row', { name: /Chuyên gia được chứng nhận/ }).first()
  await experts.getByRole('link', { name: /^3/ }).first().click()
  await page.getByText('MAU-2026-001').first().waitFor()
  await takePicture(page, 'rows-behind-a-figure')
  expect(await page.getByText(/MAU-2026-00\d/).count()).toBeGreaterThanOrEqual(3)
  await page
    .getByRole('link', { name: /MAU-2026-001/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Minh chứng' }).waitFor()
  await page.getByRole('button', { name: /Đính kèm minh chứng/ }).click()
  await page
    .getByLabel('Tên minh chứng')
    .or(page.getByLabel(/Tên/))
    .first()
    .fill('Giấy chứng nhận chuyên gia (bản sao mẫu)')
  await page
    .getByLabel(/Số văn bản|Số, ký hiệu/)
    .first()
    .fill('MAU-2026-001/GCN')
  await page
    .getByRole('button', { name: /^Đính kèm$|^Lưu/ })
    .last()
    .click()
  await page.getByText('MAU-2026-001/GCN').first().waitFor()
  await takePicture(page, 'record-with-evidence')
})
