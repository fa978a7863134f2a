import type { Text } from '#kernel/text.ts'
import { plainNumber } from '#kernel/vietnamese/number-text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { entrantKinds, entryResults } from '#modules/awards/contract.ts'
import type { AwardRow } from '#modules/awards/service.ts'
import type { BudgetRow } from '#modules/budget/year-report.ts'
import { services, standings } from '#modules/conformity/body.ts'
import type { BodyRow } from '#modules/conformity/service.ts'
import { enterpriseKinds } from '#modules/enterprises/contract.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import type { AskedRow } from '#modules/estimates/year-report.ts'
import type { SupportRow } from '#modules/support/service.ts'
import type { AnnualCourse, AnnualExpert } from '#modules/training/annual-training.ts'
import type { AnnexRow } from './report-material.ts'

const wordOf = (words: Readonly<Record<string, Text>>, key: string | null): string | null =>
  key === null ? null : (words[key]?.vi ?? key)

const joined = (parts: readonly (string | null | undefined)[], by = ', '): string | null =>
  parts.filter(Boolean).join(by) || null

const day = (iso: string | null): string | null => (iso === null ? null : shortDate(iso))

const digits = (value: bigint | number | string | null): string | null =>
  value === null ? null : String(value)

const span = (from: string, to: string): string =>
  from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`

/** Annex 03: an enterprise with one solution. */
export const enterpriseRow = (row: SupportRow): AnnexRow<'enterprises'> => ({
  from: { subject: 'support.project', id: row.id },
  cells: {
    name: row.enterprise,
    identity: row.taxCode,
    year: String(row.year),
    address: joined([row.address, row.commune]),
    kind: wordOf(enterpriseKinds, row.kind),
    size: wordOf(sizeClasses, row.size),
    industry: row.industry,
    product: row.product,
    solution: joined([row.solution, row.standard], '; '),
    consultant: row.consultant,
    certifier: row.certificationBody,
    certificate: joined([
      row.certificateNumber,
      row.certificateIssued && `ngày ${shortDate(row.certificateIssued)}`,
      row.certificateExpires && `hết hạn ${shortDate(row.certificateExpires)}`,
    ]),
    stateMoney: digits(row.costState),
    counterpart: digits(row.costCounterpart),
    effect: row.effect,
  },
})

/** Annex 04: a course. */
export const courseRow = (row: AnnualCourse): AnnexRow<'training'> => ({
  from: { subject: 'training.course', id: row.id },
  cells: {
    title: row.title,
    time: span(row.startsOn, row.endsOn),
    place: row.place,
    provider: row.provider,
    audience: row.audience,
    attendances: digits(row.attendances),
    men: digits(row.men),
    women: digits(row.women),
    certificates: digits(row.certificates),
    cost: digits(row.cost),
  },
})

/** Annex 05: a certificate of an expert. */
export const expertRow = (row: AnnualExpert): AnnexRow<'experts'> => ({
  from: { subject: 'training.certificate', id: row.id },
  cells: {
    name: row.name,
    body: row.body,
    scheme: row.scheme,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    expiresOn: row.expiresOn,
  },
})

/** Annex 06: an entry to the award. */
export const awardRow = (row: AwardRow): AnnexRow<'awards'> => ({
  from: { subject: 'awards.entry', id: row.id },
  cells: {
    enterprise: row.enterprise,
    year: String(row.awardYear),
    entrant: wordOf(entrantKinds, row.entrant),
    score: digits(row.preliminaryScore),
    result: wordOf(entryResults, row.result),
    decision: joined([row.decisionNumber, row.decisionDate && `ngày ${shortDate(row.decisionDate)}`]),
  },
})

/** Annex 07: a conformity assessment body. */
export const bodyRow = (row: BodyRow): AnnexRow<'conformity'> => ({
  from: { subject: 'conformity.body', id: row.id },
  cells: {
    name: row.name,
    number: row.number,
    field: wordOf(services, row.service),
    scope: joined([row.scope, row.products], '; '),
    validity: joined([standings[row.standing].vi, row.expires && `đến ${day(row.expires)}`]),
  },
})

/** What was spent of what was allocated, in per cent with one place, rounded down. */
export const shareOf = (spent: string | null, allocated: string | null): string | null =>
  spent === null || allocated === null || BigInt(allocated) === 0n
    ? null
    : plainNumber(Number((BigInt(spent) * 1000n) / BigInt(allocated)) / 10).replace('.', ',')

/** Annex 08: what an agency was given of one line and source, and what it spent. */
export const budgetRow = ({
  id,
  content,
  agency,
  source,
  allocated,
  adjusted,
  spent,
}: BudgetRow): AnnexRow<'budget'> => ({
  from: { subject: 'budget.allocation', id },
  cells: {
    ...{ content, agency, source, note: null },
    allocated: digits(allocated),
    adjusted: adjusted === 0n ? null : digits(adjusted),
    spent: digits(spent),
    share: shareOf(String(spent), String(allocated + adjusted)),
  },
})

/** Annex 09: what an agency proposes for the next year. */
export const askedRow = (row: AskedRow): AnnexRow<'needs'> => ({
  from: { subject: 'estimates.proposal', id: row.id },
  cells: {
    agency: row.agency,
    subject: row.results,
    content: `${row.title} (${row.task})`,
    amount: digits(row.amount),
    source: row.sources,
    priority: null,
  },
})
