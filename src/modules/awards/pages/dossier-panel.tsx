import { Button, VisuallyHidden } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import {
  type Dossier,
  type EligibilityLine,
  type PaperRow,
  type PaperState,
  paperRegister,
  paperStates,
} from '#modules/awards/dossier-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { useRight } from '#web/session.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { paperActLabels } from './act-labels.ts'
import './awards.css'

const paperTones: Readonly<Record<PaperState, Tone>> = { missing: 'quiet', there: 'good', lacking: 'bad' }

/** The papers of an entry as a list of things to do, and whether the enterprise is eligible. */
export const DossierPanel = ({ entry }: { entry: RegisterRow }) => {
  const t = useText()
  const leads = useRight('awards.lead')
  const dossier = useQuery(api.awards.dossier.get.queryOptions({ input: { id: entry.id } }))
  const notice = useMutation({
    mutationFn: () => client.awards.dossier.notice({ id: entry.id }),
    onSuccess: (file) => saveFile(file, 'Thông báo bổ sung hồ sơ.docx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (dossier.isError) return <p role="alert">{t.of(toRefusal(dossier.error).text)}</p>
  if (dossier.data === undefined) return <Loading rows={4} />
  const { papers, eligibility, complete, noticeBy, papersBy, source, verified, actions } = dossier.data
  const there = papers.filter(({ state }) => state === 'there').length
  const mayNotify = leads && !complete && ['submitted', 'supplementing'].includes(String(entry.state))
  return (
    <section className="panel" aria-labelledby="dossier-title">
      <h2 id="dossier-title">
        {t('Hồ sơ dự giải', 'Dossier')} ({there}/{papers.length})
      </h2>
      <p>
        <StatusBadge
          label={complete ? text('Đủ giấy tờ', 'Complete') : text('Chưa đủ giấy tờ', 'Incomplete')}
          tone={complete ? 'good' : 'waiting'}
        />
        {noticeBy && (
          <span className="award-due">
            {t('Hạn thông báo hồ sơ thiếu:', 'Tell what is missing by:')} <TextDate day={noticeBy} />
          </span>
        )}
        {papersBy && (
          <span className="award-due">
            {t('Hạn bổ sung:', 'Papers due:')} <TextDate day={papersBy} />
          </span>
        )}
      </p>
      <ul className="award-papers">
        {papers.map((paper) => (
          <Paper key={paper.key} entryId={entry.id} paper={paper} actions={actions} />
        ))}
      </ul>
      <h3>{t('Điều kiện dự giải', 'Eligibility')}</h3>
      <ul className="award-eligibility">
        {eligibility.map((line) => (
          <Eligibility key={line.words.vi} line={line} />
        ))}
      </ul>
      <p className="quiet">
        {t('Danh mục giấy tờ:', 'List of papers:')} {source}
        {!verified && ` (${t('chưa xác minh', 'not confirmed')})`}
      </p>
      {mayNotify && (
        <Button
          variant="default"
          loading={notice.isPending}
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          onClick={() => notice.mutate()}
        >
          {t('Thông báo bổ sung hồ sơ (Word)', 'Notice of papers to add (Word)')}
        </Button>
      )}
    </section>
  )
}

const verdicts = {
  true: { label: text('Đạt', 'Held'), tone: 'good' },
  false: { label: text('Không đạt', 'Not held'), tone: 'bad' },
  null: { label: text('Chưa rõ', 'Not known'), tone: 'waiting' },
} as const

const Eligibility = ({ line }: { line: EligibilityLine }) => {
  const t = useText()
  const verdict = verdicts[`${line.held}`]
  return (
    <li>
      <StatusBadge label={verdict.label} tone={verdict.tone} /> {t.of(line.words)}
    </li>
  )
}

interface PaperProps {
  readonly entryId: string
  readonly paper: PaperRow
  readonly actions: Dossier['actions']
}

const Paper = ({ entryId, paper, actions }: PaperProps) => {
  const t = useText()
  const [lacking, setLacking] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const id = `${entryId}.${paper.key}`
  const say = useMutation({
    mutationFn: (given: { state: PaperState; reason?: string }) =>
      client.awards.dossier.say({ id: entryId, paper: paper.key, ...given }),
    onSuccess: () => {
      setLacking(false)
      notify({ message: t('Đã ghi.', 'Kept.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const button = (state: PaperState, label: string) => (
    <Button size="compact-sm" variant="default" loading={say.isPending} onClick={() => say.mutate({ state })}>
      {label}
    </Button>
  )
  return (
    <li>
      <div className="award-paper">
        <span className="award-paper-name">
          {t.of(paper.label)}
          {paper.optional && <span className="quiet"> {t('(nếu có)', '(if any)')}</span>}
        </span>
        <StatusBadge label={paperStates[paper.state]} tone={paperTones[paper.state]} />
        <span className="award-paper-acts">
          {actions.includes('say') && paper.state !== 'there' && button('there', t('Đã có', 'There'))}
          {actions.includes('say') && paper.state === 'there' && button('missing', t('Chưa có', 'Not there'))}
          {actions.includes('judge') && paper.state === 'lacking' && button('there', t('Đạt', 'Good'))}
          {actions.includes('judge') && paper.state !== 'lacking' && (
            <Button size="compact-sm" variant="default" onClick={() => setLacking(true)}>
              {t('Thiếu…', 'Lacking…')}
            </Button>
          )}
        </span>
      </div>
      {paper.reason && <p className="award-reason">{paper.reason}</p>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('Tệp đính kèm', 'Files')} ({paper.files})<VisuallyHidden> – {t.of(paper.label)}</VisuallyHidden>
        </summary>
        {isOpen && (
          <>
            <EvidencePanel subject="awards.paper" id={id} mayAttach={actions.includes('say')} />
            <HistoryPanel
              subject="awards.paper"
              id={id}
              register={paperRegister}
              actLabels={paperActLabels}
            />
          </>
        )}
      </details>
      <Confirm
        opened={lacking}
        onClose={() => setLacking(false)}
        title={t('Giấy tờ này còn thiếu gì?', 'What is lacking?')}
        consequence={t.of(paper.label)}
        act={t('Ghi thiếu', 'Mark as lacking')}
        asksReason
        onConfirm={(reason) => say.mutateAsync({ state: 'lacking', reason }).catch(() => undefined)}
      />
    </li>
  )
}
