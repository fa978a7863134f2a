import { Button } from '@mantine/core'
import { IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { CandidateInput } from '#modules/selection/contract.ts'
import { candidateRegister } from '#modules/selection/round-columns.ts'
import type { Candidate, SelectionRound } from '#modules/selection/round-shapes.ts'
import { outcomes } from '#modules/selection/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAct } from '#web/ui/act.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { CandidateActs } from './candidate-acts.tsx'
import { OpenScores } from './open-scores.tsx'

/** The candidates of a round; once it is scored, the ranked list with means, spread and outcomes. */
export const CandidateList = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const isRanked = round.list.some(({ rank }) => rank !== null)
  return (
    <section className="panel" aria-labelledby="candidates-title">
      <h2 id="candidates-title">
        {isRanked ? t('Danh sách xếp hạng', 'Ranked list') : t('Ứng viên', 'Candidates')}
      </h2>
      {isRanked && (
        <p className="quiet">
          {t(
            `Xếp theo điểm bình quân của các phiếu đã nộp; bằng điểm thì theo số nhóm ưu tiên, rồi nhu cầu đăng ký sớm hơn. Điểm tối thiểu ${vietnameseDecimal(round.minimum)}.`,
            `By the mean of the papers handed in; then by priority groups, then by the earlier need. Least score ${vietnameseDecimal(round.minimum)}.`,
          )}
        </p>
      )}
      {round.list.length === 0 ? (
        <p className="quiet">
          {t(
            'Chưa có ứng viên. Lấy từ nhu cầu đã tổng hợp của năm, hoặc thêm thủ công kèm lý do.',
            'There is no candidate yet. Draw them from accepted needs of the year, or add one by hand.',
          )}
        </p>
      ) : (
        <CandidateTable round={round} isRanked={isRanked} />
      )}
      {isRanked && <OpenScores round={round} />}
      {round.actions.includes('edit') && <Preparing round={round} />}
    </section>
  )
}

const Preparing = ({ round }: { round: SelectionRound }) => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const { id } = round
  const draw = useAct(
    () => client.selection.draw({ id }).catch((error: unknown) => notifyRefusal(error, t.locale)),
    (done) =>
      notify({
        message: done?.made
          ? t(`Đã lấy ${done.made} ứng viên.`, `${done.made} candidates were drawn.`)
          : t('Không còn nhu cầu đã tổng hợp nào.', 'No accepted need is left.'),
      }),
  )
  return (
    <div className="selection-tools">
      <Button
        leftSection={<IconUsersPlus size={18} aria-hidden />}
        loading={draw.busy}
        onClick={() => draw.run()}
      >
        {t(`Lấy từ nhu cầu năm ${round.year}`, `Draw from needs of ${round.year}`)}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {t('Thêm thủ công', 'Add by hand')}
      </Button>
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('Thêm ứng viên', 'Add a candidate')}
        size="lg"
      >
        <RecordForm
          register={candidateRegister}
          input={CandidateInput}
          act={t('Thêm', 'Add')}
          onSave={async (values) => {
            await client.selection.addCandidate({ id, ...CandidateInput.parse(values) })
            notify({ message: t('Đã thêm.', 'Added.') })
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    </div>
  )
}

const flagWords = {
  represents: { vi: 'đại diện doanh nghiệp này', en: 'represents it' },
  introduced: { vi: 'thuộc cơ quan giới thiệu', en: 'is of the agency that introduced it' },
}

const Who = ({ one }: { one: Candidate }) => {
  const t = useText()
  const { rights } = useSession()
  const { enterprise, need, agency, reason, otherSupport, flags, droppedReason, movedReason } = one
  return (
    <>
      <Link to={`/enterprises/${enterprise.id}`} className="row-link">
        {enterprise.label}
      </Link>
      {need && rights.includes('need.decide') && (
        <>
          {' · '}
          <Link to={`/needs/${need}`}>{t('nhu cầu', 'need')}</Link>
        </>
      )}
      {!need && <p className="selection-note quiet">{t('Thêm thủ công', 'Added by hand')}</p>}
      {reason && <p className="selection-note quiet">{reason}</p>}
      {agency && (
        <p className="selection-note quiet">
          {t('Giới thiệu', 'Introduced by')}: {agency}
        </p>
      )}
      {otherSupport && (
        <p className="selection-note">
          {t('Hỗ trợ khác', 'Other support')}: {otherSupport}
        </p>
      )}
      {flags.map(({ member, why }) => (
        <p key={`${member} ${why}`} className="selection-note">
          ⚑ {member} {t.of(flagWords[why])}
        </p>
      ))}
      {movedReason && (
        <p className="selection-note">
          {t('Đổi thứ hạng', 'Moved')} {movedReason}
        </p>
      )}
      {droppedReason && (
        <p className="selection-note">
          {t('Rút lui', 'Dropped out')}: {droppedReason}
        </p>
      )}
    </>
  )
}

const CandidateTable = ({ round, isRanked }: { round: SelectionRound; isRanked: boolean }) => {
  const t = useText()
  const acts = ['edit', 'move', 'drop'].some((act) => round.actions.includes(act))
  return (
    <TableFrame size="whole" label={t('Ứng viên', 'Candidates')}>
      <table className="record-table numbered selection-table">
        <thead>
          <tr>
            <th scope="col" className="number-column">
              {isRanked ? t('Hạng', 'Place') : t('TT', 'No.')}
            </th>
            <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
            <th scope="col">{t('Kết quả', 'Outcome')}</th>
            <th scope="col">{t('Giải pháp', 'Solution')}</th>
            <th scope="col">{t('Nhóm ưu tiên', 'Priority groups')}</th>
            <th scope="col" className="digits">
              {t('Đề nghị (đồng)', 'Asked (đồng)')}
            </th>
            {isRanked && (
              <>
                <th scope="col" className="digits">
                  {t('Điểm', 'Mean')}
                </th>
                <th scope="col" className="digits">
                  {t('Thấp – cao', 'Spread')}
                </th>
              </>
            )}
            {acts && <th scope="col">{t('Thao tác', 'Acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {round.list.map((one, at) => (
            <tr key={one.id}>
              <td className="number-column">{one.rank ?? at + 1}</td>
              <th scope="row">
                <Who one={one} />
              </th>
              <td>
                <StatusBadge {...outcomes[one.outcome]} />
                {one.awaitsDecision && (
                  <p className="selection-note quiet">
                    {t('chờ quyết định điều chỉnh', 'waits for a decision')}
                  </p>
                )}
              </td>
              <td>{one.solution}</td>
              <td>{t.of(one.priority)}</td>
              <td className="digits">{groupThousands(one.asked)}</td>
              {isRanked && <Marks one={one} />}
              {acts && (
                <td>
                  <CandidateActs round={round} one={one} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const Marks = ({ one: { mean, lowest, highest, ballots } }: { one: Candidate }) => {
  const t = useText()
  return (
    <>
      <td className="digits">
        {mean ? vietnameseDecimal(mean) : '—'}
        <p className="selection-note quiet">{t(`${ballots ?? 0} phiếu`, `${ballots ?? 0} papers`)}</p>
      </td>
      <td className="digits">
        {lowest && highest ? `${vietnameseDecimal(lowest)} – ${vietnameseDecimal(highest)}` : '—'}
      </td>
    </>
  )
}
