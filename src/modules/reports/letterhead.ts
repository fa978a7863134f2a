import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Agencies } from '#modules/agencies/document.ts'
import { findVersionOn, holdersOf } from '#modules/agencies/rules.ts'
import type { Plan } from '#modules/plan/document.ts'
import { findReviewOver, reportTitle } from '#modules/plan/reviews.ts'
import { findSoleHolder, resolveSelector } from '#modules/plan/rules.ts'
import { reportRefusals } from './refusals.ts'
import type { Letterhead } from './shapes.ts'

/** The agency that issues a report on a day, as it was called on that day. */
export interface Issuing {
  readonly key: string
  readonly name: string
  readonly parent: string | null
  readonly symbol: string
  readonly place: string
  readonly isCommittee: boolean
}

const versionOf = (agencies: Agencies, key: string | undefined, day: CalendarDate) => {
  const agency = agencies.agencies.find((one) => one.key === key)
  return agency && findVersionOn(agency, day)
}

/** The focal agency of a day under the names of that day. @throws Refusal NO_FOCAL_AGENCY */
export const issuingAgency = (agencies: Agencies, day: CalendarDate): Issuing => {
  const key = findSoleHolder(agencies, 'focal', day)
  const version = versionOf(agencies, key, day)
  if (key === undefined || version === undefined) throw new Refusal(reportRefusals.NO_FOCAL_AGENCY, { day })
  return {
    key,
    name: version.name,
    parent: versionOf(agencies, version.parent, day)?.name ?? null,
    symbol: `BC-${version.symbol}`,
    place: version.placeName,
    isCommittee: version.kind.includes('committee'),
  }
}

/** The name of an agency of the plan on a day: its own, or that of whoever carries it on. */
export const nameOn = (agencies: Agencies, key: string, day: CalendarDate): string =>
  versionOf(agencies, key, day)?.name ?? key

const ofAgency =
  /\s+(?:của\s+)?(?:Sở|Ban Quản lý|Chi cục(?!\s+trưởng)|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|tỉnh|phụ trách)(?![\p{L}]).*$/u

/**
 * The lines above a signer's name (Decree 30, Annex I, II.7): a deputy signs `KT.` the head, who acts signs `Q.`; for a
 * People's Committee `TM. ỦY BAN NHÂN DÂN` stands first. Position as the person's record has it, e.g. `Phó Giám đốc Sở`.
 */
export const signatureOf = (
  position: string | null | undefined,
  name: string,
  isCommittee = false,
): Letterhead['signature'] => {
  const own =
    (position ?? '').split(',')[0]?.trim().replace(ofAgency, '').trim() ||
    (isCommittee ? 'Chủ tịch' : 'Giám đốc')
  const [, head] = /^Phó\s+(.+)$/iu.exec(own) ?? []
  const [, acting] = /^(?:Quyền|Q\.)\s*(.+)$/iu.exec(own) ?? []
  const capital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
  return {
    authority: [...(isCommittee ? ['TM. ỦY BAN NHÂN DÂN'] : []), ...(head ? [`KT. ${head}`] : [])],
    position: acting ? `Q. ${acting}` : capital(own),
    name,
  }
}

const receivers = (plan: Plan, agencies: Agencies, years: YearSpan, day: CalendarDate): string[] => {
  const answers = findReviewOver(plan, years) ?? plan.reportOutline.consolidated
  const due = plan.dueDates.find(({ id }) => id === answers.dueDate)
  const keys = (due?.to ?? []).flatMap((selector) => resolveSelector(plan, agencies, selector, day))
  return [...new Set(keys)].map((key) => nameOn(agencies, key, day))
}

/**
 * The letterhead as the data proposes it for a day: addressees from the plan's due date, copies to those who appraise and
 * balance money, the signer's lines from the position.
 */
export const proposeLetterhead = (
  given: { plan: Plan; agencies: Agencies; years: YearSpan; day: CalendarDate; issuing: Issuing },
  signer: { position?: string | null | undefined; name: string },
): Letterhead => {
  const { plan, agencies, years, day, issuing } = given
  const addressees = receivers(plan, agencies, years, day)
  const besides = (['appraise-estimates', 'balance-development'] as const)
    .flatMap((duty) => holdersOf(agencies, duty, day))
    .filter((key) => key !== issuing.key)
  return {
    abstract: reportTitle(plan, 'consolidated', years),
    addressees: addressees.length > 0 ? addressees : [issuing.parent ?? issuing.name],
    recipients: [
      'Như trên (b/c)',
      ...[...new Set(besides)].map((key) => `${versionOf(agencies, key, day)?.shortName ?? key} (p/h)`),
      'Các cơ quan, đơn vị có báo cáo',
    ],
    archive: 'VT',
    signature: signatureOf(signer.position, signer.name, issuing.isCommittee),
  }
}
