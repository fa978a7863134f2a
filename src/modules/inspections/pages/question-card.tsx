import { Button, FileButton, Radio, Textarea } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, type HeldAnswer } from '#modules/inspections/fieldwork-shapes.ts'
import type { Question } from '#modules/inspections/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { Draft, WaitingPhoto } from './device.ts'
import type { FieldworkHandle } from './use-fieldwork.ts'

interface QuestionCardProps {
  readonly visit: string
  readonly number: number
  readonly question: Question
  readonly held: HeldAnswer | undefined
  readonly draft: Draft | undefined
  readonly photos: readonly WaitingPhoto[]
  readonly mayAnswer: boolean
  readonly online: boolean
  readonly work: Pick<FieldworkHandle, 'answer' | 'choose' | 'addPhoto'>
}

/** One question: its answer, note and photos, and the choice where somebody else answered it meanwhile. */
export const QuestionCard = (props: QuestionCardProps) => {
  const { number, question, held, draft, photos, mayAnswer, work } = props
  const t = useText()
  const answer = draft ? draft.answer : (held?.answer ?? null)
  const note = draft ? draft.note : (held?.note ?? '')
  return (
    <li className="fieldwork-question" data-waiting={draft !== undefined || photos.length > 0}>
      <Radio.Group
        label={`${number}. ${question.text}`}
        description={question.clause}
        value={answer}
        onChange={(chosen) => void work.answer(question.id, { answer: chosen as HeldAnswer['answer'] })}
        readOnly={!mayAnswer}
      >
        <div className="fieldwork-choices">
          {Object.entries(answers).map(([key, label]) => (
            <Radio key={key} value={key} label={t.of(label)} disabled={!mayAnswer} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('Ghi chú', 'Note')}
        value={note}
        autosize
        minRows={1}
        maxLength={2000}
        disabled={!mayAnswer}
        onChange={({ currentTarget }) => void work.answer(question.id, { note: currentTarget.value })}
      />
      {draft?.conflict && <Conflict draft={draft} conflict={draft.conflict} onChoose={work.choose} />}
      <Photos {...props} />
      <p className="quiet">
        {draft
          ? draft.answer === null
            ? t('Chọn câu trả lời để gửi.', 'Choose an answer to send it.')
            : t('Đã lưu trên máy, chờ gửi.', 'Saved on this device, waiting to be sent.')
          : held
            ? `${t('Đã gửi', 'Sent')}: ${held.by}`
            : t('Chưa trả lời.', 'Not answered.')}
      </p>
    </li>
  )
}

const Conflict = ({
  draft,
  conflict,
  onChoose,
}: {
  draft: Draft
  conflict: HeldAnswer
  onChoose: FieldworkHandle['choose']
}) => {
  const t = useText()
  const say = (answer: HeldAnswer['answer'] | null, note: string | null) =>
    [answer ? t.of(answers[answer]) : t('chưa chọn', 'none'), note].filter(Boolean).join(' – ')
  return (
    <section className="fieldwork-conflict" role="alert">
      <strong>
        {t(`${conflict.by} đã sửa câu này trong lúc bạn mất mạng.`, `${conflict.by} changed this meanwhile.`)}
      </strong>
      <dl>
        <dt>{t('Trên máy chủ', 'On the server')}</dt>
        <dd>{say(conflict.answer, conflict.note)}</dd>
        <dt>{t('Trên máy này', 'On this device')}</dt>
        <dd>{say(draft.answer, draft.note)}</dd>
      </dl>
      <div className="fieldwork-choices">
        <Button variant="default" onClick={() => void onChoose(draft, 'theirs')}>
          {t('Lấy bản trên máy chủ', "Take the server's")}
        </Button>
        <Button onClick={() => void onChoose(draft, 'mine')}>{t('Giữ bản của tôi', 'Keep mine')}</Button>
      </div>
    </section>
  )
}

const Photos = ({ visit, question, photos, mayAnswer, online, work }: QuestionCardProps) => {
  const t = useText()
  const [fault, setFault] = useState(false)
  const of = { subject: 'inspections.answer', id: `${visit}:${question.id}` }
  const sent = useQuery({
    queryKey: ['evidence', of.subject, of.id, photos.length],
    queryFn: () => client.evidence.list(of),
    enabled: online,
    retry: false,
  })
  const add = (file: File | null) => {
    setFault(false)
    if (file) void work.addPhoto(question.id, file).catch(() => setFault(true))
  }
  return (
    <div className="fieldwork-photos">
      {(sent.data ?? [])
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ id, title }) => (
          <a key={id} href={`/api/v1/evidence/${of.subject}/${of.id}/${id}/file`}>
            {title}
          </a>
        ))}
      {photos.length > 0 && (
        <span>{t(`${photos.length} ảnh chờ gửi`, `${photos.length} photos waiting`)}</span>
      )}
      {mayAnswer && (
        <FileButton onChange={add} accept="image/*" capture="environment">
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="sm"
              leftSection={<IconCamera size={18} aria-hidden />}
              aria-label={`${t('Chụp ảnh', 'Take a photo')}: ${question.text}`}
            >
              {t('Chụp ảnh', 'Photo')}
            </Button>
          )}
        </FileButton>
      )}
      {fault && <p role="alert">{t('Tệp này không phải là ảnh.', 'This file is no image.')}</p>}
    </div>
  )
}
