import { milestoneRegister } from '#modules/support/milestone.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { milestoneCells } from './cells.tsx'
import { paths } from './paths.ts'

/** The milestones of a project with their standing today. */
export const MilestonePanel = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  return (
    <PartTable
      name="milestones"
      title={t('Mốc thực hiện', 'Milestones')}
      whole={project}
      by="project"
      register={milestoneRegister}
      api={client.support.milestones}
      path={paths.milestones}
      columns={['name', 'dueOn', 'reachedOn', 'standing', 'required', 'proof']}
      sort="position"
      cells={milestoneCells}
      empty={t(
        'Nhóm giải pháp này chưa có mốc trong danh mục; hãy thêm mốc cho hồ sơ.',
        'The family of this solution has no milestones; add some to the project.',
      )}
      add={project.actions.includes('update') ? t('Thêm mốc', 'Add a milestone') : undefined}
    />
  )
}
