import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, signIn, takePicture } from './browser.ts'
import { type Program, startProgram, temporaryFolder } from './program.ts'

const folder = temporaryFolder()
let program: Program
let browser: Browser

beforeAll(async () => {
  cpSync(process.env.NSCL_SEEDED ?? '', folder.path, { recursive: true })
  // The sample is small, so a list counts as long from three rows on.
  execFileSync(process.execPath, ['scripts/nscl.ts', 'long-work', 'limits', 'sheetRows=3'], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder.path },
  })
  program = await startProgram(folder.path)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  folder.remove()
})

test('a long list is exported through the tray: started, told when done, fetched, seen by nobody else', async () => {
  const page = await signIn(browser, program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${program.url}/enterprises`)
  await page.getByRole('button', { name: 'Xuất Excel', exact: true }).click()
  await page.getByText('Danh sách dài nên đang được xử lý').waitFor()
  await page
    .getByRole('status')
    .getByText(/Xuất Excel: Doanh nghiệp: Đã lập tệp/)
    .waitFor()
  await page.getByRole('button', { name: /^Việc đang chạy/ }).click()
  await takePicture(page, 'works-under-way')
  expect(await accessibilityFaults(page)).toEqual([])
  const fetching = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp: Xuất Excel: Doanh nghiệp' }).click()
  const fetched = await fetching
  expect(fetched.suggestedFilename()).toBe('Doanh nghiệp 2026-11-23.xlsx')
  expect((await readFile(await fetched.path())).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('link', { name: 'Xem tất cả' }).click()
  await page.getByRole('heading', { level: 1, name: 'Việc đang chạy' }).waitFor()

  const other = await signIn(browser, program.url, 'lanhdao.khcn@mau.example', { width: 360, height: 740 })
  await other.goto(`${program.url}/long-work`)
  await other.getByText('Chưa có việc nào').waitFor()
})
