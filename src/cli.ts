import { commands } from './commands.ts'
import { UsageFault } from './open-installation.ts'

const [, , ...words] = process.argv
const usage = () =>
  Object.entries(commands).map(([name, { usage, does }]) => `  nscl ${name} ${usage}`.padEnd(58) + does)

/** The command with the longest name that the words begin with. */
const chosen = Object.entries(commands).find(
  ([name]) => words.slice(0, name.split(' ').length).join(' ') === name,
)

if (chosen === undefined || words.includes('--help')) {
  const out = chosen || words.length === 0 || words.includes('--help') ? process.stdout : process.stderr
  out.write(
    `${(chosen ? [`  nscl ${chosen[0]} ${chosen[1].usage}`, `  ${chosen[1].does}`] : usage()).join('\n')}\n`,
  )
  process.exit(chosen || words.includes('--help') ? 0 : 2)
}

const [name, command] = chosen
try {
  process.exitCode = (await command.run(words.slice(name.split(' ').length))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof UsageFault) process.stderr.write(`  nscl ${name} ${command.usage}\n`)
  process.exitCode = error instanceof UsageFault ? 2 : 1
}
