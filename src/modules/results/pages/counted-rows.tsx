import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPaperclip } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CountedRow } from '#modules/results/contract.ts'
import { figureText } from '#modules/results/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRecordPath } from '#web/references.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TextDate } from '#web/ui/text-date.tsx'

interface CountedRowsProps {
  readonly target: string
  readonly decimals: number
  readonly year: number | undefined
  readonly asOf: string | undefined
}

/** Exactly the rows that a figure counts; each opens its record, and says how many pieces prove it. */
export const CountedRows = ({ target, decimals, year, asOf }: CountedRowsProps) => {
  const t = useText()
  const [page, setPage] = useState(1)
  const [size, setSize] = useState(50)
  const asked = { target, ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) }
  const found = useQuery({
    ...api.results.rows.queryOptions({ input: { ...asked, page, size } }),
    placeholderData: keepPreviousData,
  })
  const sheet = useMutation({
    mutationFn: async () =>
      saveFile(await client.results.rowsSheet({ ...asked, locale: t.locale }), 'rows.xlsx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const heading = year
    ? t(`Các dòng được tính năm ${year}`, `Rows counted in ${year}`)
    : t('Các dòng được tính trong giai đoạn', 'Rows counted over the phase')
  return (
    <section className="panel" aria-labelledby="rows-title">
      <div className="phase-head">
        <h2 id="rows-title">{heading}</h2>
        {found.data && found.data.rows.length > 0 && (
          <Button
            className="list-tools"
            variant="default"
            loading={sheet.isPending}
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => sheet.mutate()}
          >
            {t('Xuất Excel', 'Excel')}
          </Button>
        )}
      </div>
      {found.isPending && <Loading rows={6} />}
      {found.isError && <p className="quiet">{t.of(toRefusal(found.error).text)}</p>}
      {found.data && (
        <p>
          {found.data.figure !== null && (
            <>
              {t('Số tính được', 'Figure')}: <strong>{figureText(found.data.figure, decimals)}</strong>.{' '}
            </>
          )}
          {found.data.hidden > 0 &&
            t(
              `${found.data.hidden} dòng thuộc cơ quan khác, không hiện ở đây.`,
              `${found.data.hidden} rows belong to other agencies and are not shown.`,
            )}
          {found.data.rows.length === 0 &&
            found.data.hidden === 0 &&
            t('Chưa có dòng nào.', 'There are no rows yet.')}
        </p>
      )}
      {found.data && found.data.rows.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
          <section className="table-frame" tabIndex={0} aria-labelledby="rows-title">
            <table className="record-table">
              <thead>
                <tr>
                  <th scope="col">{t('Nội dung', 'Record')}</th>
                  <th scope="col">{t('Ngày tính', 'Counts on')}</th>
                  <th scope="col">{t('Năm', 'Year')}</th>
                  <th scope="col">{t('Giá trị', 'Value')}</th>
                  <th scope="col">{t('Lưu ý', 'Flag')}</th>
                  <th scope="col">{t('Minh chứng', 'Evidence')}</th>
                </tr>
              </thead>
              <tbody>
                {found.data.rows.map((row) => (
                  <RowLine
                    key={`${row.subject} ${row.id} ${row.fromYear} ${row.year} ${row.level}`}
                    row={row}
                    decimals={decimals}
                  />
                ))}
              </tbody>
            </table>
          </section>
          <Pager total={found.data.total} page={page} size={size} onPage={setPage} onSize={setSize} />
        </>
      )}
    </section>
  )
}

const flagWords: Readonly<Record<string, readonly [string, string]>> = {
  expired: ['đã hết hạn', 'expired'],
  suspended: ['đang bị đình chỉ', 'suspended'],
  'no-growth': ['không tăng trưởng', 'no growth'],
}

const RowLine = ({ row, decimals }: { row: CountedRow; decimals: number }) => {
  const t = useText()
  const path = useRecordPath(row.subject)
  const [vi, en] = flagWords[row.flag ?? ''] ?? [row.flag ?? '', row.flag ?? '']
  const isLevel = row.value !== null && !Number.isInteger(Number(row.value))
  return (
    <tr>
      <th scope="row">
        {path ? (
          <Link to={`${path}/${row.id}`} className="row-link">
            {row.label}
          </Link>
        ) : (
          row.label
        )}
      </th>
      <td>
        <TextDate day={row.onDay} />
      </td>
      <td>{row.fromYear === row.year ? row.year : `${row.fromYear}–${row.year}`}</td>
      <td className="digits">{figureText(row.value, isLevel ? Math.max(2, decimals) : 0)}</td>
      <td>
        {[t(vi, en), row.counts ? '' : t('đã tính ở dòng khác', 'counted by another row')]
          .filter(Boolean)
          .join('; ')}
      </td>
      <td>
        {row.evidenceCount > 0 ? (
          <>
            <IconPaperclip size={14} aria-hidden /> {row.evidenceCount}
          </>
        ) : (
          <span className="quiet">{t('chưa có', 'none yet')}</span>
        )}
      </td>
    </tr>
  )
}
