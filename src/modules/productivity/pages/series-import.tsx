import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WorkbookReport } from '#modules/productivity/series-workbook-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { FileField } from '#web/ui/file-field.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { DoubtList } from './doubt-list.tsx'
import { TerritoryField } from './territory-field.tsx'
import { useSeries } from './use-series.ts'

const path = '/productivity/series/import'

const WorkbookLines = ({ report }: { report: WorkbookReport }) => {
  const t = useText()
  return (
    <>
      <p>
        {report.sheets
          .map(({ name, found, figures, rows }) =>
            found
              ? t(`${name}: ${rows} dòng, ${figures} số`, `${name}: ${rows} rows, ${figures} figures`)
              : t(`${name}: không có`, `${name}: missing`),
          )
          .join('; ')}
      </p>
      <TableFrame label={t('Các chuỗi trong tệp', 'Series in the file')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Chuỗi số liệu', 'Series')}</th>
              <th scope="col">{t('Năm thêm mới', 'Years added')}</th>
              <th scope="col">{t('Năm thay đổi', 'Years changed')}</th>
              <th scope="col">{t('Như cũ', 'As before')}</th>
            </tr>
          </thead>
          <tbody>
            {report.series.map(({ column, concept, label, added, changed, same }) => (
              <tr key={column + concept}>
                <th scope="row">{t.of(label)}</th>
                <td className="digits">{added}</td>
                <td className="digits">{changed}</td>
                <td className="digits">{same}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

/** The workbook of seven sheets in: look at what it would do, then write it; what cannot be taken comes back as a file. */
export const SeriesImport = () => {
  const t = useText()
  const { data, territory, ask } = useSeries(path)
  const [file, setFile] = useState<File>()
  const [reason, setReason] = useState('')
  const reading = useMutation({
    mutationFn: (given: { file: File; apply: boolean; territory: string }) =>
      client.productivity.series.importWorkbook({ ...given, reason }),
  })
  const look = (chosen: File | undefined, of = territory) => {
    setFile(chosen)
    reading.reset()
    if (chosen) reading.mutate({ file: chosen, apply: false, territory: of })
  }
  const report = reading.data
  const fetchFailed = (given: File) =>
    client.productivity.series
      .failedCells({ territory, file: given })
      .then((marked) => saveFile(marked, 'o-loi.xlsx'))
      .catch((error: unknown) => notifyRefusal(error, t.locale))
  return (
    <Page
      title={t('Nhập chuỗi số liệu từ Excel', 'Import series from Excel')}
      breadcrumbs={[{ label: t('Chuỗi số liệu', 'Series'), to: '/productivity/series' }]}
      intro={t(
        'Tệp bảy trang tính theo mẫu. Hệ thống xem trước rồi mới ghi; số liệu tệp không có thì giữ nguyên.',
        'The workbook of seven sheets. It is looked at before anything is written; figures that it lacks stay.',
      )}
    >
      <section className="panel">
        <TerritoryField
          territories={data?.territories ?? []}
          value={territory}
          onChange={(next) => {
            ask({ territory: next })
            if (file) look(file, next)
          }}
        />
        <FileField
          id="series-workbook"
          label={t('Tệp Excel (.xlsx)', 'Excel file (.xlsx)')}
          accept=".xlsx"
          file={file}
          onChange={look}
        />
        <div role="status">{reading.isPending && t('Đang đọc tệp…', 'Reading the file…')}</div>
      </section>
      {reading.error && (
        <Alert color="red" mb="md" role="alert">
          {t.of(toRefusal(reading.error).text)}
        </Alert>
      )}
      {report && (
        <section className="panel">
          <h2>{report.written ? t('Đã ghi', 'Written') : t('Sẽ ghi những gì', 'What would be written')}</h2>
          <WorkbookLines report={report} />
          {report.enterprises.created + report.enterprises.updated > 0 && (
            <p>
              {t(
                `Số liệu doanh nghiệp: thêm ${report.enterprises.created}, sửa ${report.enterprises.updated} dòng.`,
                `Figures of enterprises: ${report.enterprises.created} added, ${report.enterprises.updated} changed.`,
              )}
            </p>
          )}
        </section>
      )}
      {report && report.faults.length > 0 && file && (
        <section className="panel">
          <h2>{t(`${report.faults.length} ô chưa nhận được`, `${report.faults.length} cells at fault`)}</h2>
          <ul>
            {report.faults.slice(0, 30).map(({ sheet, cell, message }) => (
              <li key={`${sheet}${cell}${message.en}`}>
                <strong>
                  {sheet}!{cell}
                </strong>
                : {t.of(message)}
              </li>
            ))}
          </ul>
          <Button variant="default" onClick={() => fetchFailed(file)}>
            {t('Tải tệp đánh dấu ô lỗi', 'Take the file with these cells marked')}
          </Button>
        </section>
      )}
      {report && report.doubts.length > 0 && (
        <section className="panel">
          <h2>{t('Điều cần xem lại của số liệu', 'What to look at in the figures')}</h2>
          <DoubtList doubts={report.doubts} />
        </section>
      )}
      {report && file && (
        <Group className="panel" align="end">
          {report.written ? (
            <>
              <Button component={Link} to="/productivity/series" search={{ territory } as never}>
                {t('Xem các chuỗi', 'See the series')}
              </Button>
              <Button
                variant="default"
                component={Link}
                to="/productivity/runs/new"
                search={{ territory, parameters: report.parameters } as never}
              >
                {t('Tính TFP với tham số của tệp', 'Compute TFP with the parameters of the file')}
              </Button>
            </>
          ) : (
            <>
              <TextInput
                label={t('Lý do, ghi chú của bản này', 'Reason or note of this version')}
                value={reason}
                maxLength={1000}
                onChange={(event) => setReason(event.currentTarget.value)}
                style={{ flexGrow: 1 }}
              />
              <Button
                loading={reading.isPending}
                onClick={() => reading.mutate({ file, apply: true, territory })}
              >
                {report.faults.length > 0
                  ? t('Ghi phần đúng', 'Write what is good')
                  : t('Ghi vào hệ thống', 'Write')}
              </Button>
            </>
          )}
        </Group>
      )}
    </Page>
  )
}
