import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Register } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { type Step, TakeStep } from '#modules/difficulties/contract.ts'
import { type DifficultyStep, difficultyWorkflow, saidLabels } from '#modules/difficulties/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import './conversation.css'

type Act = DifficultyStep | 'comment'

const wordsOnly: Register = {
  name: 'difficulty-step',
  title: text('Nội dung', 'Words'),
  columns: { words: { label: text('Nội dung', 'Words'), type: 'long-text' } },
}
const withDocument: Register = {
  ...wordsOnly,
  columns: {
    ...wordsOnly.columns,
    documentNumber: {
      label: text('Số, ký hiệu văn bản', 'Number of the document'),
      type: 'text',
      example: '215/UBND-KT',
    },
    documentDate: { label: text('Ngày văn bản', 'Date of the document'), type: 'date' },
  },
}
const acts: readonly Act[] = ['answer', 'direct', 'escalate', 'close', 'reopen', 'comment']
const saying = TakeStep.pick({ words: true, documentNumber: true, documentDate: true })

/** What was said and done about a difficulty, each with its author, and what may be said or done next. */
export const Conversation = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const [act, setAct] = useState<Act>()
  const said = useQuery(api.difficulties.steps.queryOptions({ input: { id: row.id } }))
  const save = async (values: Record<string, unknown>) => {
    if (act === undefined) return
    const given = saying.parse(values)
    if (act === 'comment') await client.difficulties.comment({ id: row.id, words: given.words })
    else await client.difficulties.step({ id: row.id, version: row.version, step: act, ...given })
    setAct(undefined)
    notify({ message: t('Đã ghi.', 'Kept.') })
  }
  const open = acts.filter((one) => row.actions.includes(one))
  return (
    <section className="panel" aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('Trao đổi và xử lý', 'Conversation')}</h2>
      {said.isPending && <Loading rows={3} />}
      <ol className="conversation">
        {said.data?.map((step) => (
          <Said key={step.id} step={step} />
        ))}
      </ol>
      {act === undefined ? (
        <div className="conversation-acts">
          {open.map((one, n) => (
            <Button
              key={one}
              variant={n === 0 && one !== 'comment' ? 'filled' : 'default'}
              onClick={() => setAct(one)}
            >
              {t.of(saidLabels[one])}
            </Button>
          ))}
        </div>
      ) : (
        <div className="conversation-form">
          <h3>{t.of(saidLabels[act])}</h3>
          <RecordForm
            key={act}
            register={act === 'direct' || act === 'answer' ? withDocument : wordsOnly}
            input={saying}
            act={t.of(saidLabels[act])}
            onSave={save}
            onCancel={() => setAct(undefined)}
          />
        </div>
      )}
    </section>
  )
}

const tones: Readonly<Record<string, string>> = { direct: 'said-direct', answer: 'said-answer' }

const Said = ({ step }: { step: Step }) => {
  const t = useText()
  const leadsTo = step.said in difficultyWorkflow.steps
  return (
    <li className={tones[step.said]}>
      <p className="said-head">
        <strong>{step.personName}</strong>
        {step.agencyName && ` – ${step.agencyName}`} · <TextMoment at={step.at} />
        {(leadsTo || step.said === 'raise') && (
          <span className="said-act">{t.of(saidLabels[step.said])}</span>
        )}
      </p>
      {step.words && <p className="said-words">{step.words}</p>}
      {step.documentNumber && (
        <p className="quiet">
          {t('Văn bản số', 'Document')} {step.documentNumber}
          {step.documentDate && (
            <>
              {' '}
              {t('ngày', 'of')} <TextDate day={step.documentDate} />
            </>
          )}
        </p>
      )}
    </li>
  )
}
