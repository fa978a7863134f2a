import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Program, startOnSample } from './program.ts'

/** What a journey plays on: the program on a copy of the sample year, and a browser. */
export interface Stage {
  readonly program: Program
  readonly browser: Browser
}

/** Sets the stage before the tests of a file and clears it after them. */
export const setStage = (env: Record<string, string> = {}): Stage => {
  const stage: { program?: Program; browser?: Browser } = {}
  beforeAll(async () => {
    stage.program = await startOnSample(env)
    stage.browser = await openBrowser()
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.program?.stop()
  })
  return stage as Stage
}
