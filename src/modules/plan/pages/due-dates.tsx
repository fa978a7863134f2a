import { Button, Select } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarEntry } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { MeantText } from './meant-text.tsx'
import { ClauseLink, PlanPage } from './plan-page.tsx'

/** What is due in a year: the day that the plan names, how it is read, and who sends to whom. */
export const DueDates = () => {
  const t = useText()
  const { province } = useSession()
  const { asked, ask } = useAddress('/plan/calendar')
  const year = /^\d{4}$/.test(asked.year ?? '') ? Number(asked.year) : undefined
  const calendar = useQuery({
    queryKey: ['plan', 'calendar', year],
    queryFn: () => client.plan.calendar(year === undefined ? {} : { year }),
    placeholderData: keepPreviousData,
  })
  return (
    <Asked query={calendar}>
      {(data) => (
        <PlanPage
          title={t(`Lịch thời hạn năm ${data.year}`, `Due dates of ${data.year}`)}
          intro={t(
            'Ngày kế hoạch nêu và ngày cuối còn đúng hạn có thể khác nhau theo cách đọc đã ghi.',
            'The day named and the last day in time may differ by the reading that was recorded.',
          )}
          actions={
            <>
              <Select
                aria-label={t('Năm', 'Year')}
                allowDeselect={false}
                data={data.years.map(String)}
                value={String(data.year)}
                onChange={(next) => next && ask({ year: next })}
              />
              <Button
                variant="default"
                component="a"
                href={`/lich/${province.code}.ics?year=${data.year}`}
                leftSection={<IconCalendarPlus size={18} aria-hidden />}
              >
                {t('Thêm vào lịch (.ics)', 'Add to a calendar (.ics)')}
              </Button>
            </>
          }
        >
          {data.entries.length === 0 && (
            <p className="empty-list">
              {t('Năm này không có thời hạn nào.', 'Nothing is due in this year.')}
            </p>
          )}
          {data.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </PlanPage>
      )}
    </Asked>
  )
}

const Left = ({ days }: { days: number }) => {
  if (days < 0)
    return <StatusBadge label={{ vi: `Đã qua ${-days} ngày`, en: `${-days} days ago` }} tone="quiet" />
  if (days === 0) return <StatusBadge label={{ vi: 'Hôm nay là ngày cuối', en: 'Today' }} tone="bad" />
  const tone = days <= 14 ? 'waiting' : 'active'
  return <StatusBadge label={{ vi: `Còn ${days} ngày`, en: `${days} days left` }} tone={tone} />
}

const Entry = ({ entry }: { entry: CalendarEntry }) => {
  const t = useText()
  return (
    <section className="panel due-entry" aria-labelledby={`due-${entry.id}`}>
      <div className="due-day">
        <TextDate day={entry.lastDay} />
        <Left days={entry.daysLeft} />
      </div>
      <div>
        <h2 id={`due-${entry.id}`}>{t.of(entry.label)}</h2>
        <dl className="field-list">
          <div>
            <dt>{t('Kế hoạch nêu', 'The plan names')}</dt>
            <dd>
              <TextDate day={entry.named} />,{' '}
              {entry.reading === 'exclusive'
                ? t('chính ngày đó là trễ', 'that day itself is late')
                : t('chính ngày đó còn đúng hạn', 'that day itself is in time')}{' '}
              (<ClauseLink id={entry.clause} />)<span className="choice-detail">{t.of(entry.ruling)}</span>
            </dd>
          </div>
          {entry.internalCutOff && (
            <div>
              <dt>{t('Hạn nội bộ cho đơn vị', 'Internal cut-off for units')}</dt>
              <dd>
                <TextDate day={entry.internalCutOff} />
                <span className="choice-detail">
                  {t('Quá hạn này chưa tính là trễ.', 'Missing it does not count as late.')}
                </span>
              </dd>
            </div>
          )}
          {entry.dataWindow && (
            <div>
              <dt>{t('Số liệu của', 'Data of')}</dt>
              <dd>
                <TextDate day={entry.dataWindow.from} /> – <TextDate day={entry.dataWindow.to} />
                <span className="choice-detail">
                  {t('Thực hiện đến', 'Actual up to')} <TextDate day={entry.dataWindow.actualTo} />,{' '}
                  {t('sau đó là ước', 'estimates after')}
                </span>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('Nơi gửi', 'From')}</dt>
            <dd>
              <MeantText meant={entry.from} />
              {entry.optionalFrom.map((meant) => (
                <MeantText key={meant.said.vi} meant={meant} />
              ))}
            </dd>
          </div>
          <div>
            <dt>{t('Nơi nhận', 'To')}</dt>
            <dd>
              {entry.to.map((meant) => (
                <MeantText key={meant.said.vi} meant={meant} />
              ))}
            </dd>
          </div>
        </dl>
        {entry.onDemand && (
          <p className="quiet">{t('Có thể yêu cầu đột xuất.', 'May also be asked for at any time.')}</p>
        )}
      </div>
    </section>
  )
}
