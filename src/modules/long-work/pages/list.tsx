import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { Pager } from '#web/ui/pager.tsx'
import './long-work.css'
import { isOpen, whileRunning } from './open-works.ts'
import { WorkLine } from './work-line.tsx'

/** Everything long that the person has started lately. */
export const WorkList = () => {
  const t = useText()
  const [{ page, size }, ask] = useState({ page: 1, size: 50 })
  const list = useQuery({
    ...api.longWork.list.queryOptions({ input: { page, size } }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isOpen) ? whileRunning : false),
  })
  if (list.isError && list.data === undefined) return <ErrorPage error={list.error} />
  return (
    <Page
      title={t('Việc đang chạy', 'Works under way')}
      intro={t(
        'Các tệp dài được lập và nhập ở đây sau khi bạn rời trang. Chỉ mình bạn thấy và tải được; tệp được lưu trong thời hạn ghi bên dưới.',
        'Long files are made and read here after you leave the page. Only you see and fetch them; each is kept until the day it says.',
      )}
    >
      {list.isPending ? (
        <Loading rows={5} />
      ) : list.data?.rows.length === 0 ? (
        <p className="quiet">
          {t(
            'Chưa có việc nào. Khi bạn xuất hoặc nhập một danh sách dài, việc sẽ hiện ở đây.',
            'Nothing yet. When you export or import a long list, the work appears here.',
          )}
        </p>
      ) : (
        <div className="panel">
          <ul className="work-list">
            {list.data?.rows.map((work) => (
              <li key={work.id}>
                <WorkLine work={work} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {(list.data?.total ?? 0) > size && (
        <Pager
          total={list.data?.total ?? 0}
          page={page}
          size={size}
          onPage={(wanted) => ask({ page: wanted, size })}
          onSize={(wanted) => ask({ page: 1, size: wanted })}
        />
      )}
    </Page>
  )
}
