import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Actor } from '#kernel/actor.ts'
import type { YearSpan } from '#kernel/period.ts'
import { programActor } from '#modules/agencies/acting.ts'
import { buildReport } from '#modules/reports/build-report.ts'
import { readRegisters } from '#modules/reports/read-registers.ts'
import { checkDocument } from '#platform/official-document/check.ts'
import { stopCompiler } from '#platform/official-document/press.ts'
import { servedProvinces } from '#platform/settings.ts'
import { measuresByName } from './app.ts'
import type { Command } from './command.ts'
import { UsageFault, withInstallation } from './open-installation.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** The command line reads for the focal agency; it changes nothing. */
const reader = (province: string): Actor => ({
  ...programActor(province, 'Dòng lệnh'),
  capacities: new Set(['focalOfficer']),
})

const kinds = {
  signed: 'bản đã ký (signed)',
  draft: 'bản đang soạn, DỰ THẢO (draft)',
  composed: 'dựng từ số liệu hiện có, DỰ THẢO (composed draft)',
} as const

const yearsGiven = ({ year, from, to }: Record<string, string | undefined>): YearSpan | undefined => {
  const given = year === undefined ? [from, to] : from === undefined && to === undefined ? [year, year] : []
  const [first, last] = given.map((word) => (/^\d{4}$/.test(word ?? '') ? Number(word) : undefined))
  return first === undefined || last === undefined || first > last ? undefined : { from: first, to: last }
}

const build = async (words: string[]) => {
  const { values } = parseArgs({
    args: words,
    options: {
      year: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      province: { type: 'string' },
    },
  })
  const years = yearsGiven(values)
  if (years === undefined || !values.out)
    throw new UsageFault(
      'Cần --out, và --year hoặc cả --from và --to bằng bốn chữ số, năm đầu không sau năm cuối.',
    )
  const { out } = values
  return withInstallation(async ({ db, files, clock }) => {
    const served = await servedProvinces(db)
    const province = (values.province ? served.find(({ code }) => code === values.province) : served[0])?.code
    if (province === undefined)
      throw new Error('Chưa nạp kế hoạch nào. Hãy chạy nscl plan import trước. (import a plan first)')
    const context = { db, files, now: clock(), actor: reader(province) }
    const built = await buildReport(context, readRegisters(measuresByName), { years, out })
    say(`${built.number ? `${built.number}, ` : ''}${kinds[built.kind]}`)
    for (const path of built.files) say(path)
    return true
  }).finally(stopCompiler)
}

const check = async (words: string[]) => {
  const [path, ...rest] = words
  if (path === undefined || rest.length > 0) throw new UsageFault('Cần đúng một tệp .docx.')
  const findings = await checkDocument(new Uint8Array(await readFile(path)))
  for (const { severity, message, where, rule, count } of findings) {
    const place = where.excerpt ? ` «${where.excerpt}»` : ''
    const times = count > 1 ? ` (${count} chỗ)` : ''
    const line = `${severity === 'error' ? 'LỖI' : 'Lưu ý'}: ${message.vi}${place}${times} – ${rule}\n`
    ;(severity === 'error' ? process.stderr : process.stdout).write(line)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors === 0) say(`${path}: không có lỗi thể thức (no errors)`)
  return errors === 0
}

/** The commands of reports and official documents. */
export const reportCommands: Readonly<Record<string, Command>> = {
  'report build': {
    usage: '(--year <year> | --from <year> --to <year>) --out <folder>',
    does: 'writes the consolidated report as Word, PDF and Excel',
    run: build,
  },
  'document check': {
    usage: '<file.docx>',
    does: 'checks a Word file against the layout of Decree 30/2020',
    run: check,
  },
}
