import { followUpRegister } from '#modules/support/follow-up.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { followUpCells } from './cells.tsx'
import { paths } from './paths.ts'

/** What the enterprise says 6 and 12 months after the acceptance. */
export const FollowUpPanel = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  return (
    <PartTable
      name="follow-ups"
      title={t('Kết quả sau 6 và 12 tháng', 'After 6 and 12 months')}
      whole={project}
      by="project"
      register={followUpRegister}
      api={client.support.followUps}
      path={paths.followUps}
      columns={['month', 'dueOn', 'standing', 'answeredOn', 'applied']}
      sort="month"
      cells={followUpCells}
      empty={t(
        'Lịch theo dõi được lập khi nghiệm thu.',
        'The follow-ups are set when the project is accepted.',
      )}
    />
  )
}
