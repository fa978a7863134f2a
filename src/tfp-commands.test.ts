import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const cases = 'src/modules/productivity/computation/cases'
const nscl = (...words: string[]) =>
  spawnSync('node', ['scripts/nscl.ts', ...words], { cwd: root, encoding: 'utf8' })

test('a run prints its periods as JSON on standard output and nothing else there', () => {
  const params = JSON.stringify({
    periods: [
      [2016, 2020],
      [2021, 2025],
    ],
  })
  const out = execFileSync(
    'node',
    ['scripts/nscl.ts', 'tfp', 'run', '--input', `${cases}/synthetic-a.csv`, '--params', params, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const { periods, years } = JSON.parse(out)
  expect(Object.keys(periods[0])).toEqual([
    'from',
    'to',
    'outputGrowth',
    'capitalGrowth',
    'laborGrowth',
    'laborShare',
    'capitalContribution',
    'laborContribution',
    'tfpGrowth',
    'tfpShare',
    'laborProductivityGrowth',
  ])
  expect(periods[1].tfpShare).toBeCloseTo(0.551525876123, 12)
  expect(years.length).toBe(16)
})

test('an unknown parameter, a bad file and a missing file each end with a word and no stack', () => {
  const unknown = nscl(
    'tfp',
    'run',
    '--input',
    `${cases}/synthetic-a.csv`,
    '--params',
    '{"depreciaton":0.05}',
    '--json',
  )
  const dirty = nscl('tfp', 'run', '--input', `${cases}/dirty/D06.csv`, '--json')
  const absent = nscl('tfp', 'run', '--input', 'nowhere.csv', '--json')
  expect(unknown.stderr).toContain('depreciaton')
  expect(dirty.stderr).toMatch(/dòng 12, năm 2020, cột ty_phan_thunhap_laodong/)
  expect(absent.stderr).toContain('nowhere.csv')
  for (const { status, stdout, stderr } of [unknown, dirty, absent]) {
    expect(status).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(/\n\s+at /)
  }
}, 60_000)

test('help says columns and parameters', () => {
  const { status, stdout } = nscl('tfp', '--help')
  expect(status).toBe(0)
  for (const word of ['grdp<base>_tong', 'linkYear', 'isocode', 'half-year', 'noShareBelow'])
    expect(stdout).toContain(word)
}, 60_000)
