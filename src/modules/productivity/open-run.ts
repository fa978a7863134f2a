import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import type { Doubt } from './computation/doubt.ts'
import { factorsOf, type ProvincialFactors } from './computation/factors.ts'
import { interpolated } from './computation/interpolate.ts'
import type { Observations } from './computation/observations.ts'
import { type Parameters, readParameters } from './computation/parameters.ts'
import { readProvincial } from './computation/read-provincial.ts'
import { tableOf } from './computation/read-table.ts'
import { productivityGrants } from './permissions.ts'
import { runRefusals } from './rules.ts'
import type { RunDoubt } from './run-contract.ts'
import { findRun, type RunRow } from './run-store.ts'

const parse = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}

/** Parameters as they came in, with their defaults. @throws Refusal RUN_PARAMETERS naming each that is wrong */
export const parametersIn = (words: string): Parameters => {
  const read = readParameters(parse(words))
  if ('mode' in read) return read
  const faults = read.map(({ path, text }) => `${path}: ${text.vi}`).join(' ')
  throw new Refusal(runRefusals.RUN_PARAMETERS, { faults }, 'parameters')
}

/** The row of a run. @throws Refusal NOT_FOUND, FORBIDDEN */
export const loadRun = async ({ db, actor }: Context, id: string): Promise<RunRow> => {
  const found = await findRun(db, permit(actor, productivityGrants, 'productivity.read'), id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** The cells of a run read once more: what was observed, and the factors that were made of it. */
export const factorsOfRun = ({
  cells,
  parameters,
}: Pick<RunRow, 'cells' | 'parameters'>): { observations: Observations; factors: ProvincialFactors } => {
  const { observations } = readProvincial(tableOf(cells))
  const whole = interpolated(observations, parameters.interpolate)
  return { observations: whole, factors: factorsOf(whole, parameters) }
}

/** Doubts as they are shown. */
export const shownDoubts = (doubts: readonly Doubt[]): RunDoubt[] =>
  doubts.map((doubt) => ({ ...doubt, places: [...doubt.places] }))
