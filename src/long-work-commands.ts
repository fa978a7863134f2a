import { isLimit, keepLimits } from '#modules/long-work/limits.ts'
import type { Command } from './command.ts'
import { UsageFault, withInstallation } from './open-installation.ts'

const parseLimit = (word: string): [string, number] => {
  const [, name = '', number = ''] = /^(\w+)=([1-9]\d{0,8})$/.exec(word) ?? []
  if (!isLimit(name)) throw new UsageFault(`«${word}» không phải là một giới hạn. (no limit)`)
  return [name, Number(number)]
}

const limits = (words: string[]) =>
  withInstallation(async ({ db }) => {
    const kept = await keepLimits(db, Object.fromEntries(words.map(parseLimit)))
    for (const [name, value] of Object.entries(kept)) process.stdout.write(`${name}=${value}\n`)
    return true
  })

/** What the command line does about long works. */
export const longWorkCommands: Readonly<Record<string, Command>> = {
  'long-work limits': {
    usage: '[atOnce=… openEach=… sheetRows=… fileDays=… listedDays=…]',
    does: 'shows the limits of long works, and changes those that are named',
    run: limits,
  },
}
