import { ProjectInput } from '#modules/support/contract.ts'
import { projectRegister } from '#modules/support/project-columns.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import { client } from '#web/client.ts'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const labelOf = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null && 'label' in cell ? String(cell.label) : ''

const label = ({ enterprise, solution, year }: RegisterRow): string =>
  `${labelOf(enterprise)} – ${labelOf(solution)}, ${year}`

/** One support project: its facts, its steps, what proves it. */
export const ProjectRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={projectRegister}
      api={client.support.projects}
      path="/support/projects"
      input={ProjectInput}
      subject="support.project"
      label={label}
      lifeCycle={{ workflow: projectWorkflow, api: client.support.projects }}
      initial={{ year: today.slice(0, 4) }}
    />
  )
}
