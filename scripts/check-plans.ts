/**
 * Checks every folder of `plans/`: prints `file:line path message` for each fault and fails. Proves as well
 * that `docs/clauses.md` and the clauses of plan 187 are the same list.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type PlanFolder, readPlanFolder } from '#modules/plan/read-plan.ts'
import type { Fault } from '#modules/plan/yaml-source.ts'
import { measureNames } from '../src/app.ts'

/** The names that plans may use are those that the modules register. */
export const knownMeasures: readonly string[] = measureNames

export const root = join(import.meta.dirname, '..')
const documented = 'plans/187-kh-ubnd-2021'
const clausesFile = 'docs/clauses.md'

/** The ids of the first column of the table, each with its line. */
export const readClauseTable = (content: string): { id: string; line: number }[] =>
  content.split('\n').flatMap((row, n) => {
    const id = /^\| ([^|]+) \|/.exec(row)?.[1]?.trim()
    return id === undefined || id === 'id' || id.startsWith('-') ? [] : [{ id, line: n + 1 }]
  })

/** Rows of the table without a clause, clauses without a row, and rows that stand twice. */
export const clauseTableFaults = (content: string, clauses: readonly string[]): Fault[] => {
  const rows = readClauseTable(content)
  const ids = rows.map((row) => row.id)
  const fault = (line: number, path: string, message: string): Fault => ({
    file: clausesFile,
    line,
    path,
    message,
  })
  return [
    ...rows.flatMap(({ id, line }, n) => [
      ...(clauses.includes(id) ? [] : [fault(line, id, `plan 187 has no clause "${id}"`)]),
      ...(ids.indexOf(id) < n ? [fault(line, id, `"${id}" stands twice`)] : []),
    ]),
    ...clauses
      .filter((id) => !ids.includes(id))
      .map((id) => fault(1, id, `the table has no row for "${id}"`)),
  ]
}

/** Reads every plan folder; file names of faults are given from the root. */
export const checkPlans = (
  measures: readonly string[],
): { folders: Map<string, PlanFolder>; faults: Fault[] } => {
  const names = readdirSync(join(root, 'plans'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `plans/${entry.name}`)
    .sort()
  const folders = new Map(names.map((name) => [name, readPlanFolder(join(root, name), measures)]))
  const faults = [...folders].flatMap(([name, folder]) =>
    folder.faults.map((fault) => ({ ...fault, file: `${name}/${fault.file}` })),
  )
  const clauses = folders.get(documented)?.plan?.clauses.map((clause) => clause.id)
  if (clauses) faults.push(...clauseTableFaults(readFileSync(join(root, clausesFile), 'utf8'), clauses))
  return { folders, faults }
}

if (import.meta.main) {
  const { folders, faults } = checkPlans(knownMeasures)
  for (const { file, line, path, message } of faults)
    console.error(`${relative(process.cwd(), join(root, file))}:${line} ${path} ${message}`)
  if (faults.length === 0) console.log(`${folders.size} plans are free of faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
