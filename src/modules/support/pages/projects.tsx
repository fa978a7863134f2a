import { projectRegister } from '#modules/support/project-columns.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'

/** The list of support projects. */
export const ProjectList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={projectRegister}
      api={client.support.projects}
      path="/support/projects"
      intro={t(
        'Mỗi dòng là một doanh nghiệp với một giải pháp trong một năm; chỉ tính vào chỉ tiêu khi đã nghiệm thu (mục I.3.2).',
        'Each row is one enterprise with one solution in a year; it counts for the target once accepted (I.3.2).',
      )}
      cells={{ state: (row) => <Status workflow={projectWorkflow} state={String(row.state)} /> }}
    />
  )
}
