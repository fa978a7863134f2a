import { Alert, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useState } from 'react'
import { z } from 'zod'
import { Answers } from '#modules/surveys/content.ts'
import type { Form, Received } from '#modules/surveys/respond-contract.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { dropDraft, findDraft, keepDraft } from '#web/ui/draft.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

const SurveyForm = lazy(async () => ({ default: (await import('./survey-form.tsx')).SurveyForm }))

const Draft = z.object({ answers: Answers, respondent: z.string() })
type Draft = z.infer<typeof Draft>

/** How a form is fetched and handed in; each of the three doors brings its own. */
export interface FormDoor {
  /** Names the draft on this device; it tells nothing of the link. */
  readonly name: string
  readonly open: () => Promise<Form>
  readonly handIn: (given: { answers: Answers; respondent: string }) => Promise<Received>
}

/** A form from its first question to the thanks; what is filled in stays on this device until it has been received. */
export const AnswerForm = ({ door }: { door: FormDoor }) => {
  const form = useQuery({
    queryKey: ['survey-form', door.name],
    queryFn: door.open,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const [received, setReceived] = useState<Received>()
  if (form.isError) return <ErrorPage error={form.error} />
  if (form.data === undefined) return <Loading rows={6} />
  if (received) return <Thanks received={received} />
  return <OpenForm form={form.data} door={door} onReceived={setReceived} />
}

const OpenForm = ({
  form,
  door,
  onReceived,
}: {
  form: Form
  door: FormDoor
  onReceived: (received: Received) => void
}) => {
  const t = useText()
  const [kept] = useState(() => Draft.safeParse(findDraft(`survey.${door.name}`)).data)
  const [draft, setDraft] = useState<Draft>(kept ?? { answers: form.answers ?? {}, respondent: '' })
  // A new round of the form begins with what was filled in, e.g. after the server said no.
  const [round, setRound] = useState(0)
  const keep = useCallback(
    (change: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...change }
        keepDraft(`survey.${door.name}`, after)
        return after
      }),
    [door.name],
  )
  const { run, busy, refusal } = useAct(door.handIn, (received) => {
    dropDraft(`survey.${door.name}`)
    onReceived(received)
  })
  const done = useCallback(
    (answers: Answers) => {
      keep({ answers })
      run({ answers, respondent: draft.respondent })
      setRound((before) => before + 1)
    },
    [keep, run, draft.respondent],
  )
  const change = useCallback((answers: Answers) => keep({ answers }), [keep])
  if (form.standing === 'answered')
    return <p role="status">{t('Phiếu này đã được nhận. Xin cảm ơn.', 'It has been received. Thank you.')}</p>
  if (form.standing === 'closed')
    return <p role="status">{t('Đợt khảo sát hiện không nhận phiếu.', 'The survey takes no answers now.')}</p>
  return (
    <>
      <h2>{t.of(form.title)}</h2>
      <p>{t.of(form.content.intro)}</p>
      {form.purpose && <p className="quiet">{form.purpose}</p>}
      <p>
        {form.enterprise ? (
          <strong>{form.enterprise}. </strong>
        ) : (
          t('Phiếu không ghi tên người trả lời. ', 'Nobody is named. ')
        )}
        {t('Nhận phiếu đến hết ngày', 'Until')} <TextDate day={form.closesOn} />.
      </p>
      {form.returnedWhy && (
        <Alert color="yellow" mb="md" title={t('Phiếu được trả lại để bổ sung', 'It came back to be mended')}>
          {form.returnedWhy}
        </Alert>
      )}
      {kept && (
        <p className="quiet" role="status">
          {t('Đã mở lại phần đang điền dở trên máy này.', 'What you had begun on this device is here again.')}
        </p>
      )}
      {form.enterprise && (
        <TextInput
          label={t('Họ tên, chức vụ người điền phiếu', 'Name and position of whoever fills it in')}
          value={draft.respondent}
          maxLength={200}
          mb="md"
          onChange={(event) => keep({ respondent: event.currentTarget.value })}
        />
      )}
      <ActFault act={{ refusal }} />
      {busy ? (
        <Loading rows={3} />
      ) : (
        <Suspense fallback={<Loading rows={8} />}>
          <SurveyForm
            key={round}
            content={form.content}
            answers={draft.answers}
            onChange={change}
            onDone={done}
            label={t('Gửi phiếu', 'Hand in')}
          />
        </Suspense>
      )}
      <p className="quiet">
        {t(
          'Phần đã điền được giữ trên máy này cho đến khi gửi.',
          'What you fill in stays on this device until it is handed in.',
        )}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            dropDraft(`survey.${door.name}`)
            setDraft({ answers: form.answers ?? {}, respondent: '' })
            setRound((before) => before + 1)
          }}
        >
          {t('Xóa phần đã điền', 'Clear it')}
        </Button>
      </p>
    </>
  )
}

const Thanks = ({ received: { score, level } }: { received: Received }) => {
  const t = useText()
  return (
    <div role="status">
      <h2>{t('Đã nhận phiếu. Xin cảm ơn!', 'Received. Thank you!')}</h2>
      {score !== null && (
        <p>
          {t('Điểm tự đánh giá (thang 100)', 'Score of your own answers (of 100)')}:{' '}
          <span className="survey-score">{score.replace('.', ',')}</span>
          {level && ` · ${t.of(level)}`}
        </p>
      )}
    </div>
  )
}
