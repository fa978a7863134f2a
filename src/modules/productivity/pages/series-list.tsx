import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SeriesHead } from '#modules/productivity/series-contract.ts'
import { type SeriesTable, seriesTables } from '#modules/productivity/series-tables.ts'
import { vintages } from '#modules/productivity/vintages.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'
import { TerritoryField } from './territory-field.tsx'
import { useSeries } from './use-series.ts'

const path = '/productivity/series'
const sampleMark = { vi: 'Dữ liệu mẫu', en: 'Sample data' }

const SeriesTableOf = ({ table, rows }: { table: SeriesTable; rows: readonly SeriesHead[] }) => {
  const t = useText()
  const title = t.of(seriesTables[table])
  if (rows.length === 0) return <p className="quiet">{t('Chưa có chuỗi nào.', 'No series yet.')}</p>
  return (
    <TableFrame label={title}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Chuỗi số liệu', 'Series')}</th>
            <th scope="col">{t('Đơn vị', 'Unit')}</th>
            <th scope="col">{t('Các năm', 'Years')}</th>
            <th scope="col">{t('Kỳ số liệu năm cuối', 'Vintage of the last year')}</th>
            <th scope="col">{t('Bản', 'Version')}</th>
            <th scope="col">{t('Người nhập, lúc', 'Entered by, at')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, unit, versions: [latest] }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${path}/${id}`}>{t.of(label)}</Link>
              </th>
              <td>{unit}</td>
              <td>{latest?.from ? `${latest.from}–${latest.to}` : '—'}</td>
              <td>{latest?.lastVintage ? t.of(vintages[latest.lastVintage]) : '—'}</td>
              <td>{latest?.number}</td>
              <td>
                {latest?.madeBy}, <TextMoment at={latest?.madeAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** The stored series of a territory by table, and the ways in and out: the grid, the workbook, the links. */
export const SeriesList = () => {
  const t = useText()
  const { data, territory, rows, ask, mayWrite, isSample } = useSeries(path)
  const fetchWorkbook = (filled: boolean) =>
    client.productivity.series
      .workbook({ territory, filled })
      .then((file) => saveFile(file, 'chuoi-so-lieu.xlsx'))
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  const search = { territory } as never
  return (
    <Page
      title={t('Chuỗi số liệu tính năng suất', 'Series for productivity')}
      intro={t(
        'GRDP, lao động, vốn đầu tư, thu nhập theo năm. Mỗi lần công bố mới là một bản mới, bản cũ vẫn còn; hai địa bàn, hai năm gốc hay hai khung lao động là hai chuỗi, chỉ nối khi có mối nối ghi rõ.',
        'GRDP, employed persons, investment and income by year. Each new vintage is a new version and the old one stays; two territories, base years or concepts are two series, joined only by a recorded link.',
      )}
      actions={
        <>
          <Button variant="default" component={Link} to={`${path}/links`}>
            {t('Mối nối', 'Links')}
          </Button>
          {mayWrite && (
            <Button variant="default" component={Link} to={`${path}/import`} search={search}>
              {t('Nhập từ Excel', 'Import from Excel')}
            </Button>
          )}
          {mayWrite && rows.length > 0 && (
            <Button component={Link} to="/productivity/runs/new" search={search}>
              {t('Tính TFP từ các chuỗi này', 'Compute TFP from these')}
            </Button>
          )}
        </>
      }
    >
      {data === undefined ? (
        <Loading />
      ) : (
        <>
          <section className="panel">
            <Group align="end">
              <TerritoryField
                territories={data.territories}
                value={territory}
                onChange={(next) => ask({ territory: next })}
              />
              <Button variant="default" onClick={() => fetchWorkbook(true)}>
                {t('Tải Excel có số liệu', 'Excel with the figures')}
              </Button>
              <Button variant="default" onClick={() => fetchWorkbook(false)}>
                {t('Tải mẫu Excel trống', 'Empty Excel template')}
              </Button>
              {isSample && <StatusBadge label={sampleMark} tone="waiting" />}
            </Group>
          </section>
          {(Object.keys(seriesTables) as SeriesTable[]).map((table) => (
            <section className="panel" key={table} aria-labelledby={`series-${table}`}>
              <Group justify="space-between" mb="sm">
                <h2 id={`series-${table}`} style={{ margin: 0 }}>
                  {t.of(seriesTables[table])}
                </h2>
                {mayWrite && (
                  <Button
                    size="compact-md"
                    variant="default"
                    component={Link}
                    to={`${path}/table`}
                    search={{ territory, table } as never}
                  >
                    {t('Nhập dạng bảng', 'Enter in a table')}
                  </Button>
                )}
              </Group>
              <SeriesTableOf table={table} rows={rows.filter((one) => one.table === table)} />
            </section>
          ))}
        </>
      )}
    </Page>
  )
}
