import './survey-form.css'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { type Answer, offered, type Question } from '#modules/surveys/content.ts'
import { type ResponseDetail, responseRegister } from '#modules/surveys/response-contract.ts'
import { responseWorkflow } from '#modules/surveys/workflow.ts'
import { api, client } from '#web/client.ts'
import { type Say, useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { paths } from './paths.ts'
import { ScorePanel } from './score-panel.tsx'

const acts: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(responseWorkflow.steps).map(([action, { label }]) => [action, label])),
  'handed-in-again': text('Gửi lại phiếu', 'Handed in again'),
  'need-made': text('Tạo nhu cầu', 'Made a need'),
}

/** One response: how it was scored over the years, what it calls for, and every answer. */
export const ResponseRecord = () => (
  <RecordPage
    register={responseRegister}
    api={client.surveys.responses}
    path={paths.responses}
    input={z.object({})}
    subject="survey.response"
    label={({ called, year }) => `${called}, ${year}`}
    lifeCycle={{ workflow: responseWorkflow, api: client.surveys.responses }}
    actLabels={acts}
  >
    {(row) => <Detail id={row.id} />}
  </RecordPage>
)

const Detail = ({ id }: { id: string }) => {
  const detail = useQuery(api.surveys.responses.detail.queryOptions({ input: { id } }))
  return (
    <Asked query={detail}>
      {(data) => (
        <>
          <ScorePanel detail={data} />
          <NeedPanel id={id} detail={data} />
          <AnswerPanel detail={data} />
        </>
      )}
    </Asked>
  )
}

const NeedPanel = ({ id, detail: { calledFor, mayMakeNeeds } }: { id: string; detail: ResponseDetail }) => {
  const t = useText()
  const make = useAct(client.surveys.responses.makeNeed, () =>
    notify({ message: t('Đã tạo nhu cầu (bản nháp).', 'A draft need has been made.') }),
  )
  if (calledFor.length === 0) return null
  return (
    <section className="panel" aria-labelledby="called-for-title">
      <h2 id="called-for-title">{t('Nhu cầu từ câu trả lời', 'Needs in the answers')}</h2>
      <ActFault act={make} />
      <ul className="plain-list">
        {calledFor.map(({ question, value, title, solution, need }) => (
          <li key={`${question} ${value}`} className="survey-tools">
            <span>
              {t.of(title)}
              {solution === null && ` (${t('chưa có trong danh mục', 'not in the catalogue')})`}
            </span>
            {need ? (
              <Link to={`/needs/${need.id}`}>
                {t('Nhu cầu', 'Need')}: {need.label}
              </Link>
            ) : (
              mayMakeNeeds &&
              solution !== null && (
                <Button
                  size="xs"
                  variant="default"
                  loading={make.busy}
                  aria-label={`${t('Tạo nhu cầu', 'Make a need')}: ${t.of(title)}`}
                  onClick={() => make.run({ id, question, value })}
                >
                  {t('Tạo nhu cầu', 'Make a need')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const answerText = (question: Question, answer: Answer | undefined, t: Say): string => {
  const called = (value: string) => {
    const found = offered(question).find((one) => one.value === value)
    return found ? t.of(found.title) : value
  }
  if (answer === undefined) return '—'
  if (typeof answer === 'number') return answer.toLocaleString('vi-VN')
  if (Array.isArray(answer)) return answer.map(called).join('; ')
  if (typeof answer === 'string') return called(answer)
  return question.rows.map(({ name, title }) => `${t.of(title)}: ${called(answer[name] ?? '—')}`).join('\n')
}

const AnswerPanel = ({ detail: { content, answers } }: { detail: ResponseDetail }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="answers-title">
      <h2 id="answers-title">{t('Câu trả lời', 'Answers')}</h2>
      {content.sections.map((section) => (
        <section key={section.name}>
          <h3>{t.of(section.title)}</h3>
          <dl className="survey-answers">
            {section.questions.map((question) => (
              <div key={question.name}>
                <dt>{t.of(question.title)}</dt>
                <dd style={{ whiteSpace: 'pre-line' }}>{answerText(question, answers[question.name], t)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}
