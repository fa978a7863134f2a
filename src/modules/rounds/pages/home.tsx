import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { dateText } from '#web/ui/text-date.tsx'
import { ToDoList } from '#web/ui/to-do-list.tsx'
import { paths } from './paths.ts'

/** What the person has to do, on the page that opens after sign-in. */
export const Home = () => {
  const t = useText()
  const { person, agency, today } = useSession()
  const leads = useRight('round.lead')
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
      <ToDoList
        empty={t(
          'Không có việc nào chờ bạn. Danh mục bên trái dẫn đến mọi sổ và báo cáo.',
          'Nothing waits for you. The menu leads to all registers and reports.',
        )}
      />
    </Page>
  )
}
