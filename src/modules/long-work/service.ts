import type { Page } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { bell } from './bell.ts'
import type { NewWork, StartedWork, WorkQuery } from './contract.ts'
import type { AnyLongWork, LongWorks } from './define-long-work.ts'
import { workLimits } from './limits.ts'
import { stillCovers, workRefusals } from './rules.ts'
import * as store from './store.ts'

const starterOf = ({ actor }: Context): store.Starter => {
  if (actor.personId === undefined) throw new Refusal(refusals.NOT_SIGNED_IN)
  return { province: actor.province, personId: actor.personId }
}

const getDefinition = (works: LongWorks, name: string): AnyLongWork => {
  const work = works.get(name)
  if (work === undefined) throw new Refusal(refusals.NOT_FOUND)
  return work
}

const readInput = ({ input }: AnyLongWork, given: unknown): unknown => {
  const read = input.safeParse(given)
  if (read.success) return read.data
  const [fault] = fieldFaults(read.error.issues as readonly Issue[])
  if (fault === undefined) throw read.error
  throw new Refusal({ code: 'UNFIT_INPUT', status: 422, text: fault.text }, {}, fault.path)
}

const getRow = async (context: Context, id: string): Promise<store.WorkRow> => {
  const row = await store.find(context.db, starterOf(context), id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

const isOpen = ({ state }: store.WorkRow): boolean => state === 'waiting' || state === 'running'

const fileOf = ({ fileName, size, fileUntil }: store.WorkRow, now: Date): StartedWork['file'] =>
  fileName !== null && size !== null && fileUntil !== null && fileUntil > now
    ? { name: fileName, size, until: fileUntil.toISOString() }
    : null

const actionsOn = (row: store.WorkRow, now: Date, work: AnyLongWork | undefined): StartedWork['actions'] => {
  if (isOpen(row)) return row.cancelAskedAt === null ? ['cancel'] : []
  const ended: StartedWork['actions'] = []
  if (fileOf(row, now) !== null) ended.push('fetch')
  if (row.state === 'done' && work?.undo && row.undoneAt === null) ended.push('undo')
  if (work !== undefined && (row.state !== 'done' || row.fileName !== null)) ended.push('repeat')
  return ended
}

const present = (row: store.WorkRow, now: Date, works: LongWorks): StartedWork => ({
  id: row.id,
  name: row.name,
  title: { vi: row.titleVi, en: row.titleEn },
  state: row.state,
  done: row.done,
  total: row.total,
  words: row.wordsVi === null ? null : { vi: row.wordsVi, en: row.wordsEn ?? row.wordsVi },
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  file: fileOf(row, now),
  path: row.path,
  actions: actionsOn(row, now, works.get(row.name)),
})

const queue = async (
  context: Context,
  work: AnyLongWork,
  input: unknown,
  given: { name: string; content: Blob } | undefined,
): Promise<store.WorkRow> => {
  const who = starterOf(context)
  await work.prove(context, input)
  refuseIf(work.takesFile === true && given === undefined, workRefusals.FILE_NEEDED, {}, 'file')
  const count = await store.countOf(context.db, who, true)
  refuseIf(count >= (await workLimits(context.db)).openEach, workRefusals.TOO_MANY_WORKS, { count })
  const id = newId()
  if (given) await context.files.passing.write(`${id}.given`, given.content.stream())
  const title = work.title(input)
  const row: store.WorkRow = {
    ...{ id, ...who, name: work.name, titleVi: title.vi, titleEn: title.en, input },
    ...{ givenName: given?.name.normalize('NFC') ?? null, state: 'waiting', done: 0, total: null },
    ...{ wordsVi: null, wordsEn: null, scope: null, startedAt: context.now, begunAt: null, endedAt: null },
    ...{ cancelAskedAt: null, undoneAt: null, tries: 0, runner: null, aliveAt: null, path: null },
    ...{ fileName: null, mediaType: null, size: null, fileUntil: null },
  }
  await store.add(context.db, row)
  bell.emit('rung')
  return row
}

/** The person's own works, the latest first. @throws Refusal NOT_SIGNED_IN */
export const listWorks = async (
  context: Context,
  works: LongWorks,
  query: WorkQuery,
): Promise<Page<StartedWork>> => {
  const who = starterOf(context)
  const rows = await store.listOf(context.db, who, query)
  return {
    rows: rows.map((row) => present(row, context.now, works)),
    total: await store.countOf(context.db, who),
    ...query,
    actions: [],
  }
}

/** One of the person's own works. @throws Refusal NOT_FOUND, also for somebody else's */
export const getWork = async (context: Context, works: LongWorks, id: string): Promise<StartedWork> =>
  present(await getRow(context, id), context.now, works)

/**
 * Starts a work that goes on after the request.
 * @throws Refusal NOT_FOUND for an unknown name, UNFIT_INPUT, FILE_NEEDED, TOO_MANY_WORKS, and what the work's own right says
 */
export const startWork = async (
  context: Context,
  works: LongWorks,
  { name, input, file }: NewWork,
): Promise<StartedWork> => {
  starterOf(context)
  const work = getDefinition(works, name)
  const given = file && { name: file.name, content: file }
  return present(await queue(context, work, readInput(work, input), given), context.now, works)
}

/** Asks a work to stop; what it has done so far is not kept. @throws Refusal NOT_RUNNING, NOT_FOUND */
export const cancelWork = async (context: Context, works: LongWorks, id: string): Promise<StartedWork> => {
  await getRow(context, id)
  const asked = await store.askToCancel(context.db, starterOf(context), id, context.now)
  refuseIf(!asked, workRefusals.NOT_RUNNING)
  bell.emit('rung')
  return getWork(context, works, id)
}

/** Starts the same once more, with the rights of now. @throws as `startWork`, and STILL_RUNNING */
export const repeatWork = async (context: Context, works: LongWorks, id: string): Promise<StartedWork> => {
  const row = await getRow(context, id)
  refuseIf(isOpen(row), workRefusals.STILL_RUNNING)
  const work = getDefinition(works, row.name)
  const content = row.givenName === null ? undefined : await context.files.passing.open(`${id}.given`)
  const given = content && { name: row.givenName ?? '', content }
  return present(await queue(context, work, readInput(work, row.input), given), context.now, works)
}

/** Takes back what a work did. @throws Refusal NO_UNDO, and those of the work itself */
export const undoWork = async (context: Context, works: LongWorks, id: string): Promise<StartedWork> => {
  const row = await getRow(context, id)
  const { undo, prove } = getDefinition(works, row.name)
  if (undo === undefined || row.state !== 'done' || row.undoneAt !== null)
    throw new Refusal(workRefusals.NO_UNDO)
  await prove(context, row.input)
  const words = await undo(context, id)
  refuseIf(!(await store.markUndone(context.db, row, context.now, words)), workRefusals.NO_UNDO)
  return getWork(context, works, id)
}

/**
 * The file that a work made, for its starter as long as he may still see what is in it.
 * @throws Refusal FILE_GONE, REACH_CHANGED, NOT_FOUND, and what the work's own right says
 */
export const workFile = async (context: Context, works: LongWorks, id: string): Promise<File> => {
  const row = await getRow(context, id)
  const work = getDefinition(works, row.name)
  const within = await work.prove(context, readInput(work, row.input))
  refuseIf(fileOf(row, context.now) === null, workRefusals.FILE_GONE)
  refuseIf(!stillCovers(within, row.scope as Jurisdiction), workRefusals.REACH_CHANGED)
  const content = await context.files.passing.open(`${id}.made`)
  if (content === undefined) throw new Refusal(workRefusals.FILE_GONE)
  return new File([content], row.fileName ?? id, { type: row.mediaType ?? 'application/octet-stream' })
}
