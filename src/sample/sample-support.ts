import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import { selectedCandidates } from '#modules/selection/standings.ts'
import { CeilingInput } from '#modules/support/ceiling.ts'
import { ProjectInput } from '#modules/support/contract.ts'
import { CostLineInput } from '#modules/support/cost.ts'
import { FollowUpInput } from '#modules/support/follow-up.ts'
import { MilestoneInput } from '#modules/support/milestone.ts'
import { NormInput } from '#modules/support/norm.ts'
import { ceilings, followUps, milestones, norms, projects } from '#modules/support/service.ts'
import type { Context } from '#platform/context.ts'
import { supportCosts } from '../registers.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Named = z.object({ enterprise: z.string(), solution: z.string().optional() })
const Ended = Named.extend({ on: z.iso.date(), reason: z.string() })

/** `sample/support.yaml` of a plan folder: norms, budget, lines of cost, and how far each project has come. */
const SampleSupport = z.strictObject({
  officer: z.email(),
  leader: z.email(),
  norms: z.array(z.record(z.string(), z.string().nullable())),
  norm: z.record(z.string(), z.string()),
  budget: CeilingInput,
  lines: z.array(Named.extend({ item: z.string(), words: z.string(), cost: z.string() })),
  open: z.array(Named.extend({ reached: z.number().int() })),
  withdrawn: z.array(Ended),
  returned: z.array(Ended),
})
type SampleSupport = z.infer<typeof SampleSupport>

const called = (cell: unknown): string => (cell as { label: string }).label

/** The one of a list that tells of a project. */
const told = <T extends z.infer<typeof Named>>(list: readonly T[], { enterprise, solution }: Shown) =>
  list.filter(
    (one) =>
      one.enterprise === called(enterprise) &&
      (one.solution === undefined || called(solution).startsWith(one.solution)),
  )

const all = (filter: Record<string, string>, sort = '') => ListQuery.parse({ filter, sort, size: 200 })

const reach = async (context: Context, project: Shown, count: number, on: string): Promise<void> => {
  const { rows } = await milestones.list(context, all({ project: project.id }, 'position'))
  for (const { id, version, ...row } of rows.slice(0, count)) {
    if (String(row.dueOn) > on) continue
    const said = { project: project.id, reachedOn: row.dueOn, document: `Biên bản mẫu ${row.position}` }
    await milestones.update(context, { id, version, values: MilestoneInput.parse({ ...row, ...said }) })
  }
}

const answered = {
  ...{ applied: true, productivityBefore: '210000000', productivityAfter: '236000000' },
  ...{ defectsBefore: '4.8', defectsAfter: '2.9', onTimeBefore: '88', onTimeAfter: '95' },
  note: 'Số liệu mẫu',
}

const answerOld = async (context: Context, project: Shown, until: string): Promise<void> => {
  const { rows } = await followUps.list(context, all({ project: project.id }))
  for (const { id, version, month, dueOn } of rows.filter((row) => String(row.dueOn) < until)) {
    const values = FollowUpInput.parse({ ...answered, project: project.id, month, answeredOn: dueOn })
    await followUps.update(context, { id, version, values })
  }
}

const subjects = new Map([[projects.subject.name, projects.subject]])
const papers = { title: 'Đơn đăng ký và giấy tờ kèm theo (mẫu)', documentNumber: 'MAU-ĐĐK' }

const tell = async (story: SampleSupport, project: Shown, as: As): Promise<void> => {
  const officer = (day: string) => as(story.officer, day)
  const leader = (day: string) => as(story.leader, day)
  let row = project
  const take = async (context: Context, action: string, reason?: string) => {
    row = await projects.take(context, { id: row.id, version: row.version, action, reason })
  }
  const { id } = project
  await attachEvidence(await officer('2026-11-03'), subjects, { subject: 'support.project', id, ...papers })
  for (const { item, words, cost } of told(story.lines, project))
    await supportCosts.costs.create(
      await officer('2026-11-03'),
      CostLineInput.parse({ project: id, item, words, cost }),
    )
  await take(await officer('2026-11-04'), 'submit')
  const [returned] = told(story.returned, project)
  if (returned) return take(await leader(returned.on), 'return', returned.reason)
  await take(await leader('2026-11-05'), 'check')
  await take(await leader('2026-11-05'), 'start')
  const [withdrawn] = told(story.withdrawn, project)
  if (withdrawn) return take(await officer(withdrawn.on), 'withdraw', withdrawn.reason)
  const [open] = told(story.open, project)
  if (open) return reach(await officer('2026-11-06'), project, open.reached, '2026-11-06')
  await proveAll(await officer('2026-11-06'), project)
  await take(await leader('2026-11-06'), 'accept')
  await answerOld(await officer('2026-11-09'), project, '2026-11-09')
}

const proveAll = async (context: Context, project: Shown): Promise<void> => {
  const { rows } = await milestones.list(context, all({ project: project.id }, 'position'))
  for (const { id, version, ...row } of rows) {
    const on = [String(row.dueOn), String(project.acceptanceDate)].toSorted()[0]
    const said = { project: project.id, reachedOn: on, document: `Biên bản mẫu ${row.position}` }
    await milestones.update(context, { id, version, values: MilestoneInput.parse({ ...row, ...said }) })
  }
}

const idIn = (cell: unknown): string | null => (cell as { id: string } | null)?.id ?? null

/** Says of a project from which selected candidate it was begun, where it was. */
const linkToCandidate = async (context: Context, project: Shown): Promise<Shown> => {
  const [enterprise, solution, lead] = [project.enterprise, project.solution, project.lead].map(idIn)
  const selected = await selectedCandidates(context, { year: Number(project.year) })
  const from = selected.find((one) => one.enterpriseId === enterprise && one.solutionId === solution)
  if (from === undefined) return project
  const values = ProjectInput.parse({ ...project, enterprise, solution, lead, candidate: from.candidateId })
  return projects.update(context, { id: project.id, version: project.version, values })
}

/** Loads the story of the sample's support projects, through the same verbs that people use. */
export const loadSupport = async (folder: string, as: As): Promise<void> => {
  const story = readSample(folder, 'support.yaml', SampleSupport)
  if (story === undefined) return
  const officer = await as(story.officer, '2026-11-03')
  const leader = await as(story.leader, '2026-11-03')
  for (const one of story.norms) {
    const { id, version } = await norms.create(officer, NormInput.parse({ ...one, ...story.norm }))
    await norms.take(leader, { id, version, action: 'approve' })
  }
  await ceilings.create(officer, story.budget)
  for (const project of (await projects.list(officer, all({}, 'year'))).rows)
    await tell(story, await linkToCandidate(officer, project), as)
}
