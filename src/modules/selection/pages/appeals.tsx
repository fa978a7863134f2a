import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import type { Appeal, SelectionRound } from '#modules/selection/round-shapes.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'

const answers = {
  waiting: { label: text('Chờ trả lời', 'Waits for the answer'), tone: 'waiting' },
  upheld: { label: text('Chấp nhận', 'Upheld'), tone: 'good' },
  refused: { label: text('Không chấp nhận', 'Not upheld'), tone: 'quiet' },
} as const

/** What candidates hold against the decision, and the answers. */
export const AppealList = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="appeals-title">
      <h2 id="appeals-title">{t('Đề nghị xem xét lại', 'Appeals')}</h2>
      {round.appeals.length === 0 && (
        <p className="quiet">
          {t('Chưa có đề nghị nào trong thời hạn.', 'No appeal has come in the window yet.')}
        </p>
      )}
      <ul className="selection-results">
        {round.appeals.map((appeal) => (
          <AppealItem key={appeal.id} round={round} appeal={appeal} />
        ))}
      </ul>
    </section>
  )
}

const AppealItem = ({ round, appeal }: { round: SelectionRound; appeal: Appeal }) => {
  const t = useText()
  const state = appeal.answer === null ? 'waiting' : appeal.upheld ? 'upheld' : 'refused'
  return (
    <li>
      <h3>{appeal.enterprise}</h3>
      <p>
        <StatusBadge {...answers[state]} /> {appeal.byName} · <TextMoment at={appeal.at} />
      </p>
      <p>{appeal.grounds}</p>
      {appeal.answer && appeal.answeredAt && (
        <p>
          <strong>{t('Trả lời', 'Answer')}:</strong> {appeal.answer}{' '}
          <span className="quiet">
            ({appeal.answeredBy}, <TextMoment at={appeal.answeredAt} />)
          </span>
        </p>
      )}
      {appeal.answer === null && round.actions.includes('answer') && (
        <AnswerForm id={round.id} appeal={appeal.id} />
      )}
    </li>
  )
}

const AnswerForm = ({ id, appeal }: { id: string; appeal: string }) => {
  const t = useText()
  const [answer, setAnswer] = useState('')
  const [upheld, setUpheld] = useState('false')
  const act = useAct(
    () => client.selection.answerAppeal({ id, appeal, answer, upheld: upheld === 'true' }),
    () => notify({ message: t('Đã trả lời.', 'Answered.') }),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <NativeSelect
        label={t('Kết luận', 'Conclusion')}
        value={upheld}
        onChange={(event) => setUpheld(event.currentTarget.value)}
        data={[
          { value: 'false', label: t.of(answers.refused.label) },
          { value: 'true', label: t.of(answers.upheld.label) },
        ]}
      />
      <Textarea
        label={t('Trả lời, nêu lý do', 'Answer, with reasons')}
        withAsterisk
        autosize
        minRows={2}
        value={answer}
        error={act.errorAt('answer')}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy}>
          {t('Gửi trả lời', 'Answer')}
        </Button>
      </div>
    </form>
  )
}
