import { campaignRegister } from '#modules/surveys/campaign-columns.ts'
import { campaignWorkflow } from '#modules/surveys/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** Surveys, those that close last at the head. */
export const CampaignList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={campaignRegister}
      api={client.surveys.campaigns}
      path={paths.surveys}
      cells={{ state: (row) => <Status workflow={campaignWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Khảo sát chất lượng, nhu cầu của doanh nghiệp và các chương trình đánh giá lặp lại hằng năm (mục II.1.b, II.4.f).',
        'Surveys of quality and needs, and assessments that are repeated every year.',
      )}
    />
  )
}
