import { Button } from '@mantine/core'
import { IconCopy, IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { QuestionnaireInput, questionnaireRegister } from '#modules/surveys/questionnaire-contract.ts'
import { editionWorkflow } from '#modules/surveys/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { paths } from './paths.ts'

const SurveyForm = lazy(async () => ({ default: (await import('./survey-form.tsx')).SurveyForm }))

/** One edition of a questionnaire, with what it asks as those who answer see it. */
export const QuestionnaireRecord = () => (
  <RecordPage
    register={questionnaireRegister}
    api={client.surveys.questionnaires}
    path={paths.questionnaires}
    input={QuestionnaireInput}
    subject="survey.questionnaire"
    label={({ title, edition }) => `${title} (${edition})`}
    lifeCycle={{ workflow: editionWorkflow, api: client.surveys.questionnaires }}
    actions={(row) => <EditionActions id={row.id} state={String(row.state)} />}
  >
    {(row) => <Preview id={row.id} />}
  </RecordPage>
)

const EditionActions = ({ id, state }: { id: string; state: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const mayWrite = useRight('questionnaire.write')
  const next = useAct(client.surveys.questionnaires.nextEdition, (row) =>
    navigate({ to: `${paths.questionnaires}/${row.id}` }),
  )
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to={`${paths.questionnaires}/${id}/build`}
        leftSection={<IconListDetails size={18} aria-hidden />}
      >
        {state === 'draft' ? t('Soạn câu hỏi', 'Write the questions') : t('Xem câu hỏi', 'See the questions')}
      </Button>
      {state !== 'draft' && mayWrite && (
        <Button
          variant="default"
          loading={next.busy}
          onClick={() => next.run({ id })}
          leftSection={<IconCopy size={18} aria-hidden />}
        >
          {t('Soạn lần ban hành mới', 'Write the next edition')}
        </Button>
      )}
    </>
  )
}

const Preview = ({ id }: { id: string }) => {
  const t = useText()
  const content = useQuery(api.surveys.questionnaires.content.queryOptions({ input: { id } }))
  return (
    <section className="panel" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('Xem trước', 'Preview')}</h2>
      <Asked query={content}>
        {({ content: shown }) =>
          shown.sections.length === 0 ? (
            <p className="quiet">{t('Chưa có câu hỏi nào. Hãy bấm «Soạn câu hỏi».', 'No question yet.')}</p>
          ) : (
            <Suspense fallback={<Loading rows={6} />}>
              <SurveyForm
                key={JSON.stringify(shown).length}
                content={shown}
                answers={{}}
                label={t('Hết phiếu', 'The end')}
              />
            </Suspense>
          )
        }
      </Asked>
    </section>
  )
}
