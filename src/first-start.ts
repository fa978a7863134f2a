import { join } from 'node:path'
import { programActor } from '#modules/agencies/acting.ts'
import { offerFirstAdministrator } from '#modules/agencies/first-administrator.ts'
import { readMilestones, readSolutions } from '#modules/catalogue/read-solutions.ts'
import { importMilestones, importSolutions } from '#modules/catalogue/service.ts'
import { importPlanBasis } from '#modules/legal/import-basis.ts'
import { readPlanFolder } from '#modules/plan/read-plan.ts'
import { importPlan } from '#modules/plan/service.ts'
import type { Fault } from '#modules/plan/yaml-source.ts'
import { importQuestionnaires } from '#modules/surveys/edition.ts'
import { readQuestionnaires } from '#modules/surveys/read-questionnaires.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Database, transaction } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { servedProvinces, serveProvince } from '#platform/settings.ts'
import { measureNames, measures } from './app.ts'
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

const inLines = (folder: string, faults: readonly Fault[]): string =>
  faults.map(({ file, line, path, message }) => `${folder}/${file}:${line} ${path} ${message}`).join('\n')

/** Loads the seed lists of solutions and their milestones that stand beside the plan folders. @throws PlanAtFault naming each fault */
export const loadSolutions = async (context: Context, root: string): Promise<void> => {
  const plans = join(root, 'plans')
  const { solutions, faults } = readSolutions(join(plans, 'solutions.yaml'))
  const { milestones, faults: more } = readMilestones(join(plans, 'solution-milestones.yaml'))
  if (faults.length + more.length > 0) throw new PlanAtFault(inLines(plans, [...faults, ...more]))
  await importSolutions(context, solutions)
  await importMilestones(context, milestones)
}

/** Loads the questionnaires that the program ships. @throws PlanAtFault naming each fault */
export const loadQuestionnaires = async (context: Context): Promise<void> => {
  const { questionnaires, faults } = readQuestionnaires()
  if (faults.length > 0) throw new PlanAtFault(inLines('src/modules/surveys/questionnaires', faults))
  await importQuestionnaires(context, questionnaires)
}

/** Reads a plan folder that must be free of faults. @throws PlanAtFault naming each one */
export const readSoundPlan = (folder: string) => {
  const { plan, agencies, places, faults } = readPlanFolder(folder, measureNames)
  if (faults.length > 0 || !plan || !agencies || !places) throw new PlanAtFault(inLines(folder, faults))
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
  const [first] = await servedProvinces(parts.db)
  if (first !== undefined)
    return first.sample ? sampleAccounts(wish.planFolder) : firstAdministrator(parts, wish, first.code)
  const folder = readSoundPlan(wish.planFolder)
  const { code } = folder.plan.province
  // All or nothing: a start that was cut short begins anew.
  await transaction(parts.db, async (db) => {
    const inside = { ...parts, db }
    const context = { ...inside, actor: programActor(code), now: parts.clock() }
    await importPlan(context, folder)
    await importPlanBasis(context)
    await loadSolutions(context, wish.root)
    await loadQuestionnaires(context)
    if (wish.sample) await loadSample(inside, { ...wish, measures }, code)
    await serveProvince(db, { code, sample: wish.sample, host: null })
  })
  return wish.sample ? sampleAccounts(wish.planFolder) : firstAdministrator(parts, wish, code)
}
