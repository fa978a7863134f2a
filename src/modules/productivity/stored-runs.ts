import type { Page } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { ObservationFault, sentence } from './computation/doubt.ts'
import type { Parameters } from './computation/parameters.ts'
import { plainJson } from './computation/plain.ts'
import type { Cells } from './computation/read-table.ts'
import { type ProvinceRun, runCells } from './computation/run.ts'
import { loadRun, parametersIn, shownDoubts } from './open-run.ts'
import { productivityGrants } from './permissions.ts'
import { runRefusals } from './rules.ts'
import type { NewRun, RunHead, StoredRun } from './run-contract.ts'
import { readCells, sha256 } from './run-file.ts'
import type { RunOrigin } from './run-origin.ts'
import * as store from './run-store.ts'

const subject = 'productivity.run'

/** Runs cells of a province; doubts that block become a refusal that names line, year and column of each. */
const runProvince = (cells: Cells, parameters: Parameters): ProvinceRun => {
  try {
    const run = runCells(cells, parameters)
    if (run.format !== 'provincial') throw new Refusal(runRefusals.RUN_NOT_PROVINCIAL, {}, 'file')
    return run
  } catch (fault) {
    if (!(fault instanceof ObservationFault)) throw fault
    const doubts = fault.doubts.filter(({ weight }) => weight === 'blocks').map(sentence)
    throw new Refusal(runRefusals.RUN_BLOCKED, { doubts: doubts.join(' ') }, 'file')
  }
}

/** What lists show of a run. */
export const headOf = ({ id, title, inputHash, methodVersion, madeBy, madeAt }: store.RunRow): RunHead => ({
  ...{ id, title, inputHash, methodVersion, madeBy },
  madeAt: madeAt.toISOString(),
})

const shown = (row: store.RunRow): StoredRun => {
  const outcome: ProvinceRun = JSON.parse(row.outcome)
  const rangeOf = (from: number) => outcome.sensitivity.find((one) => one.from === from)?.range ?? null
  const periods = outcome.periods.map((period) => ({ ...period, range: rangeOf(period.from) }))
  const { base, years, shiftShares, doubts } = outcome
  return {
    ...headOf(row),
    origin: row.origin,
    parameters: row.parameters,
    base,
    years: [...years],
    periods,
    shiftShares: [...shiftShares],
    doubts: shownDoubts(doubts),
  }
}

/** Computes and keeps a run with everything that it needs to be done again. @throws Refusal RUN_NOT_PROVINCIAL, RUN_BLOCKED */
export const keepRun = async (
  context: Context,
  given: { title: string; cells: Cells; parameters: Parameters; origin: RunOrigin | null },
): Promise<StoredRun> => {
  const { actor, now } = context
  const outcome = runProvince(given.cells, given.parameters)
  const row: store.RunRow = {
    ...given,
    id: newId(),
    province: actor.province,
    agencyId: actor.agencyId ?? null,
    inputHash: sha256(JSON.stringify(given.cells)),
    methodVersion: outcome.methodVersion,
    outcome: plainJson(outcome),
    madeBy: actor.name,
    madeById: actor.personId ?? null,
    madeAt: now,
    removedAt: null,
  }
  const { title, inputHash, methodVersion, origin } = row
  const links = origin?.links.map(({ label, year, ratio }) => `${label.vi} ${year} × ${ratio}`)
  await atomically(context, async (within) => {
    await store.insertRun(within.db, row)
    const after = { title, inputHash, methodVersion, ...(links && links.length > 0 ? { links } : {}) }
    await record(within, { action: 'create', subject, id: row.id, label: title, after })
  })
  return shown(row)
}

/**
 * Computes TFP of the province from a file and keeps cells, parameters, version and every digit that came out (I.3.2.a.7, b.7, II.1.a).
 * @throws Refusal FORBIDDEN; RUN_PARAMETERS by name; RUN_NOT_PROVINCIAL; RUN_BLOCKED naming what must be mended in the file
 */
export const makeRun = async (context: Context, { title, file, parameters }: NewRun): Promise<StoredRun> => {
  permit(context.actor, productivityGrants, 'productivity.write')
  const chosen = parametersIn(parameters)
  const cells = await readCells(new Uint8Array(await file.arrayBuffer()))
  return keepRun(context, { title, cells, parameters: chosen, origin: null })
}

/** Runs of the province, the latest first. @throws Refusal FORBIDDEN */
export const listRuns = async (
  { db, actor }: Context,
  { page, size }: { page: number; size: number },
): Promise<Page<RunHead>> => {
  const { total, rows } = await store.listRuns(
    db,
    permit(actor, productivityGrants, 'productivity.read'),
    page,
    size,
  )
  const actions = holds(actor, productivityGrants, 'productivity.write') ? ['make'] : []
  return { rows: rows.map(headOf), total, page, size, actions }
}

/** One run. @throws Refusal NOT_FOUND, FORBIDDEN */
export const getRun = async (context: Context, id: string): Promise<StoredRun> =>
  shown(await loadRun(context, id))

/**
 * Computes a run again from its own cells and parameters and says whether every digit is the same; with another version of the method it may differ.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const repeatRun = async (
  context: Context,
  id: string,
): Promise<{ same: boolean; methodVersion: string }> => {
  const row = await loadRun(context, id)
  const outcome = runProvince(row.cells, row.parameters)
  const isUntouched = sha256(JSON.stringify(row.cells)) === row.inputHash
  return { same: isUntouched && plainJson(outcome) === row.outcome, methodVersion: outcome.methodVersion }
}

/** Runs have a history that whoever may read them reads. */
export const runSubject = {
  name: subject,
  proveReadable: async (context: Context, id: string) => {
    await getRun(context, id)
  },
  proveWritable: async (context: Context, id: string) => {
    permit(context.actor, productivityGrants, 'productivity.write')
    await getRun(context, id)
  },
}
