import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type ApiSession, signInOverApi } from './api.ts'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let officer: ApiSession
beforeAll(async () => {
  officer = await signInOverApi(stage.program.url, 'chuyenvien.khcn@mau.example')
})

interface Row {
  readonly id: string
  readonly version: number
}

const said = (words: string) => ({ vi: words, en: words })
const content = {
  intro: said('Phiếu hành trình mẫu'),
  levels: [
    { from: 0, title: said('Bước đầu') },
    { from: 50, title: said('Nền nếp') },
  ],
  sections: [
    {
      ...{ name: 's1', title: said('Hiện trạng'), weight: 1 },
      questions: [
        {
          ...{
            name: 'policy',
            kind: 'choice',
            title: said('Chính sách chất lượng'),
            required: true,
            weight: 1,
          },
          choices: [
            { value: 'none', title: said('Chưa có'), points: 0 },
            { value: 'written', title: said('Có văn bản'), points: 2 },
          ],
        },
        { name: 'revenue', kind: 'money', title: said('Doanh thu năm qua') },
      ],
    },
    {
      ...{ name: 's2', title: said('Nhu cầu') },
      questions: [
        { name: 'wants', kind: 'yes-no', title: said('Muốn được hỗ trợ'), required: true },
        {
          ...{ name: 'support', kind: 'choices', title: said('Hỗ trợ áp dụng'), required: true },
          choices: [
            { value: 'tidy', title: said('Sắp xếp nơi làm việc 5S'), solution: '5S' },
            { value: 'lean', title: said('Sản xuất tinh gọn'), solution: 'Lean' },
          ],
          onlyIf: { question: 'wants', is: 'yes' },
        },
      ],
    },
  ],
}

const publishedEdition = async (): Promise<string> => {
  const path = '/survey-questionnaires'
  const named = { code: 'KS-HANH-TRINH', title: 'Phiếu hành trình mẫu', titleEn: 'Sample journey' }
  const draft = await officer.post<Row>(path, named)
  const { version } = await officer.put<Row>(`${path}/${draft.id}/content`, {
    version: draft.version,
    content,
  })
  await officer.post(`${path}/${draft.id}/take`, { version, action: 'publish' })
  return draft.id
}

const fillIn = async (visitor: Page, link: string): Promise<void> => {
  await visitor.goto(link)
  await visitor.getByText('Chính sách chất lượng').waitFor()
  await visitor.getByLabel('Họ tên, chức vụ người điền phiếu').fill('Người Mẫu Điền, kế toán')
  await visitor.getByText('Có văn bản', { exact: true }).click()
  await visitor.getByRole('textbox', { name: /Doanh thu năm qua/ }).fill('1200000000')
  await visitor.getByLabel('Họ tên, chức vụ người điền phiếu').focus()
  // What was filled in stays on the device.
  await visitor.reload()
  await visitor.getByText('Đã mở lại phần đang điền dở trên máy này.').waitFor()
  const revenue = visitor.getByRole('textbox', { name: /Doanh thu năm qua/ })
  await expect.poll(() => revenue.inputValue()).toBe('1.200.000.000')
  expect(await accessibilityFaults(visitor)).toEqual([])
  await takePicture(visitor, 'survey-form')
  await visitor.getByRole('button', { name: 'Tiếp theo' }).click()
  await visitor.getByText('Có', { exact: true }).click()
  await visitor.getByText('Sắp xếp nơi làm việc 5S').click()
  await visitor.getByRole('button', { name: 'Gửi phiếu' }).click()
  await visitor.getByText('Đã nhận phiếu. Xin cảm ơn!').waitFor()
  await visitor.getByText('100,00').waitFor()
  await takePicture(visitor, 'survey-thanks')
}

test('a survey goes from its sample to a personal link, an answer, results, and a need', async () => {
  const survey = await officer.post<Row>('/surveys', {
    ...{
      title: 'Khảo sát hành trình mẫu',
      titleEn: 'Sample journey',
      questionnaire: await publishedEdition(),
    },
    ...{ year: 2026, opensOn: '2026-11-23', closesOn: '2026-12-15', sampleSize: 10, seed: 'hanh-trinh' },
  })
  const page = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
  await page.goto(`${stage.program.url}/surveys/${survey.id}`)
  await press(page, 'Rút mẫu')
  await page.getByText('Đã rút mẫu.').waitFor()
  await press(page, 'Mở nhận phiếu')
  await page.getByText('Đang nhận phiếu').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const [chosen] = await page.getByRole('button', { name: /^Địa chỉ, liên kết: / }).all()
  const name = ((await chosen?.getAttribute('aria-label')) ?? '').replace('Địa chỉ, liên kết: ', '')
  await chosen?.click()
  await press(page, 'Tạo liên kết riêng')
  const link = await page.getByRole('dialog').getByRole('link').getAttribute('href')
  const visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  await fillIn(visitor, link ?? '')

  await page.goto(`${stage.program.url}/survey-responses?filter[survey]=${survey.id}`)
  await page.getByRole('link', { name }).click()
  await press(page, 'Chấp nhận')
  await page.getByText('Được chấp nhận').first().waitFor()
  await page.getByRole('button', { name: 'Tạo nhu cầu: Sắp xếp nơi làm việc 5S' }).click()
  await page.getByRole('link', { name: /Nhu cầu: 5S, 2027/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await takePicture(page, 'survey-response')

  await page.goto(`${stage.program.url}/surveys/${survey.id}/results`)
  await page.getByText(/Được hỏi 10, nhận 1, tính 1 phiếu/).waitFor()
  await page.getByRole('heading', { name: 'Chính sách chất lượng' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await takePicture(page, 'survey-results')
  await page.getByLabel(/Xem như khi công bố/).check()
  await page.getByText(/Nhóm có ít hơn 5 phiếu được ẩn/).waitFor()

  await page.goto(`${stage.program.url}/survey-responses?filter[survey]=${survey.id}`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('link', { name: /Nhu cầu: 5S, 2027/ }).click()
  await page.getByText(/Theo phiếu khảo sát «Khảo sát hành trình mẫu»/).waitFor()
})

test('an enterprise finds its survey among its to-dos and answers it signed in', async () => {
  const owner = await signIn(stage.browser, stage.program.url, 'giamdoc.tommau@mau.example', {
    width: 360,
    height: 740,
  })
  const surveys = await (await owner.request.get(`${stage.program.url}/api/v1/survey-forms/own`)).json()
  const asked = (surveys as { invitation: string; standing: string }[]).find(
    ({ standing }) => standing === 'open',
  )
  expect(asked).toBeDefined()
  await owner.goto(`${stage.program.url}/my-surveys/${asked?.invitation}`)
  await owner.getByText('Lãnh đạo đã cam kết về chất lượng như thế nào?').waitFor()
  expect(await accessibilityFaults(owner)).toEqual([])
})
