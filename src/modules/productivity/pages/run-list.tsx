import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const when = (moment: string) => new Date(moment).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The runs of TFP, the latest first, and the way to a new one. */
export const RunList = () => {
  const t = useText()
  const { data } = useQuery(api.productivity.runs.list.queryOptions({ input: {} }))
  return (
    <Page
      title={t('Tính năng suất các nhân tố tổng hợp (TFP)', 'Total factor productivity (TFP)')}
      intro={t(
        'Mỗi lần tính được lưu với số liệu, tham số và kết quả, để tính lại ra đúng từng chữ số. TFP là phần dư: ngoài khoa học và công nghệ còn có mức sử dụng công suất, thời tiết, giá cả, đất đai, chất lượng lao động và sai số đo lường.',
        'Every run is kept with its figures, parameters and outcome, so that it can be repeated digit by digit. TFP is a residual: besides science and technology it holds utilisation, weather, prices, land, quality of labour and errors of measurement.',
      )}
      actions={
        <>
          {data !== undefined && data.rows.length > 1 && (
            <Button component={Link} to="/productivity/run-comparison" variant="default">
              {t('So sánh hai lần tính', 'Compare two runs')}
            </Button>
          )}
          {data?.actions.includes('make') && (
            <Button component={Link} to="/productivity/runs/new">
              {t('Tính mới', 'New run')}
            </Button>
          )}
        </>
      }
    >
      {data === undefined && <Loading />}
      {data?.rows.length === 0 && (
        <p className="panel quiet">{t('Chưa có lần tính nào.', 'Nothing has been computed yet.')}</p>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <TableFrame label={t('Các lần tính', 'Runs')}>
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Tên', 'Name')}</th>
                <th scope="col">{t('Người tính', 'Made by')}</th>
                <th scope="col">{t('Lúc', 'At')}</th>
                <th scope="col">{t('Mã số liệu', 'Hash of figures')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((run) => (
                <tr key={run.id}>
                  <td>
                    <Link to={`/productivity/runs/${run.id}`}>{run.title}</Link>
                  </td>
                  <td>{run.madeBy}</td>
                  <td>{when(run.madeAt)}</td>
                  <td>{run.inputHash.slice(0, 12)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Page>
  )
}
