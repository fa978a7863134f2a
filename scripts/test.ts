/** Everything that CI proves: types, form, structure, plans; tests on both databases; journeys in a browser. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram, installPackage } from './debian.ts'
import { startPostgres } from './temporary-postgres.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = mkdtempSync(join(tmpdir(), 'nscl-results-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures: string[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)

const node = (...args: string[]) => [process.execPath, ...args] as const
const program = (path: string, ...args: string[]) => node(join(root, 'node_modules', path), ...args)

/** Runs a command that passes or fails as a whole. */
const check = (name: string, [command, ...args]: readonly [string, ...string[]]) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  say(`${status === 0 ? '✓' : '✗'} ${name}`)
  if (status === 0) total.passed++
  else {
    total.failed++
    failures.push(name)
  }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

/** Runs a suite of vitest and adds its counts. */
const suite = (name: string, args: readonly string[], env: Record<string, string> = {}) => {
  say(`\n— ${name}`)
  const file = join(results, `${name.replace(/\W+/g, '-')}.json`)
  const [command, ...rest] = program(
    'vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  )
  const { status } = spawnSync(command, rest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const report: VitestReport | undefined = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined
  total.passed += report?.numPassedTests ?? 0
  total.skipped += report?.numPendingTests ?? 0
  // A suite that broke before it could count has failed all the same.
  total.failed += Math.max(report?.numFailedTests ?? 0, status === 0 ? 0 : 1)
  if (status !== 0) failures.push(name)
}

/** A file that opens no database says the same on both engines, so it runs once. */
const filesOnDatabase = (): string[] =>
  globSync('{src,scripts,test}/**/*.test.{ts,tsx}', { cwd: root }).filter(
    (file) => file.startsWith('test') || /#test\/|freshDatabase/.test(readFileSync(join(root, file), 'utf8')),
  )

const skip = (what: string, how: string) => {
  total.skipped++
  say(`\n— skipped: ${what}. To have it: ${how}`)
}

check('types', program('typescript/bin/tsc', '--noEmit'))
check('form (Biome)', program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
check('structure', node('scripts/check-structure.ts'))
check('plans', node('scripts/check-plans.ts'))
check('OpenAPI document', node('scripts/openapi.ts', '--check'))
check('table of permissions', node('scripts/permissions.ts', '--check'))
check('drawings of life-cycles', node('scripts/workflows.ts', '--check'))

suite('embedded database', [])

const given = process.env.TEST_DATABASE_URL
const started = given ? undefined : await startPostgres()
const url = given ?? started?.url
if (url) suite('PostgreSQL', filesOnDatabase(), { TEST_DATABASE_URL: url })
else skip('tests on PostgreSQL', 'install PostgreSQL 15 or later, or set TEST_DATABASE_URL')
started?.stop()

const browsers = ['chromium', 'chromium-browser', 'google-chrome']
if (!findProgram(browsers)) installPackage('chromium')
const browser = process.env.CHROMIUM ?? findProgram(browsers)
if (browser) suite('journeys in the browser', ['--config', 'e2e/vitest.config.ts'], { CHROMIUM: browser })
else skip('journeys in the browser', 'install chromium, or set CHROMIUM to its path')

rmSync(results, { recursive: true, force: true })
if (failures.length > 0) say(`\nfailed: ${failures.join(', ')}`)
if (total.skipped > 0) say(`\n${total.skipped} skipped`)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
