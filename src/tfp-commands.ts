import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sentence } from '#modules/productivity/computation/doubt.ts'
import { type Parameters, readParameters } from '#modules/productivity/computation/parameters.ts'
import { plainJson } from '#modules/productivity/computation/plain.ts'
import { runFile } from '#modules/productivity/run-file.ts'
import type { Command } from './command.ts'
import { UsageFault } from './open-installation.ts'
import { tfpHelp } from './tfp-help.ts'
import { tfpTable } from './tfp-table.ts'

/** Parameters come as JSON on the command line, or as the name of a file that holds it. */
const readJson = async (given: string | undefined): Promise<unknown> => {
  if (given === undefined) return {}
  const isInline = given.trimStart().startsWith('{')
  const words = isInline ? given : await readFile(given, 'utf8').catch(() => undefined)
  if (words === undefined) throw new UsageFault(`Không đọc được tệp tham số «${given}». (cannot read)`)
  try {
    return JSON.parse(words)
  } catch {
    throw new UsageFault('--params không phải là JSON hợp lệ. (not valid JSON)')
  }
}

const parametersOf = async (given: string | undefined): Promise<Parameters> => {
  const read = readParameters(await readJson(given))
  if (!('mode' in read))
    throw new UsageFault(
      read.map(({ path, text }) => `Tham số «${path}»: ${text.vi} (${text.en})`).join('\n'),
    )
  return read
}

const run = async (words: string[]) => {
  const { values } = parseArgs({
    args: words,
    options: { input: { type: 'string' }, params: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (!values.input) throw new UsageFault('Cần --input <tệp .csv hoặc .xlsx>.')
  const parameters = await parametersOf(values.params)
  const bytes = await readFile(values.input).catch(() => undefined)
  if (bytes === undefined) throw new Error(`Không đọc được tệp «${values.input}». (cannot read)`)
  const done = await runFile(bytes, parameters)
  for (const doubt of done.doubts) process.stderr.write(`${sentence(doubt)}\n`)
  process.stdout.write(values.json ? `${plainJson(done)}\n` : tfpTable(done))
  return true
}

/** What the command line does about total factor productivity. */
export const tfpCommands: Readonly<Record<string, Command>> = {
  'tfp run': {
    usage: '--input <csv> [--params <json>] [--json]',
    does: 'computes TFP and labour productivity of a file of yearly figures',
    help: tfpHelp,
    run,
  },
}
