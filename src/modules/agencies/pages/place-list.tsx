import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlaceRow } from '#modules/agencies/directory-contract.ts'
import { PlaceLevel, placeLevels } from '#modules/agencies/document.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import './agencies.css'
import { paths } from './paths.ts'

/** Places old and new: the same name or code in other days is another place, and stands here with its days. */
export const PlaceList = () => {
  const t = useText()
  const { asked, ask } = useAddress(paths.places)
  const query = {
    q: asked.q ?? '',
    level: PlaceLevel.options.find((level) => level === asked.level),
    on: asked.on,
  }
  const list = useQuery({
    queryKey: ['places', query],
    queryFn: () => client.agencies.places(query),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={t('Địa bàn', 'Places')}
      intro={t(
        'Cùng một tên hoặc một mã có thể chỉ nơi khác nhau trước và sau sắp xếp. Hãy xem cột ngày.',
        'The same name or code may mean different places before and after a change. Look at the dates.',
      )}
    >
      <div className="list-tools directory-tools">
        <SearchBox value={query.q} onSearch={(q) => ask({ q })} />
        <Select
          label={t('Cấp', 'Level')}
          placeholder={t('Tất cả', 'All')}
          clearable
          data={PlaceLevel.options.map((level) => ({ value: level, label: t.of(placeLevels[level]) }))}
          value={query.level ?? null}
          onChange={(level) => ask({ level: level ?? undefined })}
        />
        <DateField
          label={t('Chỉ nơi có vào ngày', 'Only places of the day')}
          value={query.on ?? ''}
          onChange={(on) => ask({ on: on || undefined })}
        />
      </div>
      <Asked query={list}>{(rows) => <PlaceTable rows={rows} />}</Asked>
    </Page>
  )
}

type PlaceLinks = PlaceRow['before']

const Links = ({ links }: { links: PlaceLinks }) => {
  const t = useText()
  return (
    <ul className="plain-list">
      {links.map((link) => (
        <li key={`${link.code}${link.from}`}>
          {link.name} <span className="quiet">({link.code}</span>
          {link.partial && <span className="quiet">, {t('một phần', 'partly')}</span>}
          <span className="quiet">)</span>
        </li>
      ))}
    </ul>
  )
}

const PlaceTable = ({ rows }: { rows: readonly PlaceRow[] }) => {
  const t = useText()
  if (rows.length === 0)
    return <p className="empty-list">{t('Không có địa bàn nào hợp với điều kiện.', 'No place fits.')}</p>
  return (
    <TableFrame label={t('Bảng địa bàn', 'Table of places')}>
      <table className="record-table">
        <caption className="quiet table-count">
          {t(`${rows.length} địa bàn`, `${rows.length} places`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Tên', 'Name')}</th>
            <th scope="col">{t('Mã', 'Code')}</th>
            <th scope="col">{t('Từ ngày', 'From')}</th>
            <th scope="col">{t('Đến ngày', 'To')}</th>
            <th scope="col">{t('Thuộc', 'In')}</th>
            <th scope="col">{t('Hình thành từ', 'Made of')}</th>
            <th scope="col">{t('Trở thành', 'Became')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.code}${row.from}`} className={row.to === null ? undefined : 'former'}>
              <th scope="row">
                {row.name} <Unconfirmed verified={row.verified} />
                {row.note && <span className="choice-detail">{row.note}</span>}
              </th>
              <td>{row.code}</td>
              <td>
                <TextDate day={row.from} />
              </td>
              <td>{row.to ? <TextDate day={row.to} /> : t('nay', 'today')}</td>
              <td>{row.parent}</td>
              <td>
                <Links links={row.before} />
              </td>
              <td>
                <Links links={row.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
