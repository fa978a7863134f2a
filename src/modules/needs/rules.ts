import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { NeedInput } from './contract.ts'

export const needRefusals = defineRefusals({
  ENTERPRISE_MISSING: {
    status: 422,
    vi: 'Hãy chọn doanh nghiệp có nhu cầu này. Chỉ nhu cầu đào tạo của chính cơ quan mới để trống.',
    en: 'Choose the enterprise. Only training for your own agency leaves it empty.',
  },
  SOLUTION_MISSING: {
    status: 422,
    vi: 'Hãy chọn giải pháp trong danh mục mà doanh nghiệp cần hỗ trợ.',
    en: 'Choose the solution that the enterprise needs support with.',
  },
  TOPIC_MISSING: {
    status: 422,
    vi: 'Hãy ghi nội dung của nhu cầu.',
    en: 'Say what is needed.',
  },
  PERSONS_MISSING: {
    status: 422,
    vi: 'Hãy ghi số người cần đào tạo.',
    en: 'Say how many persons are to be trained.',
  },
  NEED_TAKEN: {
    status: 409,
    vi: 'Doanh nghiệp này đã đăng ký cùng giải pháp cho năm {year}. Hãy mở và sửa dòng đó.',
    en: 'This enterprise has registered the same solution for {year}. Open that row and change it.',
  },
  YEAR_OUTSIDE: {
    status: 422,
    vi: 'Năm phải từ {from} đến {to}.',
    en: 'The year must lie between {from} and {to}.',
  },
  COUNTERPART_ABOVE_COST: {
    status: 422,
    vi: 'Phần đối ứng không thể lớn hơn dự kiến chi phí.',
    en: 'The counterpart cannot exceed the expected cost.',
  },
  ENTERPRISE_NOT_OWN: {
    status: 403,
    vi: 'Bạn chỉ đăng ký nhu cầu cho doanh nghiệp mà bạn đại diện.',
    en: 'You register needs for the enterprise that you represent.',
  },
  AGENCY_UNKNOWN: {
    status: 422,
    vi: 'Không có cơ quan này trong danh bạ. Hãy chọn lại từ danh sách.',
    en: 'This agency is not in the directory. Choose it from the list again.',
  },
  AGENCY_NOT_OWN: {
    status: 403,
    vi: 'Bạn chỉ gửi nhu cầu qua cơ quan của mình.',
    en: 'You send needs through your own agency.',
  },
  ALREADY_ACCEPTED: {
    status: 409,
    vi: 'Nhu cầu đã được tổng hợp nên không sửa được. Hãy đề nghị cơ quan đầu mối trả lại.',
    en: 'The need was accepted and cannot be changed. Ask the focal agency to return it.',
  },
})

/**
 * Proves that a need says what its kind asks for.
 * @throws Refusal ENTERPRISE_MISSING, SOLUTION_MISSING, TOPIC_MISSING, PERSONS_MISSING, COUNTERPART_ABOVE_COST
 */
export const proveNeed = (need: NeedInput): void => {
  const isTraining = need.kind === 'training'
  refuseIf(need.enterprise === null && !isTraining, needRefusals.ENTERPRISE_MISSING, {}, 'enterprise')
  refuseIf(need.kind === 'support' && need.solution === null, needRefusals.SOLUTION_MISSING, {}, 'solution')
  const needsTopic = isTraining || need.kind === 'other'
  refuseIf(needsTopic && need.topic === null, needRefusals.TOPIC_MISSING, {}, 'topic')
  refuseIf(isTraining && need.persons === null, needRefusals.PERSONS_MISSING, {}, 'persons')
  const isTooMuch = BigInt(need.counterpart) > BigInt(need.cost) && BigInt(need.cost) > 0n
  refuseIf(isTooMuch, needRefusals.COUNTERPART_ABOVE_COST, {}, 'counterpart')
}
