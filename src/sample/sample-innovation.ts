import { z } from 'zod'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import { CallInput } from '#modules/innovation/call.ts'
import { giveReview, reviews } from '#modules/innovation/give-review.ts'
import { ProgressInput } from '#modules/innovation/progress.ts'
import { ProjectInput } from '#modules/innovation/project.ts'
import { Opinion } from '#modules/innovation/review.ts'
import { calls, progressReports, projects, uses } from '#modules/innovation/service.ts'
import { UseInput } from '#modules/innovation/use.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Said = z.record(z.string(), z.unknown())
const SampleProject = z
  .object({
    enterprise: z.string(),
    by: z.email(),
    submittedOn: z.iso.date(),
    decision: Said.optional(),
    opinion: Said.optional(),
    reports: z.array(Said),
    use: Said.optional(),
  })
  .catchall(z.unknown())

/** `sample/innovation.yaml` of a plan folder: a call, projects and how far each has come. */
const SampleInnovation = z.strictObject({
  officer: z.email(),
  leader: z.email(),
  reviewer: z.email(),
  call: CallInput,
  projects: z.array(SampleProject),
})
type SampleInnovation = z.infer<typeof SampleInnovation>

/** Has a proposal reviewed, decided and begun, and writes what came of it. */
const carryOut = async (
  story: SampleInnovation,
  row: Shown,
  values: object,
  { decision, opinion, reports, use }: z.infer<typeof SampleProject>,
  as: As,
): Promise<void> => {
  const officer = await as(story.officer, '2026-05-12')
  const leader = await as(story.leader, '2026-05-13')
  const reviewer = await as(story.reviewer, '2026-05-12')
  const { id, enterprise } = { ...row, enterprise: (row.enterprise as { id: string }).id }
  const take = async (by: typeof officer, action: string) => {
    const { version } = await projects.get(by, id)
    await projects.take(by, { id, version, action })
  }
  const asked = await reviews.create(officer, { project: id, reviewer: reviewer.actor.personId ?? '' })
  await take(officer, 'review')
  await giveReview(reviewer, Opinion.parse({ id: asked.id, version: asked.version, tied: false, ...opinion }))
  const { version } = await projects.get(officer, id)
  await projects.update(officer, { id, version, values: ProjectInput.parse({ ...values, ...decision }) })
  await take(leader, 'approve')
  await take(officer, 'contract')
  for (const report of reports)
    await progressReports.create(officer, ProgressInput.parse({ project: id, ...report }))
  if (use)
    await uses.create(
      await as(story.officer, '2026-11-16'),
      UseInput.parse({ project: id, enterprise, ...use }),
    )
}

/** Loads the sample's innovation projects, through the same verbs that people use. */
export const loadInnovation = async (folder: string, as: As): Promise<void> => {
  const story = readSample(folder, 'innovation.yaml', SampleInnovation)
  if (story === undefined) return
  const officer = await as(story.officer, '2026-02-02')
  const { id: call, version } = await calls.create(officer, story.call)
  await calls.take(officer, { id: call, version, action: 'open' })
  for (const one of story.projects) {
    const { enterprise: named, by, submittedOn, decision, opinion, reports, use, ...said } = one
    const enterprise = (await enterprisesNamed(officer, [named])).get(named)
    const values = { ...said, call, enterprise }
    const proposer = await as(by, submittedOn)
    const made = await projects.create(proposer, ProjectInput.parse(values))
    const row = await projects.take(proposer, { id: made.id, version: made.version, action: 'submit' })
    if (decision) await carryOut(story, row, values, { ...one, decision }, as)
  }
}
