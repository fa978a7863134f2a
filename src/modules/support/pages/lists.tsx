import { ceilingRegister } from '#modules/support/ceiling.ts'
import { costRegister } from '#modules/support/cost.ts'
import { followUpRegister } from '#modules/support/follow-up.ts'
import { milestoneRegister } from '#modules/support/milestone.ts'
import { normRegister, normWorkflow } from '#modules/support/norm.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { followUpCells, milestoneCells } from './cells.tsx'
import { paths } from './paths.ts'

/** The milestones of all projects. */
export const MilestoneList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={milestoneRegister}
      api={client.support.milestones}
      path={paths.milestones}
      cells={milestoneCells}
      intro={t(
        'Mốc của các hồ sơ hỗ trợ theo nhóm giải pháp; mốc bắt buộc phải có minh chứng trước khi nghiệm thu.',
        'Milestones of projects by family; required ones are proven before acceptance.',
      )}
    />
  )
}

/** The lines of cost of all projects. */
export const CostList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={costRegister}
      api={client.support.costs}
      path={paths.costs}
      intro={t(
        'Ngân sách hỗ trợ = nhỏ nhất của: tỷ lệ × chi phí hợp lệ, trần hạng mục, trần năm của doanh nghiệp, dự toán còn lại.',
        "State support is the least of: ratio × eligible cost, cap of the item, the enterprise's cap of the year, budget left.",
      )}
    />
  )
}

/** What enterprises say after the acceptance. */
export const FollowUpList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={followUpRegister}
      api={client.support.followUps}
      path={paths.followUps}
      cells={followUpCells}
      intro={t(
        'Doanh nghiệp trả lời sau nghiệm thu 6 và 12 tháng: còn áp dụng không, thay đổi thế nào.',
        'Enterprises answer 6 and 12 months after acceptance: still applied, and what changed.',
      )}
    />
  )
}

/** The norms by which the State pays. */
export const NormList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={normRegister}
      api={client.support.norms}
      path={paths.norms}
      cells={{ state: (row) => <Status workflow={normWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Mỗi mức phải có căn cứ pháp lý và thời hạn; chỉ định mức đã phê duyệt mới được dùng để tính.',
        'Every norm has a legal source and a time; only approved ones are used.',
      )}
    />
  )
}

/** What the budget gives for support, by year. */
export const CeilingList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={ceilingRegister}
      api={client.support.ceilings}
      path={paths.ceilings}
      intro={t(
        'Số được giao cho hỗ trợ doanh nghiệp mỗi năm; chưa có thì phần ngân sách không bị chặn bởi dự toán.',
        "What is given for support each year; without it the State's part is not bound by the budget.",
      )}
    />
  )
}
