import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { type Assessments, type Finding, type Spread, stages } from '#modules/awards/assessment-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { ScoreForm } from './score-form.tsx'

/** Self-assessment and scores of the council, as far as the person may see or write them. */
export const AssessmentPanel = ({ entry }: { entry: RegisterRow }) => {
  const t = useText()
  const query = api.awards.assessment.get.queryOptions({ input: { id: entry.id } })
  const { data, error } = useQuery(query)
  const feedback = useMutation({
    mutationFn: () => client.awards.assessment.feedback({ id: entry.id }),
    onSuccess: (file) => saveFile(file, 'Báo cáo phản hồi.docx'),
    onError: (refused) => notifyRefusal(refused, t.locale),
  })
  if (error) return <p role="alert">{t.of(toRefusal(error).text)}</p>
  if (data === undefined) return <Loading rows={4} />
  const { own, writing, self, findings, members } = data
  const isEmpty = !own && !writing && !self && !findings && !data.mustDeclare
  return (
    <section className="panel award-frame" aria-labelledby="assessment-title">
      <h2 id="assessment-title">{t('Chấm điểm', 'Scores')}</h2>
      <Basis data={data} />
      {isEmpty && (
        <p className="quiet">
          {t(
            'Chưa có điểm. Doanh nghiệp tự đánh giá trước khi nộp hồ sơ; thành viên Hội đồng chấm khi hồ sơ được chuyển đánh giá.',
            'No scores yet. The enterprise assesses itself before handing in; members score once it is under review.',
          )}
        </p>
      )}
      {data.mustDeclare && <Declaring entryId={entry.id} />}
      {data.declared === true && (
        <p className="quiet">
          {t(
            'Bạn đã khai báo có liên quan nên không chấm hồ sơ này.',
            'You declared ties, so you do not score this entry.',
          )}
        </p>
      )}
      {writing && <ScoreForm key={`${entry.id} ${writing}`} entryId={entry.id} stage={writing} data={data} />}
      {!writing && own && !findings && (
        <p>
          {t('Bạn đã gửi điểm', 'You have handed in')} ({t.of(stages[own.stage])}):{' '}
          <strong>{vietnameseDecimal(own.total)}</strong>
        </p>
      )}
      {self && !findings && writing !== 'self' && (
        <p>
          {t('Doanh nghiệp tự đánh giá:', 'Self-assessment:')}{' '}
          <strong>{vietnameseDecimal(self.total)}</strong>
        </p>
      )}
      {findings && <Findings data={data} findings={findings} />}
      {members && members.length > 0 && <Members members={members} />}
      {data.feedback && (
        <Button
          variant="default"
          loading={feedback.isPending}
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          onClick={() => feedback.mutate()}
        >
          {t('Báo cáo phản hồi (Word)', 'Feedback report (Word)')}
        </Button>
      )}
    </section>
  )
}

const Basis = ({ data }: { data: Assessments }) => {
  const t = useText()
  const isOpen = data.items.some(({ most }) => most === null)
  return (
    <p className="quiet">
      {t('Tiêu chí:', 'Criteria:')} {data.source}.{' '}
      {isOpen
        ? t(
            `Chưa biết điểm tối đa của từng tiêu chí; chỉ kiểm tra tổng không quá ${data.mostPoints} điểm.`,
            `The split of points is not known; only the total is held to ${data.mostPoints}.`,
          )
        : t(`Tổng ${data.mostPoints} điểm.`, `${data.mostPoints} points in all.`)}
      {!isOpen &&
        !data.partsVerified &&
        ` ${t('Điểm mục nhỏ chưa xác minh.', 'Points of parts are not confirmed.')}`}
    </p>
  )
}

const Declaring = ({ entryId }: { entryId: string }) => {
  const t = useText()
  const [tied, setTied] = useState(false)
  const declare = useMutation({
    mutationFn: (given: { tied: boolean; words?: string }) =>
      client.awards.assessment.declare({ id: entryId, ...given }),
    onSuccess: () => {
      setTied(false)
      notify({ message: t('Đã ghi khai báo.', 'The declaration is kept.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <div className="award-declaring">
      <p>
        {t(
          'Trước khi chấm: bạn có quan hệ gia đình, sở hữu, tư vấn hoặc lợi ích nào với doanh nghiệp này không?',
          'Before scoring: are you tied to this enterprise by family, ownership, consulting or any interest?',
        )}
      </p>
      <div className="form-foot">
        <Button loading={declare.isPending} onClick={() => declare.mutate({ tied: false })}>
          {t('Không liên quan', 'Not tied')}
        </Button>
        <Button variant="default" onClick={() => setTied(true)}>
          {t('Có liên quan…', 'Tied…')}
        </Button>
      </div>
      <Confirm
        opened={tied}
        onClose={() => setTied(false)}
        title={t('Có liên quan đến doanh nghiệp?', 'Tied to the enterprise?')}
        consequence={t('Bạn sẽ không chấm hồ sơ này.', 'You will not score this entry.')}
        act={t('Khai báo', 'Declare')}
        asksReason
        onConfirm={(words) => declare.mutateAsync({ tied: true, words }).catch(() => undefined)}
      />
    </div>
  )
}

const shown = (value: string | null | undefined): string => (value ? vietnameseDecimal(value) : '–')

const Means = ({ spread }: { spread: Spread | null | undefined }) => (
  <td className="number-column">
    {shown(spread?.mean)}
    {spread && spread.count > 1 && (
      <span className="award-spread">
        {vietnameseDecimal(spread.lowest)}–{vietnameseDecimal(spread.highest)}
      </span>
    )}
  </td>
)

const Findings = ({ data, findings }: { data: Assessments; findings: readonly Finding[] }) => {
  const t = useText()
  const label = t('Điểm theo tiêu chí', 'Scores by criterion')
  return (
    <TableFrame label={label}>
      <table className="record-table award-scores">
        <thead>
          <tr>
            <th scope="col">{t('Tiêu chí', 'Criterion')}</th>
            <th scope="col" className="number-column">
              {t('Tối đa', 'Most')}
            </th>
            {Object.entries(stages).map(([stage, name]) => (
              <th key={stage} scope="col" className="number-column">
                {t.of(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ item, label: name, most }) => {
            const found = findings.find((one) => one.item === item)
            return (
              <tr key={item}>
                <th scope="row">
                  {item}. {t.of(name)}
                </th>
                <td className="number-column">{most ?? '–'}</td>
                <td className="number-column">{shown(found?.self)}</td>
                <Means spread={found?.dossier} />
                <Means spread={found?.site} />
              </tr>
            )
          })}
          <tr className="award-total">
            <th scope="row">{t('Tổng', 'Total')}</th>
            <td className="number-column">{data.mostPoints}</td>
            <td className="number-column">{shown(data.totals?.self)}</td>
            <Means spread={data.totals?.dossier} />
            <Means spread={data.totals?.site} />
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}

const Members = ({ members }: { members: NonNullable<Assessments['members']> }) => {
  const t = useText()
  const tie = (tied: boolean | null, words: string | null) => {
    if (tied === null) return t('Chưa khai báo', 'Not declared')
    return tied ? `${t('Có liên quan', 'Tied')}: ${words ?? ''}` : t('Không liên quan', 'Not tied')
  }
  return (
    <TableFrame label={t('Thành viên', 'Members')}>
      <table className="record-table award-scores">
        <thead>
          <tr>
            <th scope="col">{t('Thành viên Hội đồng', 'Member')}</th>
            <th scope="col">{t('Khai báo liên quan', 'Declared')}</th>
            <th scope="col" className="number-column">
              {t.of(stages.dossier)}
            </th>
            <th scope="col" className="number-column">
              {t.of(stages.site)}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, tied, words, dossier, site }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{tie(tied, words)}</td>
              <td className="number-column">{shown(dossier)}</td>
              <td className="number-column">{shown(site)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
