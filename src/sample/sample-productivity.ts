import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { directoryOf } from '#modules/agencies/directory.ts'
import { AssessmentWords, RecommendationInput } from '#modules/productivity/assessment-contract.ts'
import { NewChoice } from '#modules/productivity/choice-contract.ts'
import { chooseRun } from '#modules/productivity/choose-run.ts'
import { makeRun } from '#modules/productivity/stored-runs.ts'
import { recommend, writeAssessment } from '#modules/productivity/write-assessment.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const SampleRuns = z.strictObject({
  runs: z.array(
    z.strictObject({
      title: z.string(),
      file: z.string(),
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

/** Computes the runs of the sample year from its fictional series, and chooses those that the board answers from. */
export const loadProductivity = async (folder: string, as: As): Promise<void> => {
  const { runs } = readSample(folder, 'productivity.yaml', SampleRuns) ?? { runs: [] }
  for (const { title, file, by, on, parameters, chosen, assessment } of runs) {
    const run = await makeRun(await as(by, on), {
      title,
      file: new File([readFileSync(join(folder, file))], file),
      parameters: JSON.stringify(parameters),
    })
    if (chosen) {
      const { on: day, ...choice } = chosen
      await chooseRun(await as(by, day), { ...choice, runId: run.id })
    }
    if (assessment) await assess(await as(by, assessment.on), run.id, assessment)
  }
}
