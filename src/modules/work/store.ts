import {
  and,
  arrayOverlaps,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/period.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { evidence } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { openStates } from './rules.ts'
import { workActivity, workNote, workTask } from './schema.ts'

export type TaskRecord = typeof workTask.$inferSelect

/** The tasks that a scope reaches for reading: led by an own agency, or with one among those that coordinate. */
const readable = (within: Jurisdiction): SQL => {
  const led = inScope(within, { province: workTask.province, agency: workTask.agencyId })
  if (within.reach !== 'own' || within.agencies.length === 0) return led
  const joined = and(
    eq(workTask.province, within.province),
    arrayOverlaps(workTask.coordinating, [...within.agencies]),
  )
  return or(led, joined) ?? led
}

// As in the registers: one level deeper a column keeps its table, so that it means the task inside a subselect.
const ofTask = (column: PgColumn): SQL => sql`${column}`

/** Evidence of the task itself and of its activities. */
const evidenceCount = sql<number>`(
  (select count(*)::int from ${evidence} e
    where e.province = ${ofTask(workTask.province)} and e.withdrawn_at is null
      and e.subject = 'work.task' and e.record_id = ${ofTask(workTask.id)}::text) +
  (select count(*)::int from ${workActivity} a join ${evidence} e
    on e.province = a.province and e.subject = 'work.activity' and e.record_id = a.id::text and e.withdrawn_at is null
    where a.task_id = ${ofTask(workTask.id)} and a.removed_at is null))`

const read = (day: CalendarDate) => ({
  task: workTask,
  // A paper of a year that is over prints the name of its day.
  leadName: agencyNameOn(workTask.agencyId, sql`least(${workTask.dueOn}, ${day}::date)`),
  evidenceCount,
})

interface Years {
  readonly from: number
  readonly to: number
}

const runsIn = (within: Jurisdiction, years: Years) =>
  and(readable(within), lte(workTask.fromYear, years.to), gte(workTask.toYear, years.from))

const annexOrder = [asc(workTask.position), asc(workTask.fromYear), asc(workTask.id)]

/** Tasks that run in one of the years from–to, in the order of the annex. */
export const tasksOfYears = (db: Database, within: Jurisdiction, years: Years, day: CalendarDate) =>
  db
    .select(read(day))
    .from(workTask)
    .where(runsIn(within, years))
    .orderBy(...annexOrder)

/** The tasks of those years that some agencies lead and that are still open, without evidence. */
export const openTasksLedBy = (
  db: Database,
  province: string,
  agencies: readonly string[],
  years: Years,
  day: CalendarDate,
) =>
  db
    .select({ task: workTask, leadName: read(day).leadName })
    .from(workTask)
    .where(
      and(
        eq(workTask.province, province),
        inArray(workTask.agencyId, [...agencies]),
        inArray(workTask.state, [...openStates]),
        lte(workTask.fromYear, years.to),
        gte(workTask.toYear, years.from),
      ),
    )
    .orderBy(...annexOrder)

/** As `tasksOfYears`, without names and evidence, for those who only count or colour them. */
export const bareTasksOfYears = (db: Database, within: Jurisdiction, years: Years): Promise<TaskRecord[]> =>
  db
    .select()
    .from(workTask)
    .where(runsIn(within, years))
    .orderBy(...annexOrder)
export type TaskRead = Awaited<ReturnType<typeof tasksOfYears>>[number]

export const findTask = async (db: Database, within: Jurisdiction, id: string, day: CalendarDate) => {
  const [found] = await db
    .select(read(day))
    .from(workTask)
    .where(and(eq(workTask.id, id), readable(within)))
  return found
}

/** Locks a task until the transaction ends. */
export const lockTask = async (db: Database, id: string): Promise<TaskRecord | undefined> => {
  const [found] = await db.select().from(workTask).where(eq(workTask.id, id)).for('update')
  return found
}

export const writeTask = async (db: Database, row: TaskRecord): Promise<void> => {
  await db.update(workTask).set(row).where(eq(workTask.id, row.id))
}

export const addTasks = async (db: Database, rows: readonly TaskRecord[]): Promise<void> => {
  if (rows.length > 0) await db.insert(workTask).values([...rows])
}

/** Every task that the annex asks for in a year, whoever leads it: what opening the year compares with. */
export const standingTasks = (db: Database, province: string, planId: string, year: number) =>
  db
    .select({
      row: workTask.row,
      instance: workTask.instance,
      agencyId: workTask.agencyId,
      planVersionId: workTask.planVersionId,
    })
    .from(workTask)
    .where(
      and(
        eq(workTask.province, province),
        eq(workTask.planId, planId),
        isNull(workTask.origin),
        lte(workTask.fromYear, year),
        gte(workTask.toYear, year),
      ),
    )

/** How many tasks of a year were asked for beyond the annex under a row of it. */
export const countAdded = (db: Database, province: string, planId: string, row: string, year: number) =>
  db.$count(
    workTask,
    and(
      eq(workTask.province, province),
      eq(workTask.planId, planId),
      eq(workTask.row, row),
      eq(workTask.fromYear, year),
      isNotNull(workTask.origin),
    ),
  )

export const addNote = async (db: Database, note: typeof workNote.$inferInsert): Promise<void> => {
  await db.insert(workNote).values(note)
}

/** What was said about a task, the newest first, at most 200. */
export const notesOf = (db: Database, taskId: string, day: CalendarDate) =>
  db
    .select({
      id: workNote.id,
      personName: workNote.personName,
      agencyName: sql<string | null>`${agencyNameOn(workNote.agencyId, day)}`,
      at: workNote.at,
      onDay: workNote.onDay,
      percent: workNote.percent,
      words: workNote.words,
    })
    .from(workNote)
    .where(eq(workNote.taskId, taskId))
    .orderBy(desc(workNote.at), desc(workNote.id))
    .limit(200)

/** The last progress that each task was given words for. */
export const lastProgress = async (
  db: Database,
  taskIds: readonly string[],
): Promise<Map<string, string>> => {
  if (taskIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([workNote.taskId], { taskId: workNote.taskId, words: workNote.words })
    .from(workNote)
    .where(and(inArray(workNote.taskId, [...taskIds]), sql`${workNote.percent} is not null`))
    .orderBy(workNote.taskId, desc(workNote.at), desc(workNote.id))
  return new Map(rows.map(({ taskId, words }) => [taskId, words]))
}

/** The activities that carry a task out, the latest first. */
export const activitiesOf = (db: Database, taskId: string) =>
  db
    .select({
      id: workActivity.id,
      title: workActivity.title,
      kind: workActivity.kind,
      quantity: workActivity.quantity,
      startsOn: workActivity.startsOn,
      place: workActivity.place,
    })
    .from(workActivity)
    .where(and(eq(workActivity.taskId, taskId), isNull(workActivity.removedAt)))
    .orderBy(desc(workActivity.startsOn))

/** Quantities of the activities of tasks that ended by a day, by task and kind. */
export const activityCounts = (db: Database, taskIds: readonly string[], day: CalendarDate) =>
  taskIds.length === 0
    ? Promise.resolve([])
    : db
        .select({
          taskId: workActivity.taskId,
          kind: workActivity.kind,
          count: sql<number>`sum(${workActivity.quantity})::int`,
        })
        .from(workActivity)
        .where(
          and(
            inArray(workActivity.taskId, [...taskIds]),
            isNull(workActivity.removedAt),
            lte(workActivity.endsOn, day),
          ),
        )
        .groupBy(workActivity.taskId, workActivity.kind)

/** Tasks that a sheet means by instance, such as `II.4:2026`; where several agencies lead it, none is meant. */
export const tasksByInstance = async (
  db: Database,
  within: Jurisdiction,
  instances: readonly string[],
): Promise<Map<string, string>> => {
  if (instances.length === 0) return new Map()
  const rows = await db
    .select({ id: workTask.id, instance: workTask.instance })
    .from(workTask)
    .where(and(readable(within), inArray(workTask.instance, [...instances])))
  const meant = Map.groupBy(rows, ({ instance }) => instance)
  return new Map(
    [...meant].flatMap(([instance, [only, ...others]]) =>
      only && others.length === 0 ? [[instance, only.id] as const] : [],
    ),
  )
}

/** A task as it is called in other records: row of the annex and title, the beginning of it where it is long. */
export const taskName = (id: PgColumn): SQL =>
  sql`(select t.row || '. ' || case when length(t.title ->> 'vi') <= 90 then t.title ->> 'vi'
      else regexp_replace(left(t.title ->> 'vi', 90), '[\\s,;.]+\\S*$', '') || '…' end
    from work_task t where t.id = ${ofTask(id)})`
