import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from 'hucre/csv'
import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { permit } from '#kernel/permission.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { AssessmentWords, RecommendationInput } from '#modules/productivity/assessment-contract.ts'
import { NewChoice } from '#modules/productivity/choice-contract.ts'
import { chooseRun } from '#modules/productivity/choose-run.ts'
import { listSeries } from '#modules/productivity/list-series.ts'
import { productivityGrants } from '#modules/productivity/permissions.ts'
import { makeRunOfSeries } from '#modules/productivity/run-of-series.ts'
import type { SeriesPoint } from '#modules/productivity/series-contract.ts'
import { laborConcepts, tableOfColumn } from '#modules/productivity/series-tables.ts'
import { vintages } from '#modules/productivity/vintages.ts'
import { recommend, writeAssessment } from '#modules/productivity/write-assessment.ts'
import { writeVersions } from '#modules/productivity/write-versions.ts'
import { atomically, type Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Vintage = z.enum(keysOf(vintages))

const SampleRuns = z.strictObject({
  runs: z.array(
    z.strictObject({
      title: z.string(),
      file: z.string(),
      territory: z.string(),
      concept: z.enum(keysOf(laborConcepts)),
      source: z.string(),
      /** Vintages of single years; the others are final. */
      vintages: z.record(z.string(), Vintage).default({}),
      by: z.email(),
      on: z.iso.date(),
      parameters: z.record(z.string(), z.unknown()).default({}),
      chosen: NewChoice.omit({ runId: true }).strict().extend({ on: z.iso.date() }).optional(),
      assessment: z
        .strictObject({
          ...AssessmentWords.shape,
          on: z.iso.date(),
          /** The lead agency by its key. */
          recommendations: z.array(RecommendationInput.extend({ agency: z.string() }).strict()),
        })
        .optional(),
    }),
  ),
})
type SampleRun = z.infer<typeof SampleRuns>['runs'][number]

const linesOf = (folder: string, { file, source, vintages: of }: SampleRun): Map<string, SeriesPoint[]> => {
  const [heading = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8'))
  const pointOf = (row: readonly unknown[], at: number): SeriesPoint => {
    const [year, value] = [String(row[0]), String(row[at])]
    return { year: Number(year), value, vintage: of[year] ?? 'final', source }
  }
  return new Map(heading.slice(1).map((name, at) => [String(name), rows.map((row) => pointOf(row, at + 1))]))
}

/** Stores the fictional figures as series that are marked as sample. */
const storeSeries = async (context: Context, folder: string, given: SampleRun): Promise<void> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  const lines = linesOf(folder, given)
  const isLabor = (column: string) => tableOfColumn(column) === 'labor'
  await atomically(context, async (within) => {
    for (const concept of ['', given.concept])
      await writeVersions(within, scope, {
        ...{ territory: given.territory, concept, reason: given.source, isSample: true },
        columns: [...lines.keys()].filter((column) => isLabor(column) === (concept !== '')),
        after: (column) => lines.get(column) ?? [],
      })
  })
}

type SampleAssessment = NonNullable<z.output<typeof SampleRuns>['runs'][number]['assessment']>

/** Writes the draft of an assessment report and leaves it to be submitted. */
const assess = async (context: Context, id: string, given: SampleAssessment): Promise<void> => {
  const { idOf } = await directoryOf(context.db, context.actor.province)
  const { sources, conclusions, recommendations } = given
  let { version } = await writeAssessment(context, { id, version: 0, sources, conclusions })
  for (const one of recommendations) {
    const agency = idOf.get(one.agency)
    if (agency === undefined) throw new RangeError(`the sample names an unknown agency ${one.agency}`)
    ;({ version } = await recommend(context, { id, version, ...one, agency }))
  }
}

/** Stores the fictional series of the sample year, computes its runs of them, and chooses those that the board answers from. */
export const loadProductivity = async (folder: string, as: As): Promise<void> => {
  const { runs } = readSample(folder, 'productivity.yaml', SampleRuns) ?? { runs: [] }
  for (const given of runs) {
    const context = await as(given.by, given.on)
    const { title, territory, parameters, chosen, assessment } = given
    await storeSeries(context, folder, given)
    const { rows } = await listSeries(context, { territory })
    const run = await makeRunOfSeries(context, {
      ...{ title, territory, links: [], parameters: JSON.stringify(parameters) },
      series: rows.map(({ id, versions }) => ({ id, version: versions[0]?.number ?? 0 })),
    })
    if (chosen) {
      const { on: day, ...choice } = chosen
      await chooseRun(await as(given.by, day), { ...choice, runId: run.id })
    }
    if (assessment) await assess(await as(given.by, assessment.on), run.id, assessment)
  }
}
