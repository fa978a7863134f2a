import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Keeps a file that is drawn from code: writes it, or with `--check` on the command line only says whether it is fresh.
 * @param script the command that writes it, for the advice
 */
export const keepDrawnFile = (path: string, wanted: string, script: string): void => {
  const file = `${root}${path}`
  if (!process.argv.includes('--check')) {
    writeFileSync(file, wanted)
    return
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  process.stderr.write(`${path} is not what the code says: run node ${relative(root, script)}\n`)
  process.exitCode = 1
}
