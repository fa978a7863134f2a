import { isDeepStrictEqual } from 'node:util'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { headOf, type Loaded, labelOf, loadReport, lockOf, lockRefusal, mayWrite } from './agency-report.ts'
import type { FormSection, OpenSection, SectionContent } from './agency-report-shapes.ts'
import { emptyContent, isEmpty, roundRefusals } from './rules.ts'
import { drawn } from './source.ts'
import { drawFor } from './sources.ts'
import * as store from './store.ts'
import { agencyReportWorkflow, writableStates } from './workflow.ts'

const getSection = ({ round }: Loaded, id: string): FormSection => {
  const section = round.form.find((one) => one.id === id)
  if (section === undefined) throw new Refusal(roundRefusals.SECTION_UNKNOWN)
  return section
}

const present = async (
  context: Context,
  loaded: Loaded,
  section: FormSection,
  saved: store.SectionRecord | undefined,
): Promise<OpenSection> => {
  const { round, report } = loaded
  const figures = await drawFor(context, round, report)
  const at = round.form.indexOf(section)
  return {
    reportId: report.id,
    section: headOf(section, saved),
    content: saved?.content ?? emptyContent,
    done: saved?.done ?? false,
    version: saved?.version ?? 0,
    writable: mayWrite(context, loaded),
    drawn: figures.find(({ sectionId }) => sectionId === section.id) ?? drawn(section.id, {}),
    previous: round.form[at - 1]?.id ?? null,
    next: round.form[at + 1]?.id ?? null,
  }
}

const savedSection = async (context: Context, reportId: string, sectionId: string) =>
  (await store.sectionsOfReport(context.db, reportId)).find((one) => one.sectionId === sectionId)

/** A section with what was written, and beside it what the registers say. @throws Refusal NOT_FOUND, SECTION_UNKNOWN */
export const openSection = async (
  context: Context,
  { id, section: sectionId }: { id: string; section: string },
): Promise<OpenSection> => {
  const loaded = await loadReport(context, id)
  const section = getSection(loaded, sectionId)
  return present(context, loaded, section, await savedSection(context, id, sectionId))
}

interface Saving {
  readonly id: string
  readonly section: string
  readonly version: number
  readonly content: SectionContent
  readonly done: boolean
}

/**
 * Saves what is being written in a section; the first save begins the report. Saving the same again changes nothing, so
 * a save that was sent twice is answered twice. Somebody else's newer words are never overwritten: CHANGED_MEANWHILE
 * lets the screen show both. History keeps the moments that matter: the beginning, another hand taking over (with the
 * words that stood there), complete or not; whole texts are kept by submissions.
 * @throws Refusal FORBIDDEN, NOT_FOUND, SECTION_UNKNOWN, WRONG_STATE, REPORT_LOCKED, SECTION_EMPTY, CHANGED_MEANWHILE
 */
export const saveSection = (context: Context, saving: Saving): Promise<OpenSection> =>
  atomically(context, async (inside) => {
    await loadReport(inside, saving.id, 'round.write')
    await store.lockReport(inside.db, saving.id)
    const loaded = await loadReport(inside, saving.id, 'round.write')
    const section = getSection(loaded, saving.section)
    const before = await savedSection(inside, saving.id, section.id)
    const { content, done } = saving
    const isSame = before && before.done === done && isDeepStrictEqual(before.content, content)
    if (isSame) return present(inside, loaded, section, before)
    proveWritable(inside, loaded)
    refuseIf((before?.version ?? 0) !== saving.version, refusals.CHANGED_MEANWHILE)
    refuseIf(
      done && section.required && isEmpty(content) && section.tasks.length + section.targets.length === 0,
      roundRefusals.SECTION_EMPTY,
      {},
      'text',
    )
    const { actor, now } = inside
    const saved: store.SectionRecord = {
      province: actor.province,
      reportId: saving.id,
      sectionId: section.id,
      content,
      done,
      version: saving.version + 1,
      savedAt: now,
      savedBy: actor.personId ?? null,
      savedByName: actor.name,
    }
    await store.keepSection(inside.db, saved)
    await begin(inside, loaded)
    await recordSaving(inside, loaded, section, before, saved)
    return present(inside, await loadReport(inside, saving.id), section, saved)
  })

const proveWritable = (context: Context, loaded: Loaded) => {
  refuseIf(!writableStates.includes(loaded.report.state), refusals.WRONG_STATE, {
    action: 'Viết báo cáo',
    state: agencyReportWorkflow.states[loaded.report.state].label.vi,
  })
  const lock = lockOf(context, loaded)
  if (lock.state === 'locked') throw lockRefusal(lock)
}

const begin = async (context: Context, { report }: Loaded) => {
  if (report.state !== 'unsent') return
  await store.writeReport(context.db, {
    ...report,
    state: agencyReportWorkflow.steps.begin.to,
    version: report.version + 1,
    lastStep: 'begin',
    lastStepAt: context.now,
    lastStepByName: context.actor.name,
  })
}

const recordSaving = async (
  context: Context,
  loaded: Loaded,
  section: FormSection,
  before: store.SectionRecord | undefined,
  saved: store.SectionRecord,
) => {
  const tookOver = before !== undefined && before.savedBy !== saved.savedBy
  if (before !== undefined && !tookOver && before.done === saved.done) return
  const told = (row: store.SectionRecord | undefined) =>
    row && { section: section.id, done: row.done, ...(tookOver ? { text: row.content.text } : {}) }
  await record(context, {
    action: loaded.report.state === 'unsent' ? 'begin' : saved.done ? 'section-completed' : 'section-written',
    subject: 'agency-report',
    id: saved.reportId,
    label: labelOf(loaded),
    before: told(before),
    after: told(saved),
  })
}
