import { useText } from '../locale.tsx'
import { useSession } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { dateText } from '../ui/text-date.tsx'

/** The home page until there is work to list: who you are here, and where to begin. */
export const Home = () => {
  const t = useText()
  const { person, agency, today } = useSession()
  return (
    <Page title={t('Việc phải làm', 'To do')} intro={`${t('Hôm nay', 'Today')}, ${dateText(today)}`}>
      <div className="panel">
        <p>
          {t('Xin chào', 'Welcome')}, <strong>{person?.name}</strong>
          {agency && ` – ${agency.name}`}.
        </p>
        <p className="quiet">
          {t(
            'Chưa có việc nào đến hạn. Hãy mở danh mục bên trái để bắt đầu.',
            'Nothing is due. Open the menu on the left to begin.',
          )}
        </p>
      </div>
    </Page>
  )
}
