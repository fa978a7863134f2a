import { programActor } from '#modules/agencies/acting.ts'
import { offerFirstAdministrator } from '#modules/agencies/first-administrator.ts'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { keepSetting, readSettings } from '#platform/settings.ts'
import { measureNames } from './app.ts'
import { loadSample, sampleAccounts } from './sample/load-sample.ts'

interface Parts {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
}

interface Wish {
  readonly root: string
  readonly secret: string
  readonly url: string
  readonly sample: boolean
  readonly planFolder: string
}

/** The plan folder could not be loaded; every fault is named by file and line. */
export class PlanAtFault extends Error {}

/** Reads a plan folder that must be free of faults. @throws PlanAtFault naming each one */
export const readSoundPlan = (folder: string) => {
  const { plan, agencies, places, faults } = readPlanFolder(folder, measureNames)
  if (faults.length > 0 || !plan || !agencies || !places)
    throw new PlanAtFault(
      faults
        .map(({ file, line, path, message }) => `${folder}/${file}:${line} ${path} ${message}`)
        .join('\n'),
    )
  return { plan, agencies, places }
}

/** The one-time link by which the first administrator comes in; a new one at every start until somebody has. */
const firstAdministrator = async (parts: Parts, { url }: Wish, province: string): Promise<string[]> => {
  const token = await offerFirstAdministrator({
    ...parts,
    actor: programActor(province),
    now: parts.clock(),
  })
  return token === undefined
    ? []
    : [
        'Chưa có quản trị viên. Mở liên kết này một lần, trong 48 giờ (one-time link for the first administrator):',
        `  ${url}/bat-dau?token=${token}`,
      ]
}

/**
 * What happens on an empty database: the plan is loaded, and the marked sample year unless it is switched off. On one
 * that was started before, nothing of it is done again. Gives the lines to greet with.
 */
export const firstStart = async (parts: Parts, wish: Wish): Promise<string[]> => {
  const { province, sample } = await readSettings(parts.db)
  if (province !== undefined)
    return sample ? sampleAccounts(wish.planFolder) : firstAdministrator(parts, wish, province)
  const folder = readSoundPlan(wish.planFolder)
  const { code } = folder.plan.province
  const context = { ...parts, actor: programActor(code), now: parts.clock() }
  await importPlan(context, folder)
  if (wish.sample) await loadSample(parts, wish, code)
  await keepSetting(parts.db, 'sample', wish.sample)
  await keepSetting(parts.db, 'province', code)
  return wish.sample ? sampleAccounts(wish.planFolder) : firstAdministrator(parts, wish, code)
}
