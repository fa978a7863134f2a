import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { Effects } from '#modules/support/contract.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { paths } from './paths.ts'

/** đồng as million đồng with one place. */
const inMillions = (amount: number): number => Math.round(amount / 100_000) / 10

/** So many stand in the picture; the table has all. */
const drawn = 12

/** Labour productivity of every supported enterprise before and after its project. */
export const EffectsPage = () => {
  const t = useText()
  const { data, error } = useQuery(api.support.effects.queryOptions())
  if (error) return <ErrorPage error={error} />
  if (data === undefined) return <Loading />
  const { projects, without } = data
  return (
    <Page
      title={t('Năng suất trước và sau hỗ trợ', 'Productivity before and after support')}
      intro={t(
        'Năm trọn gần nhất trước khi bắt đầu so với năm trọn gần nhất sau nghiệm thu, giá hiện hành. Con số mô tả, không chứng minh nguyên nhân.',
        'The last whole year before the start against the last after the acceptance, at current prices. The figures describe and prove no cause.',
      )}
      breadcrumbs={[{ label: t('Hỗ trợ doanh nghiệp', 'Support projects'), to: paths.projects }]}
    >
      {projects.length === 0 ? (
        <p className="panel quiet">
          {t(
            'Chưa dự án nào có đủ số liệu trước và sau. Nhập số liệu hằng năm của doanh nghiệp được hỗ trợ.',
            'No project has figures before and after yet. Enter the yearly figures of supported enterprises.',
          )}
        </p>
      ) : (
        <>
          <ChartFigure
            title={t(
              'Năng suất lao động trước và sau hỗ trợ',
              'Labour productivity before and after support',
            )}
            note={t(
              `n = ${projects.length}; ${without} dự án chưa đủ số liệu. Điểm rỗng: trước; điểm đặc: sau.${projects.length > drawn ? ` Hình vẽ ${drawn} dự án nghiệm thu gần nhất.` : ''}`,
              `n = ${projects.length}; ${without} projects lack figures. Hollow: before; full: after.${projects.length > drawn ? ` The picture shows the ${drawn} latest.` : ''}`,
            )}
            height={80 + 44 * Math.min(drawn, projects.length)}
            chart={{
              kind: 'dumbbells',
              unit: t('triệu đồng/người', 'million đồng a worker'),
              of: t('Doanh nghiệp', 'Enterprise'),
              pairs: projects.slice(0, drawn).map(({ enterprise, before, after }) => ({
                name: enterprise,
                before: inMillions(before.perWorker),
                after: inMillions(after.perWorker),
              })),
              words: { before: t('Trước', 'Before'), after: t('Sau', 'After') },
            }}
          />
          <EffectTable projects={projects} />
        </>
      )}
    </Page>
  )
}

const EffectTable = ({ projects }: Pick<Effects, 'projects'>) => {
  const t = useText()
  const title = t('Từng dự án', 'Project by project')
  return (
    <section className="panel" aria-labelledby="effects-title">
      <h2 id="effects-title">{title}</h2>
      <TableFrame label={title}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Doanh nghiệp', 'Enterprise')}</th>
              <th scope="col">{t('Năm trước – năm sau', 'Years')}</th>
              <th scope="col" className="digits">
                {t('Trước (triệu đồng/người)', 'Before (million đồng a worker)')}
              </th>
              <th scope="col" className="digits">
                {t('Sau', 'After')}
              </th>
              <th scope="col" className="digits">
                {t('Thay đổi', 'Change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, enterprise, before, after, change }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`${paths.projects}/${id}`}>{enterprise}</Link>
                </th>
                <td>{`${before.year} – ${after.year}`}</td>
                <td className="digits">{formatNumber(inMillions(before.perWorker))}</td>
                <td className="digits">{formatNumber(inMillions(after.perWorker))}</td>
                <td className="digits">{`${vietnameseDecimal(change)} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
