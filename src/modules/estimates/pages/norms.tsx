import { NormInput, normRegister } from '#modules/estimates/norm.ts'
import { normWorkflow } from '#modules/estimates/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** What one unit of something may cost at most, with its legal source. */
export const NormList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={normRegister}
      api={client.estimates.norms}
      path={paths.norms}
      cells={{ state: (row) => <Status workflow={normWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Mức chi tối đa theo văn bản, có thời hạn hiệu lực. Dòng dự toán vượt định mức được nêu rõ điều, khoản.',
        'At most so much a unit, by document and for a time; a line above its norm is named with the clause.',
      )}
    />
  )
}

export const NormRecord = () => (
  <RecordPage
    register={normRegister}
    api={client.estimates.norms}
    path={paths.norms}
    input={NormInput}
    subject="estimates.norm"
    label={({ code, name }) => `${code} ${name}`}
    lifeCycle={{ workflow: normWorkflow, api: client.estimates.norms }}
  />
)
