import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconListDetails } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { prizes } from '#modules/awards/prizes.ts'
import { regimeOf } from '#modules/awards/regime.ts'
import { RoundInput, roundRegister } from '#modules/awards/round-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { roundActLabels } from './act-labels.ts'
import { CouncilPanel } from './council-panel.tsx'
import { paths } from './paths.ts'

/** One round: its dues, the rules of its award year, its council, the submission to the National Council. */
export const RoundRecord = () => {
  const t = useText()
  const { today } = useSession()
  const seesCouncil = useRight('awards.score')
  return (
    <RecordPage
      register={roundRegister}
      api={client.awards.rounds}
      path={paths.rounds}
      input={RoundInput}
      subject="awards.round"
      label={({ awardYear }) => `${t('Đợt xét giải năm', 'Round of')} ${awardYear}`}
      actLabels={roundActLabels}
      actions={(row) => <RoundActions round={row} />}
      initial={{ awardYear: Number(today.slice(0, 4)) }}
    >
      {(row) => (
        <>
          <Rules awardYear={Number(row.awardYear)} />
          {seesCouncil && <CouncilPanel roundId={row.id} />}
        </>
      )}
    </RecordPage>
  )
}

const RoundActions = ({ round }: { round: RegisterRow }) => {
  const t = useText()
  const leads = useRight('awards.lead')
  const submission = useMutation({
    mutationFn: () => client.awards.rounds.submission({ id: round.id }),
    onSuccess: (file) => saveFile(file, 'Tờ trình.docx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const list = { 'filter[awardYear]': String(round.awardYear) } as never
  return (
    <>
      <Button
        component={Link}
        to={paths.entries}
        search={list}
        variant="default"
        leftSection={<IconListDetails size={18} aria-hidden />}
      >
        {t('Hồ sơ của đợt', 'Entries')}
      </Button>
      {leads && (
        <Button
          variant="default"
          loading={submission.isPending}
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          onClick={() => submission.mutate()}
        >
          {t('Tờ trình Hội đồng Quốc gia (Word)', 'Submission (Word)')}
        </Button>
      )}
    </>
  )
}

const Rules = ({ awardYear }: { awardYear: number }) => {
  const t = useText()
  const regime = regimeOf(awardYear)
  if (regime === undefined) return null
  const { criteria, eligibility, entrants, mostPoints, basis } = regime
  const unconfirmed = (verified: boolean) => (verified ? '' : ` (${t('chưa xác minh', 'not confirmed')})`)
  const market = eligibility.monthsOnMarket
  return (
    <section className="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('Quy định của năm giải', 'Rules of the award year')}</h2>
      <p>
        {basis}
        {unconfirmed(regime.verified)}. {t('Mức giải:', 'Prizes:')}{' '}
        {regime.prizes.map((prize) => t.of(prizes[prize])).join(', ')}.
      </p>
      <ul>
        <li>
          {t(`Tổng ${mostPoints} điểm.`, `${mostPoints} points in all.`)} {criteria.source}
          {unconfirmed(criteria.verified)}
        </li>
        {criteria.list.map((one) => (
          <li key={one.key}>
            {one.key}. {t.of(one)}: {one.points ?? t('chưa công bố điểm', 'points not known')}
          </li>
        ))}
        <li>
          {t(
            `Thành lập từ ${eligibility.monthsFounded} tháng`,
            `Founded ${eligibility.monthsFounded} months`,
          )}
          {market === null
            ? ''
            : t(`; sản phẩm trên thị trường từ ${market} tháng`, `; product on the market ${market} months`)}
          . {eligibility.source}
          {unconfirmed(eligibility.verified)}
        </li>
        <li>
          {t(
            `Loại hình lớn: trên ${entrants.largeAbove} lao động chính thức`,
            `Large: more than ${entrants.largeAbove} workers`,
          )}
          . {entrants.source}
          {unconfirmed(entrants.verified)}
        </li>
      </ul>
    </section>
  )
}
