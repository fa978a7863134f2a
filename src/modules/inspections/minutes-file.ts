import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { issuerLines } from '#modules/agencies/letter-lines.ts'
import { findVersionOn } from '#modules/agencies/rules.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { isSample } from '#platform/settings.ts'
import { getVisit, maySeeAnswers, presentAnswer, presentMinutes, teamOf } from './fieldwork.ts'
import { answersOf, findMinutes } from './fieldwork-store.ts'
import { findingsOf } from './finding-store.ts'
import { type MinutesContent, minutesDocument } from './minutes-document.ts'
import { type CheckKind, inspectionRefusals } from './rules.ts'
import * as store from './store.ts'
import { isSigned } from './workflow.ts'

// The agency that leads the visit, as it was called on its day.
const issuingOn = async ({ db, actor }: Context, agencyId: string | null, day: string) => {
  const { document, keyOf } = await directoryOf(db, actor.province)
  const on = (key: string | undefined) => {
    const agency = document.agencies.find((one) => one.key === key)
    return agency && findVersionOn(agency, day)
  }
  const version = on(agencyId === null ? undefined : keyOf.get(agencyId))
  const parent = on(version?.parent)?.name ?? null
  return { name: version?.name ?? '', parent, symbol: version?.symbol ?? '', town: version?.placeName ?? '' }
}

/** What the minutes of a visit say. @throws Refusal NOT_FOUND, MINUTES_MISSING, FORBIDDEN */
const minutesContent = async (context: Context, id: string): Promise<MinutesContent> => {
  const { visit, inspected, project } = await getVisit(context, id)
  if (!maySeeAnswers(context, visit)) throw new Refusal(refusals.NOT_FOUND)
  const minutes = await findMinutes(context.db, id)
  if (minutes === undefined) throw new Refusal(inspectionRefusals.MINUTES_MISSING)
  const plan = await store.getPlanById(context.db, visit.planId)
  const { symbol, town, ...issuer } = await issuingOn(context, visit.agencyId, minutes.heldOn)
  const sample = await isSample(context.db, context.actor.province)
  return {
    issuer: issuerLines(issuer),
    symbol,
    town,
    inspected,
    kind: visit.kind as CheckKind,
    project,
    plan: { year: plan?.year ?? 0, number: plan?.decisionNumber ?? null, date: plan?.decisionDate ?? null },
    team: await teamOf(context, visit),
    questions: visit.questions,
    answers: (await answersOf(context.db, id)).map(presentAnswer),
    findings: await findingsOf(context.db, id),
    minutes: presentMinutes(minutes),
    isSigned: isSigned(visit.state),
    sample,
  }
}

/**
 * The minutes as a Word or PDF file; a draft until they are signed.
 * @throws Refusal NOT_FOUND (for the enterprise, also before signing), MINUTES_MISSING, FORBIDDEN
 */
export const minutesFile = async (
  context: Context,
  { id, kind }: { id: string; kind: 'docx' | 'pdf' },
): Promise<File> => {
  const content = await minutesContent(context, id)
  refuseIf(content.team.length === 0, inspectionRefusals.TEAM_MISSING)
  const document = minutesDocument(content)
  const bytes = await (kind === 'docx' ? toDocx(document) : toPdf(document))
  const name = `Biên bản kiểm tra ${content.inspected} ${content.minutes.heldOn}.${kind}`
  return download(bytes, name.replace(/[/\\]/g, '-'), mediaTypes[kind])
}
