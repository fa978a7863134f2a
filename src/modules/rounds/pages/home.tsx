import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { dateText, TextDate } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** What the person has to do: what, for whom, by when, one button; what is late stands first. */
export const Home = () => {
  const t = useText()
  const { person, agency, today } = useSession()
  const leads = useRight('round.lead')
  const items = useQuery(api.rounds.toDo.queryOptions({ input: {} }))
  const late = items.data?.filter((item) => item.late).length ?? 0
  return (
    <Page
      title={t('Việc phải làm', 'To do')}
      actions={
        leads && (
          <Button component={Link} to={paths.leaders}>
            {t('Xem trang điều hành', 'See the page of the leaders')}
          </Button>
        )
      }
      intro={`${t('Hôm nay', 'Today')}, ${dateText(today)} · ${person?.name ?? ''}${agency ? ` – ${agency.name}` : ''}`}
    >
      {items.data === undefined && <Loading />}
      {items.data?.length === 0 && (
        <div className="panel">
          <p className="quiet">
            {t(
              'Không có việc nào chờ bạn. Danh mục bên trái dẫn đến mọi sổ và báo cáo.',
              'Nothing waits for you. The menu leads to all registers and reports.',
            )}
          </p>
        </div>
      )}
      {items.data && items.data.length > 0 && (
        <>
          <p>
            {t(`${items.data.length} việc`, `${items.data.length} things to do`)}
            {late > 0 && t(`, trong đó ${late} việc quá hạn`, `, ${late} of them late`)}.
          </p>
          <ul className="task-list">
            {items.data.map((item) => (
              <li key={`${item.path} ${item.what.en}`}>
                <div>
                  <p className="task-title">{t.of(item.what)}</p>
                  <p className="quiet">
                    {item.forWhom}
                    {item.forWhom && item.by && ' · '}
                    {item.by && (
                      <>
                        {t('Hạn', 'By')} <TextDate day={item.by} />
                      </>
                    )}
                  </p>
                </div>
                {item.late && <StatusBadge label={text('Quá hạn', 'Overdue')} tone="bad" />}
                <Button component={Link} to={item.path} variant={item.late ? 'filled' : 'default'}>
                  {t.of(item.button)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
