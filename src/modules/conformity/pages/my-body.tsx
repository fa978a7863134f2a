import { useQuery } from '@tanstack/react-query'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { ToDoList } from '#web/ui/to-do-list.tsx'
import { BodyRecord } from './record.tsx'

/** The home of those who represent a conformity body: its record, with what they keep up themselves. */
export const MyBody = () => {
  const t = useText()
  const own = useQuery({
    queryKey: ['conformity-bodies', 'list', 'own'],
    queryFn: () => client.conformity.bodies.list({ size: 1 }),
  })
  return (
    <Asked query={own}>
      {({ rows: [body] }) =>
        body ? (
          <BodyRecord id={body.id}>
            <section className="panel" aria-labelledby="to-do-title">
              <h2 id="to-do-title">{t('Việc phải làm', 'To do')}</h2>
              <ToDoList empty={t('Không có việc nào chờ tổ chức.', 'Nothing waits for your body.')} />
            </section>
          </BodyRecord>
        ) : (
          <Page title={t('Trang của tổ chức', 'My conformity body')}>
            <p className="quiet">
              {t(
                'Chưa thấy tổ chức mà bạn đại diện. Hãy liên hệ cơ quan đầu mối.',
                'The body that you represent is not there. Ask the focal agency.',
              )}
            </p>
          </Page>
        )
      }
    </Asked>
  )
}
