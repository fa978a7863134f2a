import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { useSession } from '#web/session.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { paths } from './paths.ts'

/** Accepted needs of a year that wait for a project; each begins one. */
export const BeginPage = () => {
  const t = useText()
  const navigate = useNavigate()
  const { today } = useSession()
  const asked = useSearch({ strict: false }) as SearchParams
  const year = Number(asked.year) || Number(today.slice(0, 4))
  const waiting = useQuery(api.support.waitingNeeds.queryOptions({ input: { year } }))
  const begin = useMutation({
    mutationFn: (need: string) => client.support.beginFromNeed({ need }),
    onSuccess: ({ id }) => {
      notify({ message: t('Đã lập hồ sơ nháp từ nhu cầu.', 'A draft was made from the need.') })
      void navigate({ to: `${paths.projects}/${id}` })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (waiting.isError) return <ErrorPage error={waiting.error} />
  return (
    <Page
      title={t(`Lập hồ sơ từ nhu cầu năm ${year}`, `Begin projects from needs of ${year}`)}
      breadcrumbs={[{ label: t('Hồ sơ hỗ trợ', 'Support projects'), to: paths.projects }]}
      intro={
        <>
          {t('Nhu cầu đã tổng hợp mà chưa có hồ sơ.', 'Accepted needs without a project.')}{' '}
          <Link to={paths.begin} search={{ year: year + 1 } as never}>
            {t(`Nhu cầu năm ${year + 1}`, `Needs of ${year + 1}`)}
          </Link>
        </>
      }
    >
      {waiting.isPending && <Loading rows={4} />}
      {waiting.data?.length === 0 && (
        <p className="quiet">
          {t(
            `Không còn nhu cầu nào của năm ${year} chờ lập hồ sơ.`,
            `No accepted need of ${year} waits for a project.`,
          )}
        </p>
      )}
      {waiting.data && waiting.data.length > 0 && (
        <TableFrame label={t('Nhu cầu chờ lập hồ sơ', 'Needs that wait')}>
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
                <th scope="col">{t('Giải pháp', 'Solution')}</th>
                <th scope="col" className="digits">
                  {t('Dự kiến chi phí (đồng)', 'Expected cost (đồng)')}
                </th>
                <th scope="col">{t('Việc', 'Act')}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.data.map((need) => (
                <tr key={need.id}>
                  <th scope="row">{need.enterprise.label}</th>
                  <td>{need.solution.label}</td>
                  <td className="digits">{groupThousands(need.cost)}</td>
                  <td>
                    <Button
                      size="compact-sm"
                      loading={begin.isPending && begin.variables === need.id}
                      onClick={() => begin.mutate(need.id)}
                    >
                      {t('Lập hồ sơ', 'Begin')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Page>
  )
}
