import { Button, Checkbox, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AgencyRow } from '#modules/agencies/directory-contract.ts'
import { AgencyKind, agencyKinds } from '#modules/agencies/document.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAct } from '#web/ui/act.tsx'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { PrintHead } from '#web/ui/print-head.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { SearchBox } from '#web/ui/search-box.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { dateText, TextDate } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'
import './agencies.css'
import { paths } from './paths.ts'

const isKind = (value: string | undefined): value is AgencyKind =>
  AgencyKind.options.some((kind) => kind === value)

/** The agencies of a day as a tree, found by any name that they ever bore. */
export const AgencyList = () => {
  const t = useText()
  const { today } = useSession()
  const { asked, ask } = useAddress(paths.agencies)
  const day = asked.on ?? today
  const query = {
    q: asked.q ?? '',
    on: day,
    kind: isKind(asked.kind) ? asked.kind : undefined,
    gone: asked.gone === 'true',
  }
  const list = useQuery({
    queryKey: ['agencies', query],
    queryFn: () => client.agencies.list(query),
    placeholderData: keepPreviousData,
  })
  const sheet = useAct(
    () => client.agencies.sheet({ ...query, locale: t.locale }),
    (file) => saveFile(file, 'agencies.xlsx'),
  )
  const title = t('Cơ quan, đơn vị', 'Agencies')
  return (
    <Page
      title={title}
      intro={t(
        'Danh sách đúng theo ngày đã chọn. Tìm được cả tên cũ, không cần gõ dấu.',
        'The list is true for the chosen day. Old names are found too, with or without accents.',
      )}
      actions={
        <>
          <Button
            variant="default"
            loading={sheet.busy}
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => sheet.run(undefined)}
          >
            {t('Xuất Excel', 'Excel')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('In', 'Print')}
          </Button>
        </>
      }
    >
      <div className="list-tools directory-tools">
        <SearchBox value={query.q} onSearch={(q) => ask({ q })} />
        <DateField
          label={t('Tại ngày', 'As of')}
          value={day}
          onChange={(on) => on !== '' && ask({ on: on === today ? undefined : on })}
        />
        <Select
          label={t('Loại', 'Kind')}
          placeholder={t('Tất cả', 'All')}
          clearable
          data={AgencyKind.options.map((kind) => ({ value: kind, label: t.of(agencyKinds[kind]) }))}
          value={query.kind ?? null}
          onChange={(kind) => ask({ kind: kind ?? undefined })}
        />
        <Checkbox
          label={t('Cả cơ quan đã kết thúc', 'Former ones too')}
          checked={query.gone}
          onChange={(event) => ask({ gone: event.currentTarget.checked ? 'true' : undefined })}
        />
      </div>
      <PrintHead title={title} words={query.q} conditions={[`${t('Tại ngày', 'As of')} ${dateText(day)}`]} />
      <Asked query={list}>{({ rows }) => <AgencyTable rows={rows} day={asked.on} />}</Asked>
    </Page>
  )
}

const AgencyTable = ({ rows, day }: { rows: readonly AgencyRow[]; day: string | undefined }) => {
  const t = useText()
  if (rows.length === 0)
    return (
      <p className="empty-list">
        {t(
          'Không có cơ quan nào hợp với điều kiện. Hãy thử ngày khác hoặc xem cả cơ quan đã kết thúc.',
          'No agency fits. Try another day, or look at former ones too.',
        )}
      </p>
    )
  return (
    <TableFrame label={t('Bảng cơ quan', 'Table of agencies')}>
      <table className="record-table">
        <caption className="quiet table-count">
          {t(`${rows.length} cơ quan, đơn vị`, `${rows.length} agencies`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Tên', 'Name')}</th>
            <th scope="col">{t('Loại', 'Kind')}</th>
            <th scope="col">{t('Ký hiệu', 'Symbol')}</th>
            <th scope="col">{t('Mang tên này từ', 'Under this name from')}</th>
            <th scope="col">{t('Đến', 'To')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.exists ? undefined : 'former'}>
              <th scope="row" style={{ paddingInlineStart: `${0.875 + row.depth * 1.5}rem` }}>
                <Link
                  className="row-link"
                  to={`${paths.agencies}/${row.id}`}
                  search={(day ? { on: day } : {}) as never}
                >
                  {row.name}
                </Link>{' '}
                <Unconfirmed verified={row.verified} />
              </th>
              <td>{t.of(agencyKinds[row.kind])}</td>
              <td>{row.symbol}</td>
              <td>
                <TextDate day={row.from} />
              </td>
              <td>
                <TextDate day={row.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
