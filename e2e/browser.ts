import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

/** What every sample account signs in with. */
export const samplePassword = 'Nang-suat-mau-2026'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Headless Chromium of the machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet })

/** A fresh window of somebody who is not signed in. */
export const openWindow = async (browser: Browser, size = { width: 1366, height: 860 }): Promise<Page> =>
  (await browser.newContext({ viewport: size, locale: 'vi-VN', acceptDownloads: true })).newPage()

/** A fresh window in which an account is signed in. */
export const signIn = async (
  browser: Browser,
  url: string,
  email: string,
  size = { width: 1366, height: 860 },
  password = samplePassword,
): Promise<Page> => {
  const page = await openWindow(browser, size)
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}

/** Presses a button and, where it asks once more or for a reason, gives it in the dialog. */
export const press = async (page: Page, name: string, reason?: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  if (reason === undefined) return
  const dialog = page.getByRole('dialog')
  if (reason !== '') await dialog.getByLabel('Lý do').fill(reason)
  await dialog.getByRole('button', { name, exact: true }).click()
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 A and AA on a page: one line each, empty when there is nothing. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          options: unknown,
        ) => Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>
      }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // What is in order need not be described.
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
    )
  })
}

/** Keeps a picture of the page for people to look at. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  mkdirSync('test-results', { recursive: true })
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
}
