import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { OwnResult } from '#modules/selection/round-shapes.ts'
import { outcomes } from '#modules/selection/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify } from '#web/ui/notice.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import './selection.css'

/** The results of the own enterprise, or of those that the own agency introduced, each with its appeal. */
export const ResultList = () => {
  const t = useText()
  const results = useQuery(api.selection.results.queryOptions({ input: {} }))
  return (
    <section className="panel" aria-labelledby="results-title">
      <h2 id="results-title">{t('Kết quả của doanh nghiệp', 'Results of enterprises')}</h2>
      <Asked query={results}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">
              {t(
                'Chưa có doanh nghiệp nào trong đợt xét chọn. Hãy đăng ký hoặc giới thiệu nhu cầu cho năm tới.',
                'No enterprise is in a round yet. Register or introduce needs for the coming year.',
              )}
            </p>
          ) : (
            <ul className="selection-results">
              {rows.map((row) => (
                <Result key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}

const Result = ({ row }: { row: OwnResult }) => {
  const t = useText()
  const [appealing, setAppealing] = useState(false)
  const mayBegin = useRight('support.write')
  return (
    <li>
      <h3>
        {row.enterprise.label}
        {row.solution && ` – ${row.solution}`}
      </h3>
      <p>
        <StatusBadge {...outcomes[row.outcome]} /> {row.round}
        {row.mean && ` · ${t('điểm bình quân', 'mean score')} ${vietnameseDecimal(row.mean)}/100`}
      </p>
      {row.outcome === 'selected' && mayBegin && (
        <p>
          <Link to={`/support/begin?year=${row.year}`}>
            {t('Lập hồ sơ hỗ trợ', 'Begin the support project')}
          </Link>
        </p>
      )}
      {row.decisionNumber && row.decisionDate && (
        <p className="quiet">
          {t('Quyết định số', 'Decision')} {row.decisionNumber} <TextDate day={row.decisionDate} />
          {row.appealsUntil && (
            <>
              {' · '}
              {t('nhận đề nghị xem xét đến', 'appeals until')} <TextDate day={row.appealsUntil} />
            </>
          )}
        </p>
      )}
      {row.byCriterion.length > 0 && (
        <ul className="selection-points">
          {row.byCriterion.map(({ name, mean, maxPoints }) => (
            <li key={name}>
              {name}: <strong>{vietnameseDecimal(mean)}</strong>/{maxPoints}
            </li>
          ))}
        </ul>
      )}
      {row.feedback.length > 0 && (
        <>
          <p className="quiet">{t('Nhận xét của hội đồng', 'Remarks of the council')}</p>
          <ul>
            {row.feedback.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      {row.appeal && (
        <p>
          <strong>{t('Đề nghị xem xét lại', 'Appeal')}:</strong> {row.appeal.grounds}{' '}
          {row.appeal.answer
            ? `→ ${row.appeal.upheld ? t('Chấp nhận', 'Upheld') : t('Không chấp nhận', 'Not upheld')}: ${row.appeal.answer}`
            : t('(đang chờ trả lời)', '(waits for the answer)')}
        </p>
      )}
      {row.actions.includes('appeal') &&
        (appealing ? (
          <AppealForm candidate={row.id} onDone={() => setAppealing(false)} />
        ) : (
          <Button variant="default" onClick={() => setAppealing(true)}>
            {t('Đề nghị xem xét lại', 'Appeal')}
          </Button>
        ))}
    </li>
  )
}

const AppealForm = ({ candidate, onDone }: { candidate: string; onDone: () => void }) => {
  const t = useText()
  const [grounds, setGrounds] = useState('')
  const act = useAct(
    () => client.selection.appeal({ candidate, grounds }),
    () => {
      notify({ message: t('Đã gửi đề nghị.', 'The appeal was sent.') })
      onDone()
    },
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.run()
      }}
    >
      <Textarea
        label={t('Lý do đề nghị', 'Grounds')}
        withAsterisk
        autosize
        minRows={3}
        value={grounds}
        error={act.errorAt('grounds')}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
      <ActFault act={act} />
      <div className="form-foot">
        <Button type="submit" loading={act.busy}>
          {t('Gửi đề nghị', 'Send the appeal')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
