import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { projectRegister } from '#modules/support/project-columns.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** The list of support projects. */
export const ProjectList = () => {
  const t = useText()
  const mayWrite = useRight('support.write')
  return (
    <RegisterPage
      register={projectRegister}
      api={client.support.projects}
      path={paths.projects}
      intro={t(
        'Mỗi dòng là một doanh nghiệp với một giải pháp trong một năm; chỉ tính vào chỉ tiêu khi đã nghiệm thu (mục I.3.2).',
        'Each row is one enterprise with one solution in a year; it counts for the target once accepted (I.3.2).',
      )}
      actions={
        <>
          {mayWrite && (
            <Button component={Link} to={paths.begin} variant="default">
              {t('Lập từ xét chọn, nhu cầu', 'Begin from selection or needs')}
            </Button>
          )}
          {[
            [paths.milestones, t('Mốc thực hiện', 'Milestones')] as const,
            [paths.costs, t('Kinh phí', 'Costs')] as const,
            [paths.effects, t('Năng suất trước, sau', 'Before and after')] as const,
            [paths.followUps, t('Sau 6, 12 tháng', 'After 6 and 12 months')] as const,
          ].map(([to, name]) => (
            <Button key={to} component={Link} to={to} variant="default">
              {name}
            </Button>
          ))}
        </>
      }
      cells={{ state: (row) => <Status workflow={projectWorkflow} state={String(row.state)} /> }}
    />
  )
}
