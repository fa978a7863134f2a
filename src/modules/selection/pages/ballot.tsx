import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { roundRegister } from '#modules/selection/round-columns.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { Declarations } from './declarations.tsx'
import { Paper } from './paper.tsx'
import { paths } from './paths.ts'
import './selection.css'

/** What a member does in a round: declares what ties him to candidates, scores each apart, hands the papers in. */
export const BallotPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const round = useQuery(api.selection.round.queryOptions({ input: { id } }))
  return <Asked query={round}>{(data) => <Papers round={data} />}</Asked>
}

const Papers = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const [redeclaring, setRedeclaring] = useState(false)
  const mine = new Map((round.mine ?? []).map((one) => [one.candidate, one]))
  const standing = round.list.filter(({ outcome }) => outcome !== 'dropped')
  const mayScore = round.actions.includes('score')
  const isDeclared = standing.every(({ id }) => mine.has(id))
  const tied = standing.filter(({ id }) => (mine.get(id)?.conflict ?? 'none') !== 'none')
  const open = standing.filter(({ id }) => mine.get(id)?.conflict === 'none')
  const done = open.filter(({ id }) => mine.get(id)?.score).length
  const isDeclaring = mayScore && (!isDeclared || redeclaring)
  return (
    <Page
      title={t('Phiếu xét chọn của tôi', 'My papers')}
      intro={t(
        `${round.title}. Hạn nộp phiếu: ${shortDate(round.closesOn)}. Không ai xem được điểm của bạn trước khi chủ tịch đóng chấm điểm.`,
        `${round.title}. Due on ${shortDate(round.closesOn)}. Nobody sees your points before the chair closes the scoring.`,
      )}
      breadcrumbs={[
        { label: t.of(roundRegister.title), to: paths.rounds },
        { label: round.title, to: paths.round(round.id) },
      ]}
      actions={mayScore && !isDeclaring && <Submit round={round} left={open.length - done} />}
    >
      {round.mine === null ? (
        <p className="quiet">{t('Bạn không chấm điểm trong đợt này.', 'You give no score in this round.')}</p>
      ) : isDeclaring ? (
        <Declarations round={round} onDone={() => setRedeclaring(false)} />
      ) : (
        <>
          <p role="status" className="selection-total">
            {t(`Đã chấm ${done}/${open.length} ứng viên`, `${done} of ${open.length} candidates scored`)}
          </p>
          {tied.length > 0 && (
            <p>
              {t('Không chấm vì có liên quan', 'Not scored, being tied')}:{' '}
              {tied.map(({ enterprise }) => enterprise.label).join('; ')}
            </p>
          )}
          {mayScore ? (
            <Button variant="default" mb="md" onClick={() => setRedeclaring(true)}>
              {t('Sửa khai báo xung đột lợi ích', 'Change the declaration')}
            </Button>
          ) : (
            <p className="quiet">
              {t('Phiếu đã nộp hoặc đợt đã đóng chấm điểm.', 'The papers are in, or scoring is closed.')}
            </p>
          )}
          {open.map((one) => (
            <Paper key={one.id} round={round} one={one} paper={mine.get(one.id)} mayScore={mayScore} />
          ))}
        </>
      )}
    </Page>
  )
}

const Submit = ({ round, left }: { round: SelectionRound; left: number }) => {
  const t = useText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const submit = () =>
    client.selection
      .submitBallots({ id: round.id })
      .then(() => {
        notify({ message: t('Đã nộp phiếu.', 'Handed in.') })
        void navigate({ to: paths.round(round.id) })
      })
      .catch((error: unknown) => {
        setAsking(false)
        notifyRefusal(error, t.locale)
      })
  return (
    <>
      <Button disabled={left > 0} onClick={() => setAsking(true)}>
        {t('Nộp phiếu', 'Hand in')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('Nộp phiếu?', 'Hand the papers in?')}
        consequence={t(
          'Sau khi nộp không sửa được nữa, trừ khi chủ tịch hội đồng mở lại.',
          'They cannot be changed after that, unless the chair reopens the scoring.',
        )}
        act={t('Nộp phiếu', 'Hand in')}
        onConfirm={submit}
      />
    </>
  )
}
