import { spanOf } from '#kernel/period.ts'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { wordRuns } from '#kernel/word-runs.ts'
import { availableActions } from '#kernel/workflow.ts'
import type { Subject } from '#modules/audit/service.ts'
import { sectionsOf } from '#modules/plan/rules.ts'
import { getPlanVersion } from '#modules/plan/service.ts'
import { type ReportStanding, reportStandings } from '#modules/rounds/round-material.ts'
import { type Context, today } from '#platform/context.ts'
import { canonicalJson } from '#platform/fingerprint.ts'
import { concernsOf, movedFigures, movedText } from './check-report.ts'
import { paragraphsOfAgency } from './compose-report.ts'
import { subjectName } from './draft.ts'
import { gatherMaterial, type ReadRegisters } from './gather-material.ts'
import { settingOf } from './make-content.ts'
import { reportGrants } from './permissions.ts'
import { placesOf } from './place-agency-texts.ts'
import { shownChanges } from './reissue.ts'
import { contentOf } from './report-files.ts'
import type { Concern, EditionChanges, Report, ReportHead, SectionLine, SectionSources } from './shapes.ts'
import { staleNow, staleOf } from './staleness.ts'
import * as store from './store.ts'
import { reportWorkflow } from './workflow.ts'

type Head = Awaited<ReturnType<typeof store.listHeads>>[number]

const standingsOf = ({ db, actor }: Context, rows: readonly Pick<Head, 'roundId'>[]) =>
  reportStandings(db, actor.province, [...new Set(rows.map(({ roundId }) => roundId))])

const presentHead = (
  { actor }: Context,
  row: Head,
  all: readonly Head[],
  standings: readonly ReportStanding[],
): ReportHead => {
  const stale = staleOf(
    row.drawnFrom,
    standings.filter(({ roundId }) => roundId === row.roundId),
  )
  const newer = all.filter(({ roundId, edition }) => roundId === row.roundId && edition > row.edition)
  const isSigned = row.state === 'signed' || row.state === 'issued'
  const mayWrite = holds(actor, reportGrants, 'report.write')
  return {
    id: row.id,
    version: row.version,
    edition: row.edition,
    years: spanOf(row),
    roundId: row.roundId,
    title: row.title,
    state: row.state,
    asOf: row.asOf,
    number: row.number,
    date: row.documentDate,
    stale: stale && { since: stale.since.toISOString(), reason: stale.reason },
    replacedBy: newer.find(({ number }) => number !== null)?.number ?? null,
    actions: [
      ...availableActions(reportWorkflow, row.state, (right) => holds(actor, reportGrants, right)),
      ...(mayWrite && row.state === 'drafting' ? ['write', 'draw'] : []),
      ...(mayWrite && isSigned && newer.length === 0 ? ['reissue'] : []),
    ],
  }
}

const read = (context: Context): Jurisdiction => permit(context.actor, reportGrants, 'report.read')

const getRow = async (context: Context, within: Jurisdiction, id: string) => {
  const row = await store.find(context.db, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return row
}

/** All editions of all years, the newest first. @throws Refusal FORBIDDEN */
export const listReports = async (context: Context): Promise<ReportHead[]> => {
  const heads = await store.listHeads(context.db, read(context))
  const standings = await standingsOf(context, heads)
  return heads.map((head) => presentHead(context, head, heads, standings))
}

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

const presentSection = (row: store.SectionRow): SectionLine => ({
  id: row.sectionId,
  depth: row.depth,
  heading: row.heading,
  required: row.required,
  paragraphs: row.paragraphs,
  edited: !same(row.paragraphs, row.drawn),
  redrawn: row.fresh !== null,
  version: row.version,
  savedAt: row.savedAt?.toISOString() ?? null,
  savedByName: row.savedByName,
})

/**
 * One edition whole: its sections, letterhead, figures and what stands in its way. A signed one is shown as it was frozen.
 * @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const getReport = async (context: Context, id: string): Promise<Report> => {
  const within = read(context)
  const row = await getRow(context, within, id)
  const editions = await store.editionsOf(context.db, within, row.roundId)
  const own = editions.find((edition) => edition.id === id)
  if (own === undefined) throw new Refusal(refusals.NOT_FOUND)
  const head = presentHead(context, own, editions, await standingsOf(context, editions))
  const sections = await store.sectionsOf(context.db, id)
  const content = await contentOf(context, within, row)
  const isOpen = row.state === 'drafting' || row.state === 'submitted'
  return {
    ...head,
    sections: sections.map(presentSection),
    letterhead: content.letterhead,
    figures: row.material.figures.map((figure) => ({ ...figure, records: null })),
    annexes: content.annexes.map(({ title, table, rows }, n) => ({
      id: String(n + 1).padStart(2, '0'),
      title,
      table,
      rows: rows.length,
    })),
    missing: [...row.material.missing],
    concerns: isOpen ? concernsOf({ ...row, stale: head.stale, sections }) : [],
    submittedByName: row.submittedByName,
    returnedReason: row.returnedReason,
    signedByName: row.signedByName,
    signedAt: row.signedAt?.toISOString() ?? null,
    issuedAt: row.issuedAt?.toISOString() ?? null,
    sha256: row.sha256,
    reissueReason: row.reissueReason,
  }
}

/**
 * A section with everything it can be written from: its figures, the agencies' words that belong here and those that
 * belong elsewhere, and the newer drawing that waits. @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const openSources = async (
  context: Context,
  { id, section: sectionId }: { id: string; section: string },
): Promise<SectionSources> => {
  const within = read(context)
  const row = await getRow(context, within, id)
  const section = (await store.sectionsOf(context.db, id)).find((one) => one.sectionId === sectionId)
  if (section === undefined) throw new Refusal(refusals.NOT_FOUND)
  const plan = await getPlanVersion(context.db, row.planVersionId)
  const form = sectionsOf(plan.reportOutline.consolidated).find((one) => one.section.id === sectionId)
  const places = placesOf(plan)
  const used = new Set(section.paragraphs.concat(section.drawn).flatMap(({ figures }) => figures))
  const words = (paragraphs: readonly { text: string }[]) => paragraphs.map(({ text }) => text).join('\n')
  return {
    section: presentSection(section),
    writable: row.state === 'drafting' && holds(context.actor, reportGrants, 'report.write'),
    instruction: form
      ? { vi: form.section.instruction.vi, en: form.section.instruction.en ?? form.section.instruction.vi }
      : null,
    fresh: section.fresh
      ? { paragraphs: section.fresh, runs: wordRuns(words(section.paragraphs), words(section.fresh)) }
      : null,
    figures: row.material.figures
      .filter((figure) => used.has(figure.id))
      .map((figure) => ({ ...figure, records: figure.records ? [...figure.records] : null })),
    agencies: row.material.agencies.flatMap(({ agency, reportId, sections }) =>
      sections.map((one) => ({
        agency,
        reportId,
        heading: one.heading,
        belongs: places.get(one.id) === sectionId,
        paragraphs: paragraphsOfAgency({ agency, reportId }, one.text),
      })),
    ),
  }
}

/**
 * What stands in the way of signing at this moment, the figures that have moved since the draw included.
 * @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const checkReport = async (
  context: Context,
  readRegisters: ReadRegisters,
  id: string,
): Promise<Concern[]> => {
  const row = await getRow(context, read(context), id)
  if (row.content) return []
  const stale = await staleNow(context, row)
  const concerns = concernsOf({ ...row, stale, sections: await store.sectionsOf(context.db, id) })
  // Gathering reads every register; those who only oversee see what the draft itself tells.
  if (!holds(context.actor, reportGrants, 'report.write')) return concerns
  const { plan } = await settingOf(context, row.planVersionId, today(context))
  const now = await gatherMaterial(
    context,
    readRegisters,
    { plan, years: spanOf(row), asOf: row.asOf },
    row.roundId,
  )
  const moved = movedFigures(row.material.figures, now.figures).map(
    (figure): Concern => ({
      severity: 'blocks',
      sectionId: null,
      text: {
        vi: `Số liệu đã đổi từ khi dựng báo cáo – ${movedText(figure)}.`,
        en: `Figure moved since the draw: ${movedText(figure)}.`,
      },
    }),
  )
  return [...moved, ...concerns]
}

/** What an edition changes against the one before; undefined for the first. @throws Refusal FORBIDDEN, NOT_FOUND */
export const editionChanges = async (context: Context, id: string): Promise<EditionChanges | null> => {
  const within = read(context)
  const row = await getRow(context, within, id)
  const previous = await store.findEdition(context.db, within, row.roundId, row.edition - 1)
  if (!previous?.content) return null
  const content = await contentOf(context, within, row)
  return shownChanges({ ...previous, content: previous.content }, { ...row, content })
}

/** Every figure of an edition with the rows that it counts. @throws Refusal FORBIDDEN, NOT_FOUND */
export const traceOf = async (context: Context, id: string) => {
  const row = await getRow(context, read(context), id)
  return (row.content?.figures ?? row.material.figures).map((figure) => ({
    ...figure,
    records: figure.records ? [...figure.records] : null,
  }))
}

/** The history of a consolidated report is seen by those who may read it. */
export const reportSubject: Subject = {
  name: subjectName,
  proveReadable: async (context, id) => {
    await getRow(context, read(context), id)
  },
  proveWritable: async (context, id) => {
    await getRow(context, permit(context.actor, reportGrants, 'report.write'), id)
  },
}
