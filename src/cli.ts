import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { UsageFault } from './open-installation.ts'

const [, , ...words] = process.argv
const asksHelp = words.includes('--help')
const line = ([name, { usage, does }]: [string, Command]) => `  nscl ${name} ${usage}`.padEnd(58) + does

/** The command with the longest name that the words begin with. */
const chosen = Object.entries(commands).find(
  ([name]) => words.slice(0, name.split(' ').length).join(' ') === name,
)

/** The commands that the words before `--help` may mean: the chosen one, those of a family (`tfp`), or all. */
const meant = () => {
  const all = Object.entries(commands)
  const family = all.filter(([name]) => name.startsWith(`${words[0]} `))
  return chosen ? [chosen] : family.length > 0 ? family : all
}

if (chosen === undefined || asksHelp) {
  const out = asksHelp || words.length === 0 ? process.stdout : process.stderr
  const shown = meant()
  const helps = shown.length < 5 ? shown.flatMap(([, { help }]) => help ?? []) : []
  out.write(`${[...shown.map(line), ...helps].join('\n')}\n`)
  process.exit(asksHelp ? 0 : 2)
}

const [name, command] = chosen
try {
  process.exitCode = (await command.run(words.slice(name.split(' ').length))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof UsageFault) process.stderr.write(`  nscl ${name} ${command.usage}\n`)
  process.exitCode = error instanceof UsageFault ? 2 : 1
}
