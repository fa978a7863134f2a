import { expect, test } from 'vitest'
import { accessibilityFaults, signIn } from './browser.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** Those who see the most; every address of their menus is proven once, so a new page need not be listed here. */
const people = ['chuyenvien.khcn', 'lanhdao.khcn', 'quantri', 'lanhdao.ubndtinh', 'giamdoc.tommau'] as const

const proven = new Set<string>()

for (const person of people)
  test(`every further page in the menu of ${person} is free of faults of accessibility, and fits a phone`, async () => {
    const page = await signIn(stage.browser, stage.program.url, `${person}@mau.example`)
    const links = page.locator('nav a[href^="/"]')
    await links.first().waitFor()
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const paths = [...new Set(targets)]
    expect(paths.length).toBeGreaterThan(3)
    const fresh = paths.filter((path) => !proven.has(path))
    for (const path of fresh) proven.add(path)
    const faults: string[] = []
    for (const path of fresh) {
      await page.goto(`${stage.program.url}${path}`)
      await page.waitForLoadState('networkidle')
      for (const fault of await accessibilityFaults(page)) faults.push(`${path} ${fault}`)
      const shown = ((await page.locator('main').textContent()) ?? '').match(
        /\b(undefined|null|NaN|\[object Object\])\b/g,
      )
      if (shown) faults.push(`${path} shows ${shown.join(', ')}`)
      await page.setViewportSize({ width: 360, height: 740 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
      if (wide) faults.push(`${path} is wider than a phone`)
      await page.setViewportSize({ width: 1366, height: 860 })
    }
    expect(faults).toEqual([])
  }, 300_000)
