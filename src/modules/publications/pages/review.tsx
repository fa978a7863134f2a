import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { publicationKinds } from '#modules/publications/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { ChooseMany } from './choose-many.tsx'
import { paths } from './paths.ts'
import './publications.css'

/** What awaits review, to be opened one by one or published together. */
export const Review = () => {
  const t = useText()
  const queries = useQueryClient()
  const waiting = useQuery({
    queryKey: ['publications', 'waiting'],
    queryFn: () =>
      client.publications.items.list({ filter: { state: 'submitted' }, size: 200, sort: 'title' }),
  })
  return (
    <Page
      title={t('Duyệt nội dung công khai', 'Review publications')}
      breadcrumbs={[{ label: t('Nội dung công khai', 'Publications'), to: paths.publications }]}
      intro={t(
        'Mở từng mục để xem, trả lại; hoặc chọn nhiều mục để công khai cùng lúc. Bạn không duyệt được mục do mình soạn.',
        'Open an item to look at it or return it, or publish several at once. Your own items need somebody else.',
      )}
    >
      {waiting.isPending ? (
        <Loading />
      ) : (
        <ChooseMany
          legend={t('Đang chờ duyệt', 'Awaiting review')}
          choices={(waiting.data?.rows ?? []).map(({ id, title, kind }) => ({
            id,
            label: title,
            detail: (
              <>
                {t.of(publicationKinds[kind])} ·{' '}
                <Link to={`${paths.publications}/${id}`}>{t('Xem', 'Look')}</Link>
              </>
            ),
          }))}
          empty={t('Không có mục nào chờ duyệt.', 'Nothing awaits review.')}
          button={(count) => t(`Công khai ${count} mục`, `Publish ${count}`)}
          act={(ids) => client.publications.items.publishMany({ ids })}
          onDone={() => {
            notify({ message: t('Đã công khai.', 'Published.') })
            return queries.invalidateQueries({ queryKey: ['publications'] })
          }}
        />
      )}
    </Page>
  )
}
