import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { CommunicationCalendar } from '#modules/communications/contract.ts'
import { activityKinds } from '#modules/work/activity-register.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

const yearsShown = 6

/** The communication activities of a year with whom they reached and what they cost. */
export const Calendar = () => {
  const t = useText()
  const { today } = useSession()
  const last = Number(today.slice(0, 4)) + 1
  const [year, setYear] = useState(last - 1)
  const calendar = useQuery(api.communications.calendar.queryOptions({ input: { year } }))
  return (
    <Page
      title={t('Lịch truyền thông', 'Calendar of communication')}
      intro={t(
        'Hội nghị, hội thảo, chuyên mục, tờ rơi, phát thanh, truyền hình, tham quan (mục II.2). Hoạt động ghi ở sổ hoạt động; số người tiếp cận ghi theo kênh.',
        'Conferences, columns, leaflets, broadcasts and visits (II.2), from the register of activities, with their reach.',
      )}
      actions={<Link to="/communications/reach">{t('Kết quả theo kênh', 'Reach by channel')}</Link>}
    >
      <div className="panel">
        <NativeSelect
          label={t('Năm', 'Year')}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          data={Array.from({ length: yearsShown }, (_, n) => String(last - n))}
          maw="10rem"
        />
        <Asked query={calendar}>{(data) => <Activities {...data} />}</Asked>
      </div>
    </Page>
  )
}

const Activities = ({ rows, totals }: CommunicationCalendar) => {
  const t = useText()
  if (rows.length === 0)
    return (
      <p className="quiet">
        {t('Năm này chưa có hoạt động truyền thông nào trong sổ.', 'No communication activity in this year.')}
      </p>
    )
  return (
    <TableFrame label={t('Hoạt động truyền thông', 'Communication activities')} size="whole">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Ngày', 'Day')}</th>
            <th scope="col">{t('Hoạt động', 'Activity')}</th>
            <th scope="col">{t('Cơ quan', 'Agency')}</th>
            <th scope="col">{t('Tham dự', 'Participants')}</th>
            <th scope="col">{t('Tiếp cận', 'Reached')}</th>
            <th scope="col">{t('Kinh phí (đồng)', 'Cost (đồng)')}</th>
            <th scope="col">{t('Tin, bài', 'Articles')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <TextDate day={one.startsOn} />
              </td>
              <th scope="row">
                <Link to={`/work/activities/${one.id}`}>{one.title}</Link>
                <span className="choice-detail">
                  {t.of(activityKinds[one.kind as keyof typeof activityKinds])}
                  {one.place && ` · ${one.place}`}
                </span>
              </th>
              <td>{one.agency}</td>
              <td className="digits">{groupThousands(String(one.participants ?? ''))}</td>
              <td className="digits">{groupThousands(String(one.audience))}</td>
              <td className="digits">{groupThousands(one.cost ?? '')}</td>
              <td className="digits">{one.articles}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('Cộng', 'Total')}
            </th>
            <td className="digits">{groupThousands(String(totals.participants))}</td>
            <td className="digits">{groupThousands(String(totals.audience))}</td>
            <td className="digits">{groupThousands(totals.cost)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}
