import { addMonths, type CalendarDate, daysBetween } from '#kernel/period.ts'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import type { Draft } from './draft.ts'
import { regimeOn } from './draft-regime.ts'

export const draftRefusals = defineRefusals({
  DRAFT_UNKNOWN: {
    status: 422,
    vi: 'Không có dự thảo này, hoặc dự thảo của cơ quan khác. Hãy chọn lại.',
    en: 'There is no such draft, or another agency keeps it. Choose again.',
  },
  TITLE_TAKEN: {
    status: 409,
    vi: 'Đã có dự thảo mang tên này. Hãy mở dự thảo đó.',
    en: 'There is a draft with this title already. Open that one.',
  },
  DAYS_REVERSED: {
    status: 422,
    vi: 'Ngày kết thúc không thể trước ngày bắt đầu.',
    en: 'The last day cannot come before the first.',
  },
  STEP_LACKS: {
    status: 422,
    vi: 'Chưa ghi mục này nên chưa chuyển bước được. Hãy sửa hồ sơ rồi làm lại.',
    en: 'This is missing, so the step cannot be taken yet. Complete the record first.',
  },
  TOO_FEW_DAYS: {
    status: 422,
    vi: 'Phải lấy ý kiến ít nhất {days} ngày ({basis}); đang để {given} ngày.',
    en: 'Comments have to be open for at least {days} days ({basis}); {given} are set.',
  },
  COMMENTS_OVER: {
    status: 422,
    vi: 'Hạn lấy ý kiến đã qua. Hãy sửa ngày.',
    en: 'The last day for comments is over. Change it.',
  },
  STILL_OPEN: {
    status: 409,
    vi: 'Còn nhận góp ý đến hết ngày {day}. Hãy đợi qua ngày đó.',
    en: 'Comments are taken until {day}. Wait until that day is over.',
  },
  UNANSWERED: {
    status: 422,
    vi: 'Còn {count} góp ý chưa xử lý. Hãy trả lời hoặc ghi lý do không đăng từng góp ý.',
    en: '{count} comments are not dealt with yet. Answer each, or say why it is not shown.',
  },
  WORDING_FIXED: {
    status: 409,
    vi: 'Đang lấy ý kiến nên không đổi toàn văn và không rút ngắn thời gian.',
    en: 'While comments are open, the text stands and the time cannot be cut short.',
  },
  NOT_IN_FORCE_YET: {
    status: 422,
    vi: 'Chưa đến ngày có hiệu lực.',
    en: 'The day on which it enters into force has not come.',
  },
  COMMENTS_CLOSED: {
    status: 409,
    vi: 'Dự thảo này không còn nhận góp ý.',
    en: 'This draft takes no comments any more.',
  },
  WORDS_OF_AUTHOR: {
    status: 409,
    vi: 'Góp ý gửi từ trang công khai thì không sửa lời của người góp ý; chỉ ghi tiếp thu, giải trình.',
    en: 'What was sent on the public page keeps the words of its author; only the answer is written.',
  },
  ANSWER_MISSING: {
    status: 422,
    vi: 'Hãy ghi kết quả tiếp thu và nội dung trả lời trước khi công bố.',
    en: 'Write the outcome and the answer before publishing it.',
  },
})

type Facts = Pick<
  Draft,
  'kind' | 'commentsFrom' | 'commentsTo' | 'effectiveOn' | 'planDocument' | 'wording'
> &
  Pick<Draft, 'appraisal' | 'appraisedOn' | 'issueDocument' | 'issuedOn' | 'symbol' | 'reviewResult'>

const needed: Readonly<Record<string, readonly (keyof Facts)[]>> = {
  plan: ['planDocument'],
  write: ['wording'],
  open: ['commentsFrom', 'commentsTo'],
  appraise: ['appraisal', 'appraisedOn'],
  issue: ['issueDocument', 'issuedOn', 'symbol'],
  enforce: ['effectiveOn'],
  review: ['reviewResult'],
}

const proveOpening = ({ kind, commentsFrom, commentsTo }: Facts, day: CalendarDate): void => {
  if (commentsFrom === null || commentsTo === null) return
  refuseIf(commentsTo < day, draftRefusals.COMMENTS_OVER, {}, 'commentsTo')
  const regime = regimeOn(kind, day)
  const given = daysBetween(commentsFrom, commentsTo) + 1
  const days = regime?.commentDays ?? 0
  const detail = { days, given, basis: regime?.basis ?? '' }
  refuseIf(given < days, draftRefusals.TOO_FEW_DAYS, detail, 'commentsTo')
}

/**
 * Proves that a draft may take a step on a day (II.5.a; what the law asks stands in draft-regimes.json).
 * @throws Refusal STEP_LACKS at the field, TOO_FEW_DAYS, COMMENTS_OVER, STILL_OPEN, UNANSWERED, NOT_IN_FORCE_YET
 */
export const proveStep = (
  draft: Facts,
  action: string,
  { day, unanswered }: { day: CalendarDate; unanswered: number },
): void => {
  const lacking = needed[action]?.find((field) => draft[field] === null || draft[field] === '')
  if (lacking !== undefined) throw new Refusal(draftRefusals.STEP_LACKS, {}, lacking)
  if (action === 'open') proveOpening(draft, day)
  const { commentsTo, effectiveOn } = draft
  if (action === 'close' && commentsTo !== null)
    refuseIf(day <= commentsTo, draftRefusals.STILL_OPEN, { day: commentsTo })
  if (action === 'appraise') refuseIf(unanswered > 0, draftRefusals.UNANSWERED, { count: unanswered })
  if (action === 'enforce' && effectiveOn !== null)
    refuseIf(day < effectiveOn, draftRefusals.NOT_IN_FORCE_YET, {}, 'effectiveOn')
}

/** When a draft that is in force has to be looked at again, counted from a day; undefined where no law asks for it. */
export const reviewDay = (kind: Draft['kind'], from: CalendarDate): CalendarDate | undefined => {
  const years = regimeOn(kind, from)?.reviewYears
  return years ? addMonths(from, years * 12) : undefined
}

/**
 * While comments are open the text stands, and the time may only grow.
 * @throws Refusal WORDING_FIXED at the field
 */
export const proveUnchanged = (
  before: Pick<Draft, 'wording' | 'commentsFrom' | 'commentsTo' | 'kind'> & { state: string },
  after: Pick<Draft, 'wording' | 'commentsFrom' | 'commentsTo' | 'kind'>,
): void => {
  if (before.state !== 'commenting') return
  for (const field of ['wording', 'commentsFrom', 'kind'] as const)
    refuseIf(before[field] !== after[field], draftRefusals.WORDING_FIXED, {}, field)
  const isCut = (after.commentsTo ?? '') < (before.commentsTo ?? '')
  refuseIf(isCut, draftRefusals.WORDING_FIXED, {}, 'commentsTo')
}
