import { Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SeriesHead } from '#modules/productivity/series-contract.ts'
import { vintages } from '#modules/productivity/vintages.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { sideText } from './link-words.ts'
import type { ChosenSeries } from './run-source.ts'
import { TerritoryField } from './territory-field.tsx'
import { useSeries } from './use-series.ts'

interface SeriesSourceProps {
  readonly chosen: ChosenSeries | undefined
  readonly onChange: (chosen: ChosenSeries) => void
}

const latestOf = ({ id, versions }: SeriesHead) => ({ id, version: versions[0]?.number ?? 1 })

/** The series of a run: those of a territory, each in a version, and the links by which others are joined to them. */
export const SeriesSource = ({ chosen, onChange }: SeriesSourceProps) => {
  const t = useText()
  const { data, territory, rows, ask } = useSeries('/productivity/runs/new')
  const { data: linked } = useQuery(api.productivity.series.links.list.queryOptions({ input: {} }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a territory begins with its own series, each in its latest version
  useEffect(() => {
    if (data !== undefined && chosen?.territory !== territory)
      onChange({ territory, series: rows.map(latestOf), links: [] })
  }, [data, territory])
  if (data === undefined || linked === undefined || chosen === undefined) return <Loading rows={4} />
  const standing = linked.links.filter(({ revokedAt }) => revokedAt === null)
  const isTaken = (id: string) => chosen.series.some((one) => one.id === id)
  const offered = standing.filter(({ from, to }) => isTaken(from.id) || isTaken(to.id))
  const shown = data.rows.filter((one) => one.territory === territory || isTaken(one.id))
  const drop = (id: string) => onChange({ ...chosen, series: chosen.series.filter((one) => one.id !== id) })
  const take = (heads: readonly SeriesHead[], links = chosen.links) =>
    onChange({
      ...{ ...chosen, links },
      series: [...chosen.series, ...heads.filter(({ id }) => !isTaken(id)).map(latestOf)],
    })
  const setVersion = (id: string, version: number) =>
    onChange({
      ...chosen,
      series: chosen.series.map((one) => (one.id === id ? { id, version } : one)),
    })
  const setLinks = (ids: readonly string[], on: boolean) => {
    const links = [...chosen.links.filter((id) => !ids.includes(id)), ...(on ? ids : [])]
    const ends = standing.filter(({ id }) => links.includes(id)).flatMap(({ from, to }) => [from.id, to.id])
    take(on ? data.rows.filter(({ id }) => ends.includes(id)) : [], links)
  }
  return (
    <>
      <div className="form-grid">
        <TerritoryField
          territories={data.territories}
          value={territory}
          onChange={(next) => ask({ territory: next })}
        />
      </div>
      {rows.length === 0 && (
        <p className="quiet">
          {t(
            'Địa bàn này chưa có chuỗi số liệu. Hãy nhập ở mục Chuỗi số liệu, hoặc tính từ tệp.',
            'This territory has no series yet. Enter them under Series, or compute from a file.',
          )}
        </p>
      )}
      {shown.length > 0 && (
        <TableFrame label={t('Các chuỗi dùng để tính', 'Series of the run')} size="short">
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Dùng', 'Use')}</th>
                <th scope="col">{t('Chuỗi số liệu', 'Series')}</th>
                <th scope="col">{t('Bản', 'Version')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((head) => (
                <tr key={head.id}>
                  <td>
                    <Checkbox
                      aria-label={t.of(head.label)}
                      checked={isTaken(head.id)}
                      onChange={() => (isTaken(head.id) ? drop(head.id) : take([head]))}
                    />
                  </td>
                  <th scope="row">
                    {t.of(head.label)}
                    {head.territory !== territory &&
                      `, ${t.of(data.territories.find(({ key }) => key === head.territory)?.label ?? head.label)}`}
                  </th>
                  <td>
                    <NativeSelect
                      aria-label={t(`Bản của ${head.label.vi}`, `Version of ${head.label.en}`)}
                      disabled={!isTaken(head.id)}
                      value={String(chosen.series.find(({ id }) => id === head.id)?.version ?? 1)}
                      onChange={(event) => setVersion(head.id, Number(event.currentTarget.value))}
                      data={head.versions.map(({ number, from, to, lastVintage }) => ({
                        value: String(number),
                        label: `${t('Bản', 'Version')} ${number}: ${from}–${to}${lastVintage ? `, ${t.of(vintages[lastVintage])}` : ''}`,
                      }))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {offered.length > 0 && (
        <fieldset className="panel">
          <legend>{t('Mối nối dùng cho lần tính này', 'Links of this run')}</legend>
          <p className="quiet">
            {t(
              'Không chọn thì không nối. Chọn mối nối sẽ lấy thêm chuỗi ở đầu kia.',
              'Nothing is joined unless it is chosen. A chosen link brings the series at its other end.',
            )}
          </p>
          <Checkbox
            label={t('Tất cả', 'All of them')}
            checked={offered.every(({ id }) => chosen.links.includes(id))}
            onChange={(event) =>
              setLinks(
                offered.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
          {offered.map(({ id, from, to, year, ratio }) => (
            <Checkbox
              key={id}
              mt="xs"
              checked={chosen.links.includes(id)}
              onChange={(event) => setLinks([id], event.currentTarget.checked)}
              label={t(
                `${sideText(from, 'vi')} → ${sideText(to, 'vi')}, năm ${year}, hệ số ${ratio}`,
                `${sideText(from, 'en')} → ${sideText(to, 'en')}, ${year}, ratio ${ratio}`,
              )}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
