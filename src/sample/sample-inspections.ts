import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { addDays } from '#kernel/period.ts'
import { actorCalled } from '#modules/agencies/acting.ts'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import { FindingInput, PlanInput, VisitInput } from '#modules/inspections/contract.ts'
import { readFieldwork } from '#modules/inspections/fieldwork.ts'
import { MinutesInput } from '#modules/inspections/fieldwork-shapes.ts'
import { findings } from '#modules/inspections/finding-shelf.ts'
import { plans } from '#modules/inspections/plan-shelf.ts'
import { checkKinds } from '#modules/inspections/rules.ts'
import { saveMinutes } from '#modules/inspections/save-minutes.ts'
import { saveTeam } from '#modules/inspections/save-team.ts'
import { sendAnswers } from '#modules/inspections/send-answers.ts'
import { visits } from '#modules/inspections/visit-shelf.ts'
import { visitWorkflow } from '#modules/inspections/workflow.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { projects } from '#modules/support/service.ts'
import { tasksNamed } from '#modules/work/service.ts'
import { type Context, today } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const SampleVisit = z.strictObject({
  kind: z.enum(keysOf(checkKinds)),
  enterprise: z.string().optional(),
  project: z.string().optional().describe('Code of its solution'),
  about: z.string().optional(),
  plannedOn: z.iso.date(),
  place: z.string().optional(),
  notice: z.string().optional(),
  team: z
    .array(
      z.strictObject({
        account: z.email().optional(),
        name: z.string().optional(),
        position: z.string().optional(),
        head: z.boolean().default(false),
      }),
    )
    .default([]),
  no: z.record(z.string(), z.string()).default({}),
  none: z.array(z.string()).default([]),
  answered: z.int().optional().describe('How many questions are answered; all when it is left out'),
  minutes: z.record(z.string(), z.unknown()).optional(),
  findings: z
    .array(
      z.strictObject({
        ...FindingInput.omit({ visit: true }).shape,
        remedy: z.string().optional(),
        closed: z.boolean().default(false),
      }),
    )
    .default([]),
  until: z.enum(keysOf(visitWorkflow.states)),
  reason: z.string().optional(),
})
type SampleVisit = z.infer<typeof SampleVisit>

const SamplePlan = z.strictObject({
  year: z.int(),
  task: z.string().optional(),
  decisionNumber: z.string().optional(),
  decisionDate: z.iso.date().optional(),
  note: z.string(),
  by: z.email(),
  on: z.iso.date(),
  approvedBy: z.email().optional(),
})
type SamplePlan = z.infer<typeof SamplePlan>

const SampleInspections = z.strictObject({ plans: z.array(SamplePlan), visits: z.array(SampleVisit) })

const attachable = new Map([visits.subject, findings.subject].map((subject) => [subject.name, subject]))

const addPlan = async ({ by, on, approvedBy, task, ...given }: SamplePlan, as: As) => {
  const context = await as(by, on)
  const named = task === undefined ? undefined : (await tasksNamed(context, [task])).get(task)
  await plans.create(context, PlanInput.parse({ ...given, task: named }))
}

const approvePlan = async ({ by, on, approvedBy, year }: SamplePlan, as: As) => {
  if (approvedBy === undefined) return
  for (const [who, action] of [
    [by, 'submit'],
    [approvedBy, 'approve'],
  ] as const) {
    const context = await as(who, on)
    const [plan] = (await plans.list(context, ListQuery.parse({ filter: { year: String(year) } }))).rows
    if (plan) await plans.take(context, { id: plan.id, version: plan.version, action })
  }
}

const addVisit = async (context: Context, sample: SampleVisit): Promise<string> => {
  const { kind, enterprise: name, project: code, about, plannedOn, place, notice } = sample
  const enterprise = name && (await enterprisesNamed(context, [name])).get(name)
  if (name && !enterprise) throw new Error(`inspections.yaml: no enterprise ${name}`)
  const asked = ListQuery.parse({ filter: { enterprise: enterprise ?? '' } })
  const found = code ? (await projects.list(context, asked)).rows : []
  const project = found.find((row) => (row.solution as { label: string }).label === code)?.id
  const input = VisitInput.parse({ kind, enterprise, project, about, plannedOn, place, notice })
  return (await visits.create(context, input)).id
}

const nameTeam = async (context: Context, id: string, { team }: SampleVisit): Promise<void> => {
  if (team.length === 0) return
  const members = await Promise.all(
    team.map(async ({ account, name = '', position = null, head }) => {
      const actor = account === undefined ? undefined : await actorCalled(context.db, account, today(context))
      return {
        personId: actor?.personId ?? null,
        name: actor?.name ?? name,
        position,
        agency: null,
        head,
      }
    }),
  )
  const { version } = await visits.get(context, id)
  await saveTeam(context, { id, version, members })
}

const take = async (context: Context, id: string, action: string, reason?: string) => {
  const { version } = await visits.get(context, id)
  await visits.take(context, { id, version, action, ...(reason ? { reason } : {}) })
}

const answer = async (context: Context, id: string, { no, none, answered }: SampleVisit) => {
  const { questions } = await readFieldwork(context, id)
  const answers = questions.slice(0, answered).map((question) => ({
    question: question.id,
    answer:
      question.id in no ? ('no' as const) : none.includes(question.id) ? ('none' as const) : ('yes' as const),
    note: no[question.id] ?? null,
    base: 0,
  }))
  await sendAnswers(context, { id, answers })
}

const sign = async (context: Context, id: string, { plannedOn, place, minutes }: SampleVisit) => {
  const heldOn = { heldOn: plannedOn, place: place ?? '', copies: 3 }
  await saveMinutes(context, { id, version: 0, values: MinutesInput.parse({ ...heldOn, ...minutes }) })
  await attachEvidence(context, attachable, {
    subject: 'inspections.visit',
    id,
    title: 'Biên bản đã ký (mẫu)',
    documentNumber: 'BB-MAU',
    documentDate: plannedOn,
  })
  await take(context, id, 'sign')
}

const followUp = async (context: Context, finding: string, remedy: string, verifier: Context) => {
  await attachEvidence(context, attachable, {
    subject: 'inspections.finding',
    id: finding,
    title: 'Minh chứng đã khắc phục (mẫu)',
    documentNumber: '02/QT-MAU',
  })
  const step = async (who: Context, action: string, reason?: string) => {
    const { version } = await findings.get(who, finding)
    await findings.take(who, { id: finding, version, action, ...(reason ? { reason } : {}) })
  }
  await step(context, 'remedy', remedy)
  await step(verifier, 'verify')
  await step(verifier, 'close')
}

const ways: Partial<Record<SampleVisit['until'], readonly string[]>> = {
  announced: ['announce'],
  running: ['announce', 'start', 'answer'],
  signed: ['announce', 'start', 'answer', 'find', 'sign'],
  'follow-up': ['announce', 'start', 'answer', 'find', 'sign', 'follow'],
  closed: ['announce', 'start', 'answer', 'find', 'sign', 'follow', 'close'],
  cancelled: ['announce', 'cancel'],
}

const bringOn = async (sample: SampleVisit, id: string, as: As, by: string, second: string) => {
  const { until, reason, plannedOn } = sample
  const first = addDays(plannedOn, until === 'announced' ? -5 : 0)
  const context = await as(by, first < '2026-11-09' ? '2026-11-10' : first)
  const found: string[] = []
  for (const way of ways[until] ?? []) {
    if (way === 'answer') await answer(context, id, sample)
    else if (way === 'sign') await sign(context, id, sample)
    else if (way === 'find')
      for (const { remedy: _, closed: __, ...finding } of sample.findings)
        found.push((await findings.create(context, FindingInput.parse({ ...finding, visit: id }))).id)
    else if (way === 'close') {
      const verifier = await as(second, '2026-11-12')
      for (const [n, { remedy = '', closed }] of sample.findings.entries())
        if (closed && found[n]) await followUp(context, found[n], remedy, verifier)
      await take(context, id, 'close')
    } else await take(context, id, way, way === 'cancel' ? reason : undefined)
  }
}

/**
 * Draws up the plans of checks and brings each visit as far as the file says, by the sample people themselves. What was
 * done before the system came is entered in November 2026. A fault in the file is a bug and stops the load.
 */
export const loadInspections = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'inspections.yaml', SampleInspections)
  if (sample === undefined) return
  for (const plan of sample.plans) await addPlan(plan, as)
  const [{ by, on, approvedBy = by } = { by: '', on: '' }] = sample.plans
  const context = await as(by, on)
  const made: [SampleVisit, string][] = []
  for (const visit of sample.visits) {
    const id = await addVisit(context, visit)
    await nameTeam(context, id, visit)
    made.push([visit, id])
  }
  for (const plan of sample.plans) await approvePlan(plan, as)
  for (const [visit, id] of made) await bringOn(visit, id, as, by, approvedBy)
}
