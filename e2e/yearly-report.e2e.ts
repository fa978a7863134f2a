import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkDocument } from '#platform/official-document/check.ts'
import { readDocx } from '#platform/official-document/read-docx.ts'
import { signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const titleOfRound = /Kết quả thực hiện nhiệm vụ nâng cao năng suất/

const as = (name: string) => signIn(stage.browser, stage.program.url, `${name}@mau.example`)

/** Presses a button and, where it asks once more, the button of the same name in the dialog. */
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  const again = page.getByRole('dialog').getByRole('button', { name, exact: true })
  await again.click({ timeout: 3000 }).catch(() => undefined)
}

test('a returned report is put right by the officer, sent by the leader, received, consolidated, signed, and comes out as a Word file', async () => {
  const officer = await as('canbo.hongdan')
  await takePicture(officer, 'home-of-a-commune')
  await officer.getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await officer.getByText('Mục II chưa nêu số doanh nghiệp').waitFor()
  await officer.getByRole('link', { name: /SỐ LIỆU THEO CHỈ TIÊU/ }).click()
  await officer.getByLabel('Nội dung').fill('Đã giới thiệu 04 cơ sở đăng ký tham gia. (số liệu mẫu)')
  await officer
    .getByText(/Đã lưu/)
    .first()
    .waitFor()
  await takePicture(officer, 'section-of-an-agency-report')

  const leader = await as('lanhdao.hongdan')
  await leader
    .getByRole('link', { name: /Kiểm tra và gửi|Sửa và gửi lại/ })
    .first()
    .click()
  await press(leader, 'Gửi báo cáo')
  await leader.getByText('Đã gửi').first().waitFor()

  const focal = await as('chuyenvien.khcn')
  await focal.goto(`${stage.program.url}/reports`)
  await focal.getByRole('link', { name: titleOfRound }).first().click()
  await takePicture(focal, 'board-of-the-round')
  await focal
    .getByRole('link', { name: /Ủy ban nhân dân xã Hồng Dân/ })
    .first()
    .click()
  await press(focal, 'Tiếp nhận')
  await focal.getByText('Đã tiếp nhận').first().waitFor()

  await focal.goto(`${stage.program.url}/consolidated-reports`)
  await press(focal, 'Tổng hợp')
  await focal.getByRole('button', { name: 'Trình ký' }).waitFor()
  await takePicture(focal, 'consolidated-report')
  await press(focal, 'Trình ký')
  await focal.getByText('Đang trình ký').first().waitFor()

  const chief = await as('lanhdao.khcn')
  await chief.goto(focal.url())
  await press(chief, 'Ký báo cáo')
  await chief.getByText('Đã ký').first().waitFor({ timeout: 60_000 })
  await takePicture(chief, 'signed-report')
  const [download] = await Promise.all([
    chief.waitForEvent('download'),
    chief
      .getByRole('button', { name: 'Word', exact: true })
      .or(chief.getByRole('link', { name: 'Word', exact: true }))
      .first()
      .click(),
  ])
  const bytes = new Uint8Array(readFileSync(await download.path()))
  expect(checkDocument(bytes).filter(({ severity }) => severity === 'error')).toEqual([])
  const words = JSON.stringify(readDocx(bytes))
  expect(words).toContain('01/BC-SKHCN')
  expect(words).toContain('DỮ LIỆU MẪU')
  expect(words).toContain('35 cơ quan, đơn vị')
})
