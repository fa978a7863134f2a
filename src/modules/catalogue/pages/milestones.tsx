import { MilestoneInput, milestoneRegister } from '#modules/catalogue/milestone-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

const path = '/solution-milestones'

/** By which milestones a project of each family goes, and what proves them. */
export const MilestoneList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={milestoneRegister}
      api={client.catalogue.milestones}
      path={path}
      intro={t(
        'Dự án hỗ trợ mới lấy các mốc này theo nhóm giải pháp; dự án đang chạy giữ mốc của mình.',
        'A new support project takes these by the family of its solution; running projects keep their own.',
      )}
    />
  )
}

/** One milestone of a family. */
export const MilestoneRecord = () => (
  <RecordPage
    register={milestoneRegister}
    api={client.catalogue.milestones}
    path={path}
    input={MilestoneInput}
    subject="catalogue.milestone"
    label={({ position, name }) => `${position}. ${name}`}
  />
)
