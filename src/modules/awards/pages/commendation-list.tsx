import { commendationRegister } from '#modules/awards/commendation-contract.ts'
import { commendationWorkflow } from '#modules/awards/commendation-workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** Collectives and persons proposed to be honoured, and what came of it. */
export const CommendationList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={commendationRegister}
      api={client.awards.commendations}
      path={paths.commendations}
      cells={{ state: (row) => <Status workflow={commendationWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Tập thể, cá nhân có thành tích trong hoạt động năng suất chất lượng; cơ quan đầu mối cho ý kiến, Sở Nội vụ thẩm định (mục II.2.e, V.1.g).',
        'Collectives and persons with achievements under the plan; the focal agency gives its opinion, Home Affairs appraises (II.2.e, V.1.g).',
      )}
    />
  )
}
