import { expect, test } from 'vitest'
import { signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a number on the board of targets opens the rows that it counts, a row its record, and the record its evidence', async () => {
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${stage.program.url}/targets`)
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
