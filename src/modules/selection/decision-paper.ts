import type { CalendarDate } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { moneyInWords } from '#kernel/vietnamese/money-words.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { officialDate } from '#kernel/vietnamese/official-date.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { issuerLines, printedIssuer, signatureOf } from '#modules/agencies/letter-lines.ts'
import { findVersionOn, nameOn } from '#modules/agencies/rules.ts'
import { planAsGround } from '#modules/plan/letterhead.ts'
import { findSoleHolder } from '#modules/plan/rules.ts'
import { type Context, today } from '#platform/context.ts'
import type { Annex, OfficialDocument } from '#platform/official-document/document.ts'
import { selectionRefusals } from './rules.ts'
import type * as store from './store.ts'

/** Number and day that a decision was given; none while it is a draft. */
export interface Numbered {
  readonly number: string | null
  readonly date: CalendarDate | null
}

/** Who signs a decision; both empty on a draft. */
export interface Signer {
  readonly name: string
  readonly position: string | null
}

/** What a decision of a round says itself; the rest stands on every one. */
export type Told = Pick<OfficialDocument, 'abstract' | 'basis' | 'annexes'> & {
  readonly articles: readonly string[]
  readonly recipients: readonly string[]
}

/** The agency that decides, under its name of the day. @throws Refusal NO_FOCAL_AGENCY */
const issuingOn = async ({ db, actor }: Context, day: CalendarDate) => {
  const { document } = await directoryOf(db, actor.province)
  const key = findSoleHolder(document, 'focal', day)
  const agency = document.agencies.find((one) => one.key === key)
  const version = agency && findVersionOn(agency, day)
  if (version === undefined) throw new Refusal(selectionRefusals.NO_FOCAL_AGENCY, { day })
  return { version, parent: version.parent ? nameOn(document, version.parent, day) : null }
}

/** The grounds of every decision of a round: the plan, and the decision that set the council up. @throws Refusal NO_PLAN */
const groundsOf = async (context: Context, { councilNumber, councilDate }: store.RoundRecord) => [
  await planAsGround(context),
  ...(councilNumber && councilDate
    ? [
        `Căn cứ Quyết định số ${councilNumber} ${officialDate(councilDate)} về việc thành lập Hội đồng xét chọn`,
      ]
    : []),
]

/**
 * A decision of a round by Decree 30/2020 (form 1.1): who decides under the name of the day, and plan and council as its
 * grounds; `tell` says the rest, knowing the name of the issuer.
 * @throws Refusal NO_PLAN, NO_FOCAL_AGENCY
 */
export const decisionPaper = async (
  context: Context,
  round: store.RoundRecord,
  { number, date }: Numbered,
  signer: Signer,
  tell: (issuer: string) => Told,
): Promise<OfficialDocument> => {
  const { version, parent } = await issuingOn(context, date ?? today(context))
  const signature = signatureOf(signer.position, signer.name, version.kind.includes('committee'))
  const head = signature.authority.at(-1)?.replace(/^KT\.\s*/, '') ?? signature.position
  const [ordinal = null, ...symbol] = number?.split('/') ?? []
  const { abstract, basis, articles, recipients, annexes } = tell(version.name)
  return {
    issuer: printedIssuer(issuerLines({ name: version.name, parent })),
    number: ordinal,
    symbol: symbol.join('/') || `QĐ-${version.symbol}`,
    place: version.placeName,
    date,
    typeName: 'Quyết định',
    abstract,
    enacting: { authority: `${head} ${version.name}`, command: 'QUYẾT ĐỊNH:' },
    basis: [...(await groundsOf(context, round)), ...basis],
    addressees: [],
    body: articles.map((content) => ({ kind: 'article', content })),
    signature,
    recipients: [...recipients, ...(parent ? [`${parent} (b/c)`] : []), 'Hội đồng xét chọn'],
    archive: 'VT',
    annexes,
  }
}

/** A number as a decision prints it, of two digits at least. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** What candidates ask of the budget, in digits and words. */
export const moneyOf = (list: readonly store.ListedCandidate[]): string => {
  const sum = sumOf(list)
  return `${groupThousands(String(sum))} đồng (${moneyInWords(sum)})`
}

const sumOf = (list: readonly store.ListedCandidate[]): bigint =>
  list.reduce((sum, { candidate }) => sum + candidate.asked, 0n)

/** An annex with candidates and what they ask together. */
export const annexOf = (title: string, list: readonly store.ListedCandidate[]): Annex => ({
  title,
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 4, align: 'center' },
        { header: 'Doanh nghiệp', width: 20 },
        { header: 'Mã số thuế', width: 11, align: 'center' },
        { header: 'Xã, phường', width: 12 },
        { header: 'Nhóm ưu tiên', width: 19 },
        { header: 'Giải pháp', width: 14 },
        { header: 'Cơ quan giới thiệu', width: 16 },
        { header: 'Điểm', width: 7, align: 'right' },
        { header: 'Đề nghị ngân sách (đồng)', width: 12, align: 'right' },
      ],
      rows: [
        ...list.map(({ candidate, ...one }, at) => ({
          cells: [
            String(at + 1),
            one.name,
            one.taxCode ?? '',
            one.commune ?? '',
            one.priority.vi,
            one.solution ?? '',
            one.agency ?? '',
            vietnameseDecimal(candidate.mean ?? ''),
            groupThousands(String(candidate.asked)),
          ],
        })),
        {
          kind: 'bold' as const,
          cells: ['', 'Tổng cộng', '', '', '', '', '', '', groupThousands(String(sumOf(list)))],
        },
      ],
    },
  ],
})
