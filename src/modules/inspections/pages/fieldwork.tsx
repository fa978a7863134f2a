import './fieldwork.css'
import { Button } from '@mantine/core'
import { IconCloudCheck, IconCloudUpload, IconWifi, IconWifiOff } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { checkKinds } from '#modules/inspections/rules.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { keepPage } from './keep-page.ts'
import { QuestionCard } from './question-card.tsx'
import { type FieldworkHandle, useFieldwork } from './use-fieldwork.ts'

/** The checklist of a visit for the place itself: it works without a line and sends when there is one again. */
export const FieldworkPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return <Checklist key={id} id={id} />
}

const Checklist = ({ id }: { id: string }) => {
  const t = useText()
  const work = useFieldwork(id)
  const [kept, setKept] = useState(false)
  const { fieldwork, drafts, photos, online } = work
  const isReady = fieldwork !== undefined
  useEffect(() => (isReady ? keepPage(() => setKept(true)) : undefined), [isReady])
  useEffect(() => {
    document.title = `${t('Bảng kiểm', 'Checklist')}: ${fieldwork?.visit.label ?? ''}`
  }, [t, fieldwork?.visit.label])
  if (fieldwork === undefined)
    return (
      <main className="fieldwork">
        <Trouble id={id} work={work} />
        {work.refusal === undefined && online && <Loading />}
      </main>
    )
  const own = <T extends { person: string }>(all: readonly T[]) =>
    all.filter(({ person }) => person === fieldwork.person)
  const foreign = drafts.length + photos.length - own(drafts).length - own(photos).length
  const byQuestion = new Map(fieldwork.answers.map((held) => [held.question, held]))
  return (
    <main className="fieldwork" data-kept={kept}>
      <Head work={work} waiting={own(drafts).length + own(photos).length} fieldwork={fieldwork} kept={kept} />
      <Trouble id={id} work={work} />
      {foreign > 0 && (
        <p role="note" className="fieldwork-trouble">
          {t(
            `Trên máy này còn ${foreign} nội dung của người khác chưa gửi; người đó cần đăng nhập để gửi.`,
            `${foreign} items of somebody else wait on this device; that person must sign in to send them.`,
          )}
        </p>
      )}
      {!fieldwork.mayAnswer && (
        <p role="note">
          {t(
            `Cuộc kiểm tra đang ở trạng thái «${fieldwork.visit.state}»; bảng kiểm chỉ để xem.`,
            `The visit is in the state "${fieldwork.visit.state}"; the checklist is for reading.`,
          )}
        </p>
      )}
      <ol className="fieldwork-questions">
        {fieldwork.questions.map((question, n) => (
          <QuestionCard
            key={question.id}
            visit={id}
            number={n + 1}
            question={question}
            held={byQuestion.get(question.id)}
            draft={own(drafts).find((draft) => draft.question === question.id)}
            photos={own(photos).filter((photo) => photo.question === question.id)}
            mayAnswer={fieldwork.mayAnswer}
            online={online}
            work={work}
          />
        ))}
      </ol>
      <Link to={`/inspections/visits/${id}`}>{t('Về trang cuộc kiểm tra', 'Back to the visit')}</Link>
    </main>
  )
}

const Head = ({
  work,
  waiting,
  fieldwork,
  kept,
}: {
  work: FieldworkHandle
  waiting: number
  fieldwork: NonNullable<FieldworkHandle['fieldwork']>
  kept: boolean
}) => {
  const t = useText()
  const { visit, answers, questions } = fieldwork
  const Line = work.online ? IconWifi : IconWifiOff
  const Sent = waiting === 0 ? IconCloudCheck : IconCloudUpload
  return (
    <header className="fieldwork-head">
      <h1>{visit.label}</h1>
      <p className="quiet">
        {t.of(checkKinds[visit.kind])} · {t('đã trả lời', 'answered')} {answers.length}/{questions.length}
      </p>
      <div className="fieldwork-line" role="status">
        <span data-tone={work.online ? 'good' : 'bad'}>
          <Line size={18} aria-hidden />
          {work.online ? t('Có mạng', 'Online') : t('Không có mạng', 'Offline')}
        </span>
        <span data-tone={waiting === 0 ? 'good' : 'waiting'}>
          <Sent size={18} aria-hidden />
          {waiting === 0 ? t('Đã gửi hết', 'All sent') : t(`Chờ gửi ${waiting}`, `${waiting} to send`)}
        </span>
        {kept && <span>{t('Mở được khi mất mạng', 'Opens offline')}</span>}
      </div>
      {waiting > 0 && (
        <Button size="sm" loading={work.busy} disabled={!work.online} onClick={work.send}>
          {t('Gửi ngay', 'Send now')}
        </Button>
      )}
    </header>
  )
}

const Trouble = ({ id, work }: { id: string; work: FieldworkHandle }) => {
  const t = useText()
  const { refusal, online, fieldwork } = work
  if (refusal)
    return (
      <p role="alert" className="fieldwork-trouble">
        {t.of(refusal.text)}{' '}
        {refusal.code === 'NOT_SIGNED_IN' && (
          <a href={`/sign-in?next=${encodeURIComponent(`/inspections/fieldwork/${id}`)}`}>
            {t('Đăng nhập; nội dung trên máy vẫn còn', 'Sign in; what is on this device stays')}
          </a>
        )}
      </p>
    )
  if (!online && fieldwork === undefined)
    return (
      <p role="alert" className="fieldwork-trouble">
        {t(
          'Máy này chưa lưu bảng kiểm của cuộc kiểm tra. Hãy mở trang một lần khi có mạng.',
          'This device does not hold the checklist yet. Open the page once with a line.',
        )}
      </p>
    )
  return null
}
