import { beforeAll, expect, test } from 'vitest'
import { type ApiSession, signInOverApi } from './api.ts'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let officer: ApiSession
let leader: ApiSession
beforeAll(async () => {
  officer = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
  leader = await signInOverApi(stage.program.url, 'lanhdao.khcn@mau.example')
})

interface Row {
  readonly id: string
  readonly version: number
}

test('an article is written, reviewed by another, published, and read without an account', async () => {
  const article = await officer.post<Row>('/communications/articles', {
    ...{ title: 'Hội thảo năng suất mẫu', kind: 'news', summary: 'Ba doanh nghiệp mẫu kể cách làm.' },
  })
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${stage.program.url}/communications/articles/${article.id}`)
  await page.getByRole('textbox', { name: 'Nội dung tiếng Việt' }).fill('Hội thảo mẫu nói về 5S và Kaizen.')
  await press(page, 'Lưu nội dung')
  await page.getByText('Đã lưu nội dung.').waitFor()
  await takePicture(page, 'publication-article')
  await press(page, 'Gửi duyệt')
  await page.getByText('Chờ duyệt').first().waitFor()
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  const hidden = await visitor.goto(`${stage.program.url}/tin-tuc/${article.id}`)
  expect(hidden?.status()).toBe(404)
  const review = await signIn(stage.browser, stage.program.url, 'lanhdao.khcn@mau.example')
  await review.getByText('Duyệt bài: Hội thảo năng suất mẫu').waitFor()
  await review.goto(`${stage.program.url}/communications/articles/${article.id}`)
  await press(review, 'Duyệt đăng')
  await review.getByText('Đã duyệt đăng').first().waitFor()
  await visitor.goto(`${stage.program.url}/tin-tuc/${article.id}`)
  await visitor.getByText('Hội thảo mẫu nói về 5S và Kaizen.').waitFor()
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'publication-public-article')
})

test('when a document that the plan cites is replaced, it is in the to-do of those who keep the plan', async () => {
  const { rows } = await officer.get<{ rows: Row[] }>(
    `/legal/documents?q=${encodeURIComponent('35/2021/TT-BTC')}`,
  )
  const made = await officer.post<Row>('/legal/documents', {
    ...{
      number: '99/2026/TT-MAU',
      kind: 'circular',
      title: 'Thông tư hư cấu của dữ liệu mẫu',
      issuer: 'Bộ Mẫu',
    },
    ...{ topic: 'finance', issuedOn: '2026-10-01', effectiveOn: '2026-11-15' },
  })
  await officer.post('/legal/links', { document: made.id, relation: 'replaces', other: rows[0]?.id })
  const sent = await officer.post<Row>(`/legal/documents/${made.id}/take`, {
    version: made.version,
    action: 'submit',
  })
  await leader.post(`/legal/documents/${made.id}/take`, { version: sent.version, action: 'publish' })
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page
    .getByText(/35\/2021\/TT-BTC đã bị thay thế, thay bằng 99\/2026\/TT-MAU/)
    .first()
    .waitFor()
  await page.goto(`${stage.program.url}/legal/rechecks`)
  await page
    .getByRole('link', { name: /187\/KH-UBND/ })
    .first()
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await takePicture(page, 'publication-rechecks')
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  await visitor.goto(`${stage.program.url}/van-ban?q=99/2026/TT-MAU`)
  await visitor.getByRole('link', { name: /99\/2026\/TT-MAU/ }).click()
  await visitor.getByText('Còn hiệu lực').first().waitFor()
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'publication-public-document')
})
