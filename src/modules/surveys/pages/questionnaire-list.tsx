import { questionnaireRegister } from '#modules/surveys/questionnaire-contract.ts'
import { editionWorkflow } from '#modules/surveys/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** Questionnaires by edition. */
export const QuestionnaireList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={questionnaireRegister}
      api={client.surveys.questionnaires}
      path={paths.questionnaires}
      cells={{ state: (row) => <Status workflow={editionWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Mỗi dòng là một lần ban hành. Phiếu đã ban hành không sửa được nữa; câu trả lời luôn gắn với lần ban hành đã hỏi (mục II.1.b, II.4.f).',
        'Each row is one edition. A published one stands; answers belong to the edition that was asked.',
      )}
    />
  )
}
