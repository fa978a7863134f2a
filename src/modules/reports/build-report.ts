import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spanText, type YearSpan, yearsIn } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { phaseOf } from '#modules/plan/rules.ts'
import { getPlan } from '#modules/plan/service.ts'
import { findPlannedFrame } from '#modules/rounds/round-material.ts'
import { type Context, today } from '#platform/context.ts'
import { composeReport } from './compose-report.ts'
import { gatherMaterial, type ReadRegisters } from './gather-material.ts'
import { makeContent, settingOf, unissued } from './make-content.ts'
import { reportGrants } from './permissions.ts'
import { reportRefusals } from './refusals.ts'
import { earlierDay, type ReportContent } from './report-content.ts'
import { buildFile, contentOf } from './report-files.ts'
import * as store from './store.ts'

/** What was written, and what it is: the signed edition, the draft that somebody writes, or one composed on the spot. */
export interface BuiltReport {
  readonly kind: 'signed' | 'draft' | 'composed'
  readonly number: string | null
  readonly files: readonly string[]
}

/** A report nobody has begun, composed from what stands in the registers and in the round on these years, if there is one. */
const composedNow = async (
  context: Context,
  read: ReadRegisters,
  years: YearSpan,
): Promise<ReportContent> => {
  const { plan: current, versionId } = await getPlan(context.db, context.actor.province)
  refuseIf(
    yearsIn(years).some((year) => phaseOf(current, year) === undefined),
    reportRefusals.YEARS_OUTSIDE_PLAN,
    { years: spanText(years) },
  )
  const round = await findPlannedFrame(context, current.id, years)
  const planVersionId = round?.planVersionId ?? versionId
  const setting = await settingOf(context, planVersionId, today(context))
  const { plan } = setting
  const asOf = earlierDay(round?.dataActualTo ?? `${years.to}-12-31`, today(context))
  const material = await gatherMaterial(context, read, { plan, years, asOf }, round?.id)
  const sections = composeReport(setting.occasion, material).map(({ id, paragraphs, ...section }) => ({
    ...section,
    sectionId: id,
    paragraphs: [...paragraphs],
  }))
  const letterhead = setting.propose(years, { name: '' })
  const row = { edition: 1, planVersionId, asOf, material }
  return makeContent(context, setting, row, sections, letterhead, unissued)
}

const find = async (context: Context, read: ReadRegisters, years: YearSpan) => {
  const within = permit(context.actor, reportGrants, 'report.read')
  const signed = await store.lastSigned(context.db, within, years)
  if (signed)
    return { kind: 'signed' as const, row: signed, content: await contentOf(context, within, signed) }
  const heads = await store.listHeads(context.db, within)
  const open = heads.find(({ yearFrom, yearTo }) => yearFrom === years.from && yearTo === years.to)
  const row = open && (await store.find(context.db, within, open.id))
  if (row) return { kind: 'draft' as const, row, content: await contentOf(context, within, row) }
  return { kind: 'composed' as const, row: undefined, content: await composedNow(context, read, years) }
}

/**
 * Writes the report on a year, or from a year to another, as Word, PDF and Excel into a folder: the newest signed edition if there is one, else the
 * draft, marked DỰ THẢO. A signed edition comes out to the byte as it was on the day of signing.
 * @throws Refusal FORBIDDEN, NO_PLAN, YEARS_OUTSIDE_PLAN, NO_FOCAL_AGENCY
 */
export const buildReport = async (
  context: Context,
  read: ReadRegisters,
  { years, out }: { years: YearSpan; out: string },
): Promise<BuiltReport> => {
  const { kind, row, content } = await find(context, read, years)
  await mkdir(out, { recursive: true })
  const name = yearsIn(years).length === 1 ? years.from : `${years.from}-${years.to}`
  const write = async (ending: 'docx' | 'pdf' | 'xlsx') => {
    const kept = row?.files && (await context.files.read(row.files[ending]).catch(() => undefined))
    const path = join(out, `bao-cao-tong-hop-${name}${kind === 'signed' ? '' : '-du-thao'}.${ending}`)
    await writeFile(path, kept ?? (await buildFile(content, ending)))
    return path
  }
  // The PDF comes first, so that its compiler, a process of its own, works beside the others.
  const [pdf, docx, xlsx] = await Promise.all([write('pdf'), write('docx'), write('xlsx')])
  return { kind, number: row?.number ?? null, files: [docx, pdf, xlsx] }
}
