import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicAddresses } from '../src/portal/menu.ts'
import { accessibilityFaults, openWindow, press, signIn, takePicture } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** One page of each kind; the crawler in src/portal/portal.test.ts walks all of them. */
const addresses = async (): Promise<string[]> => {
  const map = await (await fetch(`${stage.program.url}/sitemap.xml`)).text()
  const all = [...map.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
  const firstBelow = (start: string) => all.find((path) => path.startsWith(start)) ?? start
  const own = ['/', ...publicAddresses.map(({ path }) => path)]
  const items = [
    '/ho-tro/',
    '/ho-tro/bieu-mau/',
    '/giai-phap/',
    '/dien-hinh/',
    '/khoa-hoc/',
    '/to-chuc-danh-gia/',
  ]
  const found = ['/tim-kiem?q=nang suat', '/tim-kiem?q=zzz', '/en/khong-co']
  return [...own, ...own.map((path) => `/en${path === '/' ? '' : path}`), ...items.map(firstBelow), ...found]
}

/** A window of somebody whose browser runs no script. */
const withoutScript = async (width: number): Promise<Page> =>
  (
    await stage.browser.newContext({
      viewport: { width, height: 800 },
      locale: 'vi-VN',
      javaScriptEnabled: false,
    })
  ).newPage()

describe('every public page', () => {
  test('is free of faults of accessibility and fits a phone, with and without JavaScript', async () => {
    const page = await openWindow(stage.browser)
    const plain = await withoutScript(360)
    const faults: string[] = []
    for (const path of await addresses()) {
      await page.goto(`${stage.program.url}${path}`)
      for (const fault of await accessibilityFaults(page)) faults.push(`${path} ${fault}`)
      await plain.goto(`${stage.program.url}${path}`)
      // Axe itself is a script, so it reads what the plain browser holds in one that runs scripts.
      const held = await plain.content()
      await page.setContent(held)
      await page.setViewportSize({ width: 360, height: 740 })
      for (const fault of await accessibilityFaults(page)) faults.push(`${path} without script: ${fault}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
      if (wide) faults.push(`${path} is wider than a phone`)
      const shown = (await page.locator('main').textContent())?.match(
        /\b(undefined|null|NaN|\[object Object\])\b/g,
      )
      if (shown) faults.push(`${path} shows ${shown.join(', ')}`)
      await page.setViewportSize({ width: 1366, height: 860 })
    }
    expect(faults).toEqual([])
  }, 300_000)

  test('is reached by links and forms alone: search, a dossier, the other language', async () => {
    const page = await withoutScript(1366)
    await page.goto(stage.program.url)
    await page.getByLabel('Tìm trong trang này').fill('dieu kien')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('link', { name: 'Điều kiện được hỗ trợ' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Conditions of support' }).waitFor()
    await page.goto(`${stage.program.url}/tra-cuu-ho-so`)
    await page.getByLabel('Mã hồ sơ').fill('AAAAA22222')
    await page.getByLabel('Mã số thuế').fill('9900001387')
    await page.getByRole('button', { name: 'Tra cứu' }).click()
    await page.getByText('Không có hồ sơ đã nộp nào').waitFor()
  })
})

describe('what the portal shows', () => {
  let visitor: Page
  const seen = async (path: string, words: string | RegExp): Promise<number> => {
    // The portal may hold what it knows for a tenth of a second.
    await visitor.waitForTimeout(200)
    await visitor.goto(`${stage.program.url}${path}`)
    return visitor.getByText(words).count()
  }
  beforeAll(async () => {
    visitor = await openWindow(stage.browser, { width: 360, height: 740 })
  })

  test('is figures of the signed report, and says which and of what day', async () => {
    expect(await seen('/ke-hoach', /01\/BC-SKHCN.*15\/11\/2025/s)).toBeGreaterThan(0)
    await takePicture(visitor, 'portal-plan-phone')
  })

  test('is published by the leader after the officer has proposed it', async () => {
    const officer = await signIn(stage.browser, stage.program.url, 'chuyenvien.khcn@mau.example')
    await officer.goto(`${stage.program.url}/publications/new`)
    await officer.getByLabel('Tiêu đề', { exact: true }).fill('Lịch tiếp doanh nghiệp')
    await officer.getByLabel('Nội dung', { exact: true }).fill('Sáng thứ Năm hằng tuần (mẫu).')
    await press(officer, 'Lưu')
    await press(officer, 'Đề nghị công khai')
    await officer.getByText('Chờ duyệt').first().waitFor()
    expect(await seen('/ho-tro', 'Lịch tiếp doanh nghiệp')).toBe(0)
    const leader = await signIn(stage.browser, stage.program.url, 'lanhdao.khcn@mau.example')
    await leader.goto(`${stage.program.url}/publications/review`)
    expect(await accessibilityFaults(leader)).toEqual([])
    await takePicture(leader, 'portal-review')
    await leader.getByLabel(/Lịch tiếp doanh nghiệp/).check()
    await press(leader, 'Công khai 1 mục')
    await leader.getByText('Đã công khai.').waitFor()
    expect(await seen('/ho-tro', 'Lịch tiếp doanh nghiệp')).toBe(1)
  })

  test('names an enterprise only until it takes its agreement back', async () => {
    expect(await seen('/dien-hinh', /Tôm Sạch Mẫu Một/)).toBe(1)
    const owner = await signIn(stage.browser, stage.program.url, 'giamdoc.tommau@mau.example')
    await owner.goto(`${stage.program.url}/publication-agreements`)
    await owner.getByRole('link', { name: /Tôm Sạch Mẫu Một/ }).click()
    await press(owner, 'Rút lại đồng ý')
    await owner.getByText('Đã rút').first().waitFor()
    expect(await seen('/dien-hinh', /Tôm Sạch Mẫu Một/)).toBe(0)
  })
})
