import { newId } from '#kernel/id.ts'
import { type CalendarDate, spanOf, spanText, type YearSpan } from '#kernel/period.ts'
import { type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { reportTitle } from '#modules/plan/reviews.ts'
import { findRoundFrame, markConsolidated } from '#modules/rounds/round-material.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { canonicalJson } from '#platform/fingerprint.ts'
import { type ComposedSection, composeReport } from './compose-report.ts'
import { gatherMaterial, type ReadRegisters } from './gather-material.ts'
import { settingOf } from './make-content.ts'
import { reportGrants } from './permissions.ts'
import { reportRefusals } from './refusals.ts'
import { earlierDay } from './report-content.ts'
import type { Letterhead, Paragraph } from './shapes.ts'
import * as store from './store.ts'

/** How a report is named in history. */
export const labelOf = ({ title, edition }: Pick<store.ReportRow, 'title' | 'edition'>): string =>
  edition === 1 ? title : `${title} (bản ${edition})`

export const subjectName = 'consolidated-report'

const happening = (row: Pick<store.ReportRow, 'id' | 'title' | 'edition'>, action: string) => ({
  action,
  subject: subjectName,
  id: row.id,
  label: labelOf(row),
})

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** The last day whose rows count: the day asked for, else the cut-off of the round, and never a day ahead. */
const cutOffOf = (
  context: Context,
  asked: CalendarDate | undefined,
  actualTo: string | null,
): CalendarDate => {
  return earlierDay(asked ?? actualTo ?? today(context), today(context))
}

const sectionRow = (
  reportId: string,
  province: string,
  position: number,
  { id, depth, heading, required, paragraphs }: ComposedSection,
): store.SectionRow => ({
  province,
  reportId,
  sectionId: id,
  position,
  depth,
  heading,
  required,
  paragraphs: [...paragraphs],
  drawn: [...paragraphs],
  fresh: null,
  version: 1,
  savedAt: null,
  savedBy: null,
  savedByName: null,
})

/** Gathers and composes anew. The accepted agency reports are marked as drawn together. */
export const draw = async (
  context: Context,
  read: ReadRegisters,
  of: { planVersionId: string; roundId: string; years: YearSpan; asOf: CalendarDate },
) => {
  await markConsolidated(context, of.roundId)
  const { plan, occasion } = await settingOf(context, of.planVersionId, today(context))
  const material = await gatherMaterial(context, read, { plan, years: of.years, asOf: of.asOf }, of.roundId)
  return { plan, material, sections: composeReport(occasion, material) }
}

/** Writes a new edition in which nothing is edited yet. */
export const addEdition = async (
  context: Context,
  read: ReadRegisters,
  {
    years,
    ...of
  }: Pick<store.ReportRow, 'planVersionId' | 'roundId' | 'asOf' | 'edition' | 'reissueReason'> &
    Partial<Pick<store.ReportRow, 'letterhead'>> & { years: YearSpan },
): Promise<string> => {
  const { plan, material, sections } = await draw(context, read, { ...of, years })
  const row: store.ReportRow = {
    ...of,
    id: newId(),
    province: context.actor.province,
    version: 1,
    state: 'drafting',
    yearFrom: years.from,
    yearTo: years.to,
    title: reportTitle(plan, 'consolidated', years),
    material,
    letterhead: of.letterhead ?? {},
    submittedAt: null,
    submittedBy: null,
    submittedByName: null,
    returnedReason: null,
    signedAt: null,
    signedBy: null,
    signedByName: null,
    issuedAt: null,
    number: null,
    documentDate: null,
    content: null,
    sha256: null,
    files: null,
  }
  await store.add(
    context.db,
    row,
    sections.map((section, position) => sectionRow(row.id, row.province, position, section)),
  )
  const { edition, asOf } = row
  await record(context, {
    ...happening(row, 'composed'),
    after: { years, edition, asOf },
    reason: of.reissueReason ?? undefined,
  })
  return row.id
}

/**
 * Starts the consolidated report of a round: draws the accepted agency reports, the results and the figures together and
 * composes every section of the plan's outline (V.1.i).
 * @returns its id
 * @throws Refusal FORBIDDEN, NOT_FOUND, ALREADY_STARTED, NO_FOCAL_AGENCY
 */
export const startReport = (
  context: Context,
  read: ReadRegisters,
  { roundId, asOf }: { roundId: string; asOf?: CalendarDate | undefined },
): Promise<string> => {
  const within = permit(context.actor, reportGrants, 'report.write')
  return atomically(context, async (inside) => {
    const round = await findRoundFrame(inside, roundId)
    if (round === undefined) throw new Refusal(refusals.NOT_FOUND)
    await holdLock(inside.db, `consolidated ${roundId}`)
    const before = await store.editionsOf(inside.db, within, roundId)
    refuseIf(before.length > 0, reportRefusals.ALREADY_STARTED, { years: spanText(round.years) })
    const { planVersionId, years, dataActualTo } = round
    const day = cutOffOf(inside, asOf, dataActualTo)
    return addEdition(inside, read, {
      planVersionId,
      roundId,
      years,
      asOf: day,
      edition: 1,
      reissueReason: null,
    })
  })
}

/** A draft locked for a change. @throws Refusal NOT_FOUND, NOT_DRAFTING, CHANGED_MEANWHILE */
const lockDraft = async (context: Context, within: Jurisdiction, id: string, version?: number) => {
  const row = await store.lock(context.db, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(row.state !== 'drafting', reportRefusals.NOT_DRAFTING)
  refuseIf(version !== undefined && row.version !== version, refusals.CHANGED_MEANWHILE)
  return row
}

/** What a section becomes by a new drawing: one that nobody edited follows it, an edited one keeps its words and waits. */
const redrawn = (before: store.SectionRow, drawn: Paragraph[]): store.SectionRow => {
  if (same(before.drawn, drawn)) return { ...before, fresh: null }
  if (same(before.paragraphs, before.drawn))
    return { ...before, paragraphs: drawn, drawn, fresh: null, version: before.version + 1 }
  return same(before.paragraphs, drawn) ? { ...before, drawn, fresh: null } : { ...before, fresh: drawn }
}

/**
 * Draws the whole report again from what agencies and registers hold now, to the same cut-off or another. Sections that
 * somebody edited keep their words; the new drawing waits beside them. It is up to date then.
 * @throws Refusal FORBIDDEN, NOT_FOUND, NOT_DRAFTING, CHANGED_MEANWHILE
 */
export const drawAgain = (
  context: Context,
  read: ReadRegisters,
  { id, version, asOf }: { id: string; version: number; asOf?: CalendarDate | undefined },
): Promise<void> => {
  const within = permit(context.actor, reportGrants, 'report.write')
  return atomically(context, async (inside) => {
    const row = await lockDraft(inside, within, id, version)
    const day = cutOffOf(inside, asOf, row.asOf)
    const { material, sections } = await draw(inside, read, { ...row, years: spanOf(row), asOf: day })
    const before = await store.sectionsOf(inside.db, id)
    for (const { id: sectionId, paragraphs } of sections) {
      const one = before.find((section) => section.sectionId === sectionId)
      if (one) await store.writeSection(inside.db, redrawn(one, [...paragraphs]))
    }
    await store.write(inside.db, id, {
      material,
      asOf: day,
      version: row.version + 1,
    })
    await record(inside, {
      ...happening(row, 'drawn-again'),
      before: { asOf: row.asOf },
      after: { asOf: day },
    })
  })
}

const changeSection = (
  context: Context,
  { id, section, version }: { id: string; section: string; version: number },
  action: string,
  change: (before: store.SectionRow) => Partial<store.SectionRow>,
): Promise<void> => {
  const within = permit(context.actor, reportGrants, 'report.write')
  return atomically(context, async (inside) => {
    const row = await lockDraft(inside, within, id)
    const before = await store.lockSection(inside.db, id, section)
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(before.version !== version, refusals.CHANGED_MEANWHILE)
    const { actor, now } = inside
    const after: store.SectionRow = {
      ...before,
      ...change(before),
      version: version + 1,
      savedAt: now,
      savedBy: actor.personId ?? null,
      savedByName: actor.name,
    }
    await store.writeSection(inside.db, after)
    const words = ({ paragraphs }: store.SectionRow) => ({
      [section]: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    })
    await record(inside, { ...happening(row, action), before: words(before), after: words(after) })
  })
}

/** Saves the words of a section. @throws Refusal FORBIDDEN, NOT_FOUND, NOT_DRAFTING, CHANGED_MEANWHILE */
export const saveSection = (
  context: Context,
  { paragraphs, ...at }: { id: string; section: string; version: number; paragraphs: Paragraph[] },
): Promise<void> => changeSection(context, at, 'section-saved', () => ({ paragraphs }))

/**
 * Decides on a newer drawing of an edited section: take it, or keep what stands; either way the question is settled.
 * @throws Refusal FORBIDDEN, NOT_FOUND, NOT_DRAFTING, CHANGED_MEANWHILE, NOTHING_FRESH
 */
export const settleSection = (
  context: Context,
  { take, ...at }: { id: string; section: string; version: number; take: boolean },
): Promise<void> =>
  changeSection(context, at, take ? 'drawing-taken' : 'drawing-refused', ({ fresh, paragraphs }) => {
    if (fresh === null) throw new Refusal(reportRefusals.NOTHING_FRESH)
    return { fresh: null, drawn: fresh, paragraphs: take ? fresh : paragraphs }
  })

/** Sets addressees, recipients, abstract or the signer's lines before it is signed. @throws Refusal as `drawAgain` */
export const setLetterhead = (
  context: Context,
  { id, version, letterhead }: { id: string; version: number; letterhead: Partial<Letterhead> },
): Promise<void> => {
  const within = permit(context.actor, reportGrants, 'report.write')
  return atomically(context, async (inside) => {
    const row = await lockDraft(inside, within, id, version)
    await store.write(inside.db, id, { letterhead, version: version + 1 })
    await record(inside, { ...happening(row, 'letterhead-set'), before: row.letterhead, after: letterhead })
  })
}
