import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseCsv } from 'hucre/csv'
import {
  type Parameters,
  type ParametersInput,
  readParameters,
} from '#modules/productivity/computation/parameters.ts'
import type { Cells } from '#modules/productivity/computation/read-table.ts'
import { type CountriesRun, type ProvinceRun, runCells } from '#modules/productivity/computation/run.ts'

const cases = fileURLToPath(new URL('../src/modules/productivity/computation/cases/', import.meta.url))

/** Public data that are not ours stand beside the repository, where they stand at all. */
const shared = fileURLToPath(new URL('../../shared/tfp-data/', import.meta.url))

const cellsOf = (path: string): Cells =>
  parseCsv(readFileSync(path, 'utf8')).map((row) => row.map((cell) => String(cell ?? '')))

/** The cells of a case of our own. */
export const ownCase = (name: string): Cells => cellsOf(`${cases}${name}`)

/** What a case of our own expects. */
export const expectedOf = <T>(name: string): T => JSON.parse(readFileSync(`${cases}${name}`, 'utf8')) as T

export const hasShared = existsSync(shared)

/** The cells of a case that stands beside the repository. */
export const sharedCase = (name: string): Cells => cellsOf(`${shared}${name}`)

/** Parameters as a person gives them, with their defaults. */
export const given = (parameters: ParametersInput = {}): Parameters => {
  const read = readParameters(parameters)
  if ('mode' in read) return read
  throw new Error(read.map(({ path, text }) => `${path}: ${text.en}`).join())
}

/** The run of a province. */
export const runProvince = (cells: Cells, parameters: ParametersInput = {}): ProvinceRun => {
  const run = runCells(cells, given(parameters))
  if (run.format === 'provincial') return run
  throw new Error('not a province')
}

/** The run of countries. */
export const runCountries = (cells: Cells, parameters: ParametersInput = {}): CountriesRun => {
  const run = runCells(cells, given(parameters))
  if (run.format === 'pwt1001') return run
  throw new Error('not countries')
}
