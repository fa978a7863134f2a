import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInOverApi } from './api.ts'
import { accessibilityFaults, signIn } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/${name}.png`, fullPage: true })

test('an inspector answers without a line, reloads, sends later, and resolves what somebody else changed', async () => {
  const colleague = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
  const { rows } = await colleague.get<{ rows: { id: string }[] }>('/inspection-visits?filter[state]=running')
  const id = rows[0]?.id
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.congthuong@mau.example', {
    width: 360,
    height: 740,
  })
  await page.goto(`${stage.program.url}/inspections/fieldwork/${id}`)
  await page.getByText('Mở được khi mất mạng').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)

  await page.context().setOffline(true)
  await page.getByText('Không có mạng').waitFor()
  const fourth = page.getByRole('listitem').filter({ hasText: '4. ' })
  const fifth = page.getByRole('listitem').filter({ hasText: '5. ' })
  await fourth.getByRole('radio', { name: 'Không đạt' }).check()
  await fourth.getByLabel('Ghi chú').fill('Chưa có số liệu')
  await fifth.getByRole('radio', { name: 'Đạt', exact: true }).check()
  const photo = { name: 'ao-tom.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await page.locator('input[type=file]').nth(4).setInputFiles(photo)
  await page.getByText('Chờ gửi 3').waitFor()
  await page.reload()
  await page.getByText('Chờ gửi 3').waitFor()
  expect(await fourth.getByLabel('Ghi chú').inputValue()).toBe('Chưa có số liệu')
  await picture(page, 'inspection-offline')

  await colleague.post(`/inspection-visits/${id}/answers`, {
    answers: [{ question: 'ht-04', answer: 'yes', note: 'Đã gửi bảng số liệu', base: 0 }],
  })
  await page.context().setOffline(false)
  await page.getByText('đã sửa câu này').waitFor()
  await page.getByText('Chờ gửi 1').waitFor()
  await picture(page, 'inspection-conflict')
  await page.reload()
  await page.getByText('Đã gửi bảng số liệu').waitFor()
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await page.getByText('Đã gửi hết').waitFor()
  await fifth.getByRole('link', { name: 'Ảnh 1' }).waitFor()
  const { answers } = await colleague.get<{
    answers: { question: string; answer: string; version: number }[]
  }>(`/inspection-visits/${id}/fieldwork`)
  const held = (question: string) => answers.find((one) => one.question === question)
  expect(held('ht-04')).toMatchObject({ answer: 'no', version: 2 })
  expect(held('ht-05')).toMatchObject({ answer: 'yes', version: 1 })
})
