import { addDays, type CalendarDate } from '#kernel/period.ts'
import { defineRefusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'

export const legalRefusals = defineRefusals({
  DOCUMENT_TAKEN: {
    status: 409,
    vi: 'Thư viện đã có văn bản số {number} ban hành ngày đó. Hãy mở và sửa văn bản ấy.',
    en: 'The library has a document {number} of that day already. Open and change that one.',
  },
  EFFECT_TOO_EARLY: {
    status: 422,
    vi: 'Ngày có hiệu lực không được trước ngày ban hành. Hãy xem lại hai ngày.',
    en: 'A document cannot take effect before it was issued. Check both days.',
  },
  EXPIRY_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải từ ngày có hiệu lực (hoặc ban hành) trở đi.',
    en: 'The last day of force cannot lie before its first day or the day of issue.',
  },
  DOCUMENT_UNKNOWN: {
    status: 422,
    vi: 'Không có văn bản này trong thư viện. Hãy gõ số, ký hiệu để chọn lại.',
    en: 'The library has no such document. Type its number to choose again.',
  },
  LINK_TO_ITSELF: {
    status: 422,
    vi: 'Văn bản không thể sửa đổi, thay thế hoặc hướng dẫn chính nó. Hãy chọn văn bản khác.',
    en: 'A document cannot amend, replace or guide itself. Choose another one.',
  },
  LINK_GOES_ROUND: {
    status: 422,
    vi: 'Văn bản kia đã thay thế văn bản này rồi. Hãy xem lại chiều của liên kết.',
    en: 'That document replaces this one already. Check which way the link goes.',
  },
  LINK_TOO_EARLY: {
    status: 422,
    vi: 'Ngày tác động không được trước ngày ban hành của văn bản tác động.',
    en: 'A link cannot act before its document was issued.',
  },
  REVIEW_AHEAD: {
    status: 422,
    vi: 'Ngày rà soát không được sau hôm nay.',
    en: 'The day of the review cannot lie ahead.',
  },
  PROPOSAL_MISSING: {
    status: 422,
    vi: 'Kết quả rà soát này cần kiến nghị cụ thể. Hãy ghi kiến nghị.',
    en: 'This result needs a proposal. Please write what should be done.',
  },
  CONSULTATION_MISSING: {
    status: 422,
    vi: 'Hãy ghi đã lấy ý kiến của ai và kết quả thế nào (mục «Lấy ý kiến») trước.',
    en: 'First write down who was consulted and what came of it.',
  },
  DRAFT_MISSING: {
    status: 422,
    vi: 'Hãy ghi nội dung đề xuất trước khi ghi nhận đã có dự thảo.',
    en: 'First write down what is proposed.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Hãy ghi văn bản ban hành (số, ngày) hoặc chọn văn bản trong thư viện trước khi ghi nhận.',
    en: 'First give the adopting document, by number and day or from the library.',
  },
  PROPOSAL_AWAY: {
    status: 409,
    vi: 'Đề xuất đã trình. Người ghi nhận kết quả mới sửa được; nếu cần sửa nội dung, hãy đề nghị trả lại.',
    en: 'The proposal was submitted. Ask for its return to change it.',
  },
  REVIEW_UNKNOWN: {
    status: 422,
    vi: 'Không có lần rà soát này. Hãy chọn lại.',
    en: 'There is no such review. Choose again.',
  },
  TOPIC_MISSING: {
    status: 422,
    vi: 'Hãy chọn ít nhất một lĩnh vực.',
    en: 'Choose one topic at least.',
  },
  EMAIL_UNFIT: {
    status: 422,
    vi: 'Địa chỉ thư điện tử chưa đúng. Hãy kiểm tra lại.',
    en: 'The e-mail address is not right. Please check it.',
  },
})

/** How a document stands on a day. */
export const standings = {
  upcoming: text('Chưa có hiệu lực', 'Not yet in force'),
  'in-force': text('Còn hiệu lực', 'In force'),
  amended: text('Còn hiệu lực, đã sửa đổi', 'In force, amended'),
  replaced: text('Đã bị thay thế', 'Replaced'),
  expired: text('Hết hiệu lực', 'Expired'),
  unknown: text('Chưa rõ hiệu lực', 'Force not known'),
} satisfies Record<string, Text>
export type Standing = keyof typeof standings

export const standingTones: Readonly<Record<Standing, Tone>> = {
  upcoming: 'waiting',
  'in-force': 'good',
  amended: 'active',
  replaced: 'bad',
  expired: 'bad',
  unknown: 'quiet',
}

/** Standings in which nothing should rest on a document any longer. */
export const endedStandings: readonly Standing[] = ['replaced', 'expired']

/** What is known of the force of a document. */
export interface Force {
  readonly effectiveOn: CalendarDate | null
  /** First day on which it has no force any more, by its own expiry or by the one that replaced it. */
  readonly endedOn: CalendarDate | null
  readonly endedById: string | null
  /** First day on which another document amends it. */
  readonly amendedOn: CalendarDate | null
  /** What the source says, where the first day of its force is not known. */
  readonly stated: Standing | null
}

/** How a document stands on a day: ended, not yet begun, amended or in force; what its source says where no day is known. */
export const standingOn = (
  { effectiveOn, endedOn, endedById, amendedOn, stated }: Force,
  day: CalendarDate,
): Standing => {
  if (endedOn !== null && endedOn <= day) return endedById === null ? 'expired' : 'replaced'
  if (effectiveOn !== null && effectiveOn > day) return 'upcoming'
  if (amendedOn !== null && amendedOn <= day) return 'amended'
  if (effectiveOn !== null) return 'in-force'
  return stated ?? 'unknown'
}

/** What another document does to this one: which, how, and from when on; null while the day is not known. */
export interface Influence {
  readonly relation: Relation
  readonly byId: string
  readonly from: CalendarDate | null
}

/** When the force of a document ends and by what, and since when it is amended; the earliest day counts. */
export const influenced = (
  expiresOn: CalendarDate | null,
  influences: readonly Influence[],
): Pick<Force, 'endedOn' | 'endedById' | 'amendedOn'> => {
  const dated = influences.flatMap(({ from, ...one }) => (from === null ? [] : [{ ...one, from }]))
  const first = (relation: Relation) =>
    dated.filter((one) => one.relation === relation).toSorted((a, b) => a.from.localeCompare(b.from))[0]
  const replaced = first('replaces')
  const amendedOn = first('amends')?.from ?? null
  const lapsesOn = expiresOn === null ? null : addDays(expiresOn, 1)
  if (replaced !== undefined && (lapsesOn === null || replaced.from <= lapsesOn))
    return { endedOn: replaced.from, endedById: replaced.byId, amendedOn }
  return { endedOn: lapsesOn, endedById: null, amendedOn }
}

/** What one document does to another. */
export const relations = {
  amends: text('Sửa đổi, bổ sung', 'Amends'),
  replaces: text('Thay thế', 'Replaces'),
  guides: text('Hướng dẫn, quy định chi tiết', 'Guides'),
} satisfies Record<string, Text>
export type Relation = keyof typeof relations

/** Fields of work by which documents are found and subscribed to (II.2.c). */
export const topics = {
  standards: text('Tiêu chuẩn, quy chuẩn', 'Standards and technical regulations'),
  metrology: text('Đo lường', 'Metrology'),
  quality: text('Chất lượng sản phẩm, hàng hóa', 'Product quality'),
  'technical-barriers': text('Hàng rào kỹ thuật trong thương mại', 'Technical barriers to trade'),
  productivity: text('Năng suất', 'Productivity'),
  innovation: text('Khoa học, công nghệ, đổi mới sáng tạo', 'Science, technology, innovation'),
  property: text('Sở hữu trí tuệ', 'Intellectual property'),
  finance: text('Tài chính, kinh phí', 'Finance'),
  enterprises: text('Hỗ trợ doanh nghiệp', 'Support of enterprises'),
  administration: text('Tổ chức, hành chính, báo cáo', 'Administration and reporting'),
} satisfies Record<string, Text>
export type Topic = keyof typeof topics
