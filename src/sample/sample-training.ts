import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { issueCertificates } from '#modules/training/issue-certificates.ts'
import { Signer } from '#modules/training/presence-contract.ts'
import { courses } from '#modules/training/service.ts'
import { readSample } from './read-sample.ts'
import { type As, importSheets, SampleRecords, takeSteps } from './sample-records.ts'

/** `sample/training.yaml` of a plan folder: stages of sheets and steps in the order of time, then certificates. */
const SampleTraining = z.strictObject({
  stages: z.array(SampleRecords),
  certificates: z.array(
    z.strictObject({ course: z.string(), by: z.email(), on: z.iso.date(), ...Signer.shape }),
  ),
})

/** Brings the sample courses as far as the file says, by the sample people themselves. */
export const loadTraining = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'training.yaml', SampleTraining)
  if (sample === undefined) return
  const { stages, certificates } = sample
  for (const { sheets, steps } of stages) {
    await importSheets(folder, sheets, as)
    await takeSteps(steps, as)
  }
  for (const { course, by, on, ...signer } of certificates) {
    const context = await as(by, on)
    const [held] = (await courses.list(context, ListQuery.parse({ filter: { code: course } }))).rows
    if (held === undefined) throw new Error(`training.yaml: there is no course ${course}`)
    await issueCertificates(context, { courseId: held.id, signer })
  }
}
