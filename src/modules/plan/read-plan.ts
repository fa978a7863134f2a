import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFaults } from '#modules/agencies/agency-faults.ts'
import { Agencies, Places } from '#modules/agencies/document.ts'
import { placeFaults } from '#modules/agencies/place-faults.ts'
import { Plan } from './document.ts'
import { holderFaults } from './holder-faults.ts'
import { outlineFaults } from './outline-faults.ts'
import { planFaults } from './plan-faults.ts'
import { type Fault, fitShape, readYaml } from './yaml-source.ts'

/** A plan folder as read: a document is undefined when its own file is missing or does not fit its shape. */
export interface PlanFolder {
  readonly plan: Plan | undefined
  readonly agencies: Agencies | undefined
  readonly places: Places | undefined
  /** In the order of file and line; empty means that the plan may be imported. */
  readonly faults: readonly Fault[]
}

/** The files of a plan folder. */
export const planFiles = ['plan.yaml', 'agencies.yaml', 'places.yaml'] as const
type PlanFile = (typeof planFiles)[number]

const read = (file: PlanFile, text: string | undefined) => {
  const source = readYaml(file, text ?? '')
  if (text === undefined) source.faults.push({ file, line: 1, path: '', message: 'the file is missing' })
  return source
}

/**
 * Reads the texts of a plan folder and says everything that is wrong with them at once, each with its line. `measures`
 * are the names that modules count; a target that names another is a fault.
 */
export const readPlanTexts = (
  texts: Readonly<Partial<Record<PlanFile, string>>>,
  measures: readonly string[],
): PlanFolder => {
  const sources = {
    plan: read('plan.yaml', texts['plan.yaml']),
    agencies: read('agencies.yaml', texts['agencies.yaml']),
    places: read('places.yaml', texts['places.yaml']),
  }
  const plan = fitShape(Plan, sources.plan)
  const agencies = fitShape(Agencies, sources.agencies)
  const places = fitShape(Places, sources.places)
  if (places) sources.places.faults.push(...placeFaults(places).map(sources.places.faultAt))
  if (agencies) sources.agencies.faults.push(...agencyFaults(agencies, places).map(sources.agencies.faultAt))
  if (plan) {
    const findings = [...planFaults(plan, measures, places), ...outlineFaults(plan)]
    if (agencies) findings.push(...holderFaults(plan, agencies))
    sources.plan.faults.push(...findings.map(sources.plan.faultAt))
  }
  const faults = Object.values(sources).flatMap((source) =>
    source.faults.toSorted((a, b) => a.line - b.line || a.path.localeCompare(b.path)),
  )
  return { plan, agencies, places, faults }
}

/** As `readPlanTexts`, from a folder on this machine. */
export const readPlanFolder = (folder: string, measures: readonly string[]): PlanFolder => {
  const present = planFiles.filter((file) => existsSync(join(folder, file)))
  const texts = present.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  return readPlanTexts(Object.fromEntries(texts), measures)
}
