import { z } from 'zod'
import { DifficultyInput } from '#modules/difficulties/contract.ts'
import { difficulties, takeStep as takeDifficultyStep } from '#modules/difficulties/service.ts'
import { difficultyWorkflow } from '#modules/difficulties/workflow.ts'
import { NewEvidence } from '#modules/registers/contract.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { assignmentWays, type TaskRow } from '#modules/work/contract.ts'
import { openYear } from '#modules/work/open-year.ts'
import { type CountResults, countByMeasures } from '#modules/work/result-count.ts'
import { assignTask, listYear, noteProgress, takeStep, tasks, tasksNamed } from '#modules/work/service.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import { type As, importSheets, SampleSheets } from './sample-records.ts'

const Done = z.strictObject({ on: z.iso.date(), reason: z.string().default('') })

/** One task of the person's own agency, and how far it has come. */
const SampleTask = z.strictObject({
  instance: z.string().describe('Row of the annex and years: II.4:2026'),
  by: z.email(),
  assigned: z
    .strictObject({
      on: z.iso.date(),
      way: z.enum(Object.keys(assignmentWays) as [keyof typeof assignmentWays]),
      assignee: z.string(),
      criteria: z.string().nullable().default(null),
      decisionNumber: z.string().nullable().default(null),
      decisionDate: z.iso.date().nullable().default(null),
      contract: z.string().nullable().default(null),
    })
    .optional(),
  notes: z
    .array(
      z.strictObject({
        on: z.iso.date(),
        of: z.iso.date().optional().describe('The day it speaks of, unless the day of writing'),
        percent: z.number().int(),
        words: z.string(),
      }),
    )
    .default([]),
  evidence: z.array(NewEvidence.omit({ file: true }).extend({ on: z.iso.date() })).default([]),
  done: Done.optional(),
})
type SampleTask = z.infer<typeof SampleTask>

const steps = Object.keys(difficultyWorkflow.steps) as [keyof typeof difficultyWorkflow.steps]

const SampleDifficulty = z.strictObject({
  by: z.email(),
  on: z.iso.date(),
  title: z.string(),
  description: z.string(),
  proposal: z.string(),
  urgency: DifficultyInput.shape.urgency,
  instance: z.string().optional(),
  clause: z.string().optional(),
  steps: z
    .array(
      z.strictObject({
        step: z.enum(steps),
        by: z.email(),
        on: z.iso.date(),
        words: z.string().default(''),
        documentNumber: z.string().nullable().default(null),
        documentDate: z.iso.date().nullable().default(null),
      }),
    )
    .default([]),
})
type SampleDifficulty = z.infer<typeof SampleDifficulty>

/** `sample/work.yaml` of a plan folder: years opened, activities, tasks as far as they have come, and difficulties. */
const SampleWork = z.strictObject({
  years: z.array(z.strictObject({ year: z.number().int(), by: z.email(), on: z.iso.date() })),
  sheets: SampleSheets,
  tasks: z.array(SampleTask),
  elsewhere: z
    .strictObject({ years: z.array(z.number().int()), by: z.email(), on: z.iso.date(), reason: z.string() })
    .describe('Tasks of years that are over and that nobody here followed: the focal agency cancels them'),
  difficulties: z.array(SampleDifficulty),
})

const attachable = new Map([[tasks.subject.name, tasks.subject]])

/** The task of the person's own agency that an instance means. */
const ownTask = (rows: readonly TaskRow[], { actor }: Context, instance: string): TaskRow => {
  const found = rows.find((row) => row.instance === instance && actor.ownAgencies.includes(row.lead.id))
  if (found === undefined) throw new Error(`work.yaml: ${actor.name} leads no task ${instance}`)
  return found
}

/** Assignment, notes, documents and the end of a task, in the order of their days. */
const bringOn = async (
  task: SampleTask,
  { id, version: first }: TaskRow,
  { as, count }: { as: As; count: CountResults },
): Promise<void> => {
  let version = first
  const { assigned, notes, evidence, done } = task
  const acts: { on: string; act: (context: Context) => Promise<unknown> }[] = []
  const change = (on: string, verb: (context: Context, version: number) => Promise<void>) =>
    acts.push({
      on,
      act: async (context) => {
        await verb(context, version)
        version += 1
      },
    })
  if (assigned !== undefined) {
    const { on, ...assignment } = assigned
    change(on, (context, version) => assignTask(context, { id, version, dueOn: null, ...assignment }))
  }
  for (const { on, of = on, percent, words } of notes)
    change(on, (context, version) => noteProgress(context, { id, version, percent, words, onDay: of }))
  for (const { on, ...document } of evidence)
    acts.push({
      on,
      act: (context) => attachEvidence(context, attachable, { subject: tasks.subject.name, id, ...document }),
    })
  if (done !== undefined)
    change(done.on, (context, version) =>
      takeStep(context, { id, version, step: 'complete', reason: done.reason }, count),
    )
  for (const { on, act } of acts.toSorted((a, b) => a.on.localeCompare(b.on)))
    await act(await as(task.by, on))
}

const raise = async (sample: SampleDifficulty, as: As): Promise<void> => {
  const { by, on, steps: taken, instance, ...said } = sample
  const context = await as(by, on)
  const task = instance && (await tasksNamed(context, [instance])).get(instance)
  if (instance && !task) throw new Error(`work.yaml: ${by} knows no task ${instance}`)
  const { id } = await difficulties.create(context, DifficultyInput.parse({ ...said, task }))
  for (const { by: who, on: day, ...step } of taken) {
    const there = await as(who, day)
    const { version } = await difficulties.get(there, id)
    await takeDifficultyStep(there, { id, version, ...step })
  }
}

/**
 * Opens the years of tasks, reads the activities and brings each task and difficulty as far as the file says, by the
 * sample people themselves; `measures` count what is done. A fault in the file is a bug and stops the load.
 */
export const loadWork = async (
  folder: string,
  as: As,
  measures: Parameters<typeof countByMeasures>[0],
): Promise<void> => {
  const work = readSample(folder, 'work.yaml', SampleWork)
  if (work === undefined) return
  const count = countByMeasures(measures)
  for (const { year, by, on } of work.years) await openYear(await as(by, on), year)
  await importSheets(folder, work.sheets, as)
  const { by, on, reason, years } = work.elsewhere
  const focal = await as(by, on)
  const rows = new Map<string, TaskRow>()
  for (const { year } of work.years)
    for (const row of (await listYear(focal, year, countByMeasures([]))).tasks) rows.set(row.id, row)
  const followed = new Set<string>()
  for (const task of work.tasks) {
    const row = ownTask([...rows.values()], await as(task.by, on), task.instance)
    followed.add(row.id)
    await bringOn(task, row, { as, count })
  }
  for (const { id, version, toYear } of rows.values())
    if (years.includes(toYear) && !followed.has(id))
      await takeStep(focal, { id, version, step: 'cancel', reason }, count)
  for (const difficulty of work.difficulties) await raise(difficulty, as)
}
