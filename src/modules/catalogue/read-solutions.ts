import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { type Fault, fitShape, readYaml } from '#modules/plan/yaml-source.ts'
import { SolutionSeed } from './contract.ts'
import { MilestoneSeed } from './milestone-contract.ts'
import { solutionName } from './rules.ts'

/**
 * Reads the seed list of solutions and says everything that is wrong with it, each with its line: an unknown field, an
 * edition that stands twice, a successor that does not stand above.
 */
export const readSolutions = (path: string): { solutions: SolutionSeed[]; faults: readonly Fault[] } => {
  const source = readYaml(basename(path), readFileSync(path, 'utf8'))
  const solutions = fitShape(z.array(SolutionSeed), source) ?? []
  const above = new Set<string>()
  for (const [n, one] of solutions.entries()) {
    const name = solutionName(one)
    if (above.has(name)) source.faults.push(source.faultAt({ path: [n], message: `${name} stands twice` }))
    if (one.replacedBy !== undefined && !above.has(one.replacedBy))
      source.faults.push(
        source.faultAt({ path: [n, 'replacedBy'], message: `${one.replacedBy} does not stand above` }),
      )
    above.add(name)
  }
  return { solutions, faults: source.faults }
}

/** Reads the seed list of milestones and says everything that is wrong with it, each with its line. */
export const readMilestones = (path: string): { milestones: MilestoneSeed; faults: readonly Fault[] } => {
  const source = readYaml(basename(path), readFileSync(path, 'utf8'))
  return { milestones: fitShape(MilestoneSeed, source) ?? {}, faults: source.faults }
}
