import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInOverApi } from './api.ts'
import { signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const choose = async (page: Page, field: Locator, words: string, name: string) => {
  await field.fill(words)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

const namesOn = async (day: string): Promise<string[]> => {
  const session = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
  const found = await session.get<{ name: string }[]>(`/agency-choices?q=xay%20dung&on=${day}`)
  return found.map(({ name }) => name)
}

test('two departments are merged: the preview says what changes hands, the day before keeps the old name, the day itself has the heir', async () => {
  const page = await signIn(stage.browser, stage.program.url, 'quantri@mau.example')
  await page.goto(`${stage.program.url}/reorganisations/new`)
  const giver = page.getByRole('combobox', { name: 'Thêm cơ quan' })
  await choose(page, giver, 'xay dung', 'Sở Xây dựng')
  await choose(page, giver, 'cong thuong', 'Sở Công Thương')
  await choose(
    page,
    page.getByRole('combobox', { name: 'Cơ quan', exact: true }),
    'cong thuong',
    'Sở Công Thương',
  )
  await page.getByLabel('Số, tên quyết định').fill('99/QĐ-MAU (quyết định mẫu)')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('heading', { name: 'Nhiệm vụ đổi chủ' }).waitFor()
  await page.getByText(/Sở Xây dựng tỉnh Cà Mau: ngày cuối/).waitFor()
  await page.getByText(/Báo cáo đơn vị: 1/).waitFor()
  await takePicture(page, 'preview-of-a-merger')
  await page.getByRole('button', { name: 'Ghi nhận sắp xếp' }).click()
  await page.waitForURL(/\/reorganisations$/)
  await page.getByText('99/QĐ-MAU').first().waitFor()
  expect(await namesOn('2026-11-22')).toEqual(['Sở Xây dựng tỉnh Cà Mau'])
  expect(await namesOn('2026-11-23')).toEqual([])
})
