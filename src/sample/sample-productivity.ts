import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { NewChoice } from '#modules/productivity/choice-contract.ts'
import { chooseRun } from '#modules/productivity/choose-run.ts'
import { makeRun } from '#modules/productivity/stored-runs.ts'
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
    }),
  ),
})

/** Computes the runs of the sample year from its fictional series, and chooses those that the board answers from. */
export const loadProductivity = async (folder: string, as: As): Promise<void> => {
  const { runs } = readSample(folder, 'productivity.yaml', SampleRuns) ?? { runs: [] }
  for (const { title, file, by, on, parameters, chosen } of runs) {
    const run = await makeRun(await as(by, on), {
      title,
      file: new File([readFileSync(join(folder, file))], file),
      parameters: JSON.stringify(parameters),
    })
    if (chosen === undefined) continue
    const { on: day, ...choice } = chosen
    await chooseRun(await as(by, day), { ...choice, runId: run.id })
  }
}
