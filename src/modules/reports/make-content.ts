import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { issuerLines } from '#modules/agencies/letter-lines.ts'
import type { Plan } from '#modules/plan/document.ts'
import { getPlanVersion } from '#modules/plan/service.ts'
import type { Context } from '#platform/context.ts'
import { isSample } from '#platform/settings.ts'
import type { Occasion } from './compose-report.ts'
import { type Issuing, issuingAgency, nameOn, proposeLetterhead } from './letterhead.ts'
import { type ContentChange, contentAnnexes, type ReportContent } from './report-content.ts'
import type { Letterhead } from './shapes.ts'
import type { ReportRow, SectionRow } from './store.ts'

/** Who issues, and by which plan, on a day. */
export interface Setting {
  readonly plan: Plan
  readonly issuing: Issuing
  readonly issuingId: string
  readonly occasion: Occasion
  readonly propose: (years: YearSpan, signer: { position?: string | null; name: string }) => Letterhead
}

/** The plan of a report and the focal agency of a day under its name of that day. @throws Refusal NO_PLAN, NO_FOCAL_AGENCY */
export const settingOf = async (
  { db, actor }: Context,
  planVersionId: string,
  day: CalendarDate,
): Promise<Setting> => {
  const plan = await getPlanVersion(db, planVersionId)
  const { document: agencies, idOf } = await directoryOf(db, actor.province)
  const issuing = issuingAgency(agencies, day)
  return {
    plan,
    issuing,
    issuingId: idOf.get(issuing.key) ?? '',
    occasion: { plan, focal: issuing.name, planIssuer: nameOn(agencies, plan.issuer, plan.issued) },
    propose: (years, signer) => proposeLetterhead({ plan, agencies, years, day, issuing }, signer),
  }
}

/** What the number and the edition add to a report. */
export interface Issue {
  readonly ordinal: number | null
  readonly date: CalendarDate | null
  readonly replaces: ReportContent['replaces']
  readonly changes: readonly ContentChange[]
}

/** A draft has no number, no day and replaces nothing. */
export const unissued: Issue = { ordinal: null, date: null, replaces: null, changes: [] }

/** The whole content of a report from its row and sections, ready for the three files. */
export const makeContent = async (
  context: Context,
  setting: Setting,
  row: Pick<ReportRow, 'edition' | 'planVersionId' | 'asOf' | 'material'>,
  sections: readonly Pick<SectionRow, 'sectionId' | 'depth' | 'heading' | 'paragraphs'>[],
  letterhead: Letterhead,
  issue: Issue,
): Promise<ReportContent> => {
  const { plan, issuing } = setting
  const { material } = row
  const sample = await isSample(context.db, context.actor.province)
  return {
    form: 'consolidated-report/1',
    edition: row.edition,
    years: material.years,
    plan: { id: plan.id, number: plan.number, versionId: row.planVersionId },
    asOf: row.asOf,
    issuer: { ...issuerLines(issuing), symbol: issuing.symbol, place: issuing.place },
    ...issue,
    letterhead,
    sections: sections.map(({ sectionId, depth, heading, paragraphs }) => ({
      id: sectionId,
      depth,
      heading,
      paragraphs,
    })),
    annexes: contentAnnexes(plan, material),
    figures: material.figures,
    agencies: material.agencies.map(({ agency, reportId, submission }) => ({ agency, reportId, submission })),
    missing: material.missing.map(({ agency }) => agency),
    sample,
  }
}
