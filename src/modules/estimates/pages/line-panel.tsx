import { Alert, Button, FileButton, Menu } from '@mantine/core'
import { IconDownload, IconFileImport, IconListDetails } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { SheetFault } from '#kernel/contract.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { ProposalLines } from '#modules/estimates/line.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Asked } from '#web/ui/asked.tsx'
import { freshRows } from '#web/ui/grid/entered-rows.ts'
import { EntryGrid } from '#web/ui/grid/entry-grid.tsx'
import type { GridFault } from '#web/ui/grid/grid-faults.ts'
import { type GridRow, isEmptyRow } from '#web/ui/grid/grid-row.ts'
import { useEntryRows } from '#web/ui/grid/use-entry-rows.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { faultsOf, gridColumns, type OfferedLine, rowOf, sentLine } from './line-grid.ts'

/** The estimate of a proposal as a table typed like Excel, with its Excel form and lines to begin with. */
export const LinePanel = ({ id }: { id: string }) => {
  const lines = useQuery({
    ...api.estimates.lines.queryOptions({ input: { id } }),
    // What is being typed must not be read over.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const t = useText()
  return (
    <section className="panel" aria-labelledby="lines-title">
      <h2 id="lines-title">{t('Bảng dự toán', 'Lines of the estimate')}</h2>
      <Asked query={lines}>{(data) => <Lines key={data.version} data={data} />}</Asked>
    </section>
  )
}

const fewRows = 3

const Lines = ({ data }: { data: ProposalLines }) => {
  const t = useText()
  const { mayWrite, sources } = data
  const columns = useMemo(() => gridColumns(sources), [sources])
  const initial = useMemo(() => data.lines.map((line) => rowOf(line)), [data])
  const entry = useEntryRows(() => [...initial, ...(mayWrite ? freshRows(fewRows) : [])])
  const [found, setFound] = useState<readonly GridFault[]>([])
  const [sheetFaults, setSheetFaults] = useState<readonly SheetFault[]>([])
  const filled = entry.rows.filter((row) => !isEmptyRow(row))
  const isChanged =
    JSON.stringify(filled.map(({ values }) => values)) !== JSON.stringify(initial.map(({ values }) => values))
  const saving = useMutation({
    mutationFn: () =>
      client.estimates.saveLines({
        id: data.proposal,
        version: data.version,
        lines: filled.map((row) => sentLine(row, sources)),
      }),
    onSuccess: () => notify({ message: t('Đã lưu bảng dự toán.', 'The estimate was saved.') }),
    onError: (error) => {
      const refusal = toRefusal(error)
      const faults = faultsOf(filled, refusal.fields)
      setFound(faults)
      if (faults.length === 0) notifyRefusal(error, t.locale)
    },
  })
  const bringIn = (offered: readonly OfferedLine[]) => {
    entry.change([...filled, ...offered.map((line) => rowOf(line)), ...freshRows(fewRows)])
    notify({
      message: t(
        `Đã thêm ${offered.length} dòng vào bảng. Hãy xem lại rồi lưu.`,
        `${offered.length} lines were added. Look at them, then save.`,
      ),
    })
  }
  const over = data.lines.filter(({ overNorm }) => overNorm !== null)
  return (
    <>
      <UnsavedGuard active={mayWrite && isChanged && !saving.isPending && !saving.isSuccess} />
      <LineTools data={data} onLines={bringIn} onFaults={setSheetFaults} />
      {over.length > 0 && (
        <Alert color="yellow" title={t('Vượt định mức', 'Above the norm')} className="estimate-alert">
          <ul>
            {over.map(({ id, content, unitPrice, overNorm }) => (
              <li key={id}>
                {content}: {groupThousands(unitPrice)} đ &gt; {groupThousands(overNorm?.most ?? '')} đ (
                {overNorm?.norm}, {overNorm?.source})
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {sheetFaults.length > 0 && (
        <Alert color="red" title={t('Ô chưa đọc được trong tệp', 'Cells that could not be read')}>
          <ul>
            {sheetFaults.slice(0, 20).map(({ line, cell, column, message }) => (
              <li key={`${line} ${cell} ${column}`}>
                {cell || t(`Dòng ${line}`, `Line ${line}`)} – {column}: {t.of(message)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <EntryGrid
        label={t('Bảng dự toán', 'Lines of the estimate')}
        columns={columns}
        entry={entry}
        faults={stillStanding(found, filled)}
        readOnly={!mayWrite}
      />
      <p className="estimate-words">
        {t('Đã lưu', 'Saved')}: <strong>{groupThousands(data.amount)} đ</strong> ({data.inWords})
      </p>
      {mayWrite && (
        <div className="form-foot">
          <Button onClick={() => saving.mutate()} loading={saving.isPending} disabled={!isChanged}>
            {t('Lưu bảng dự toán', 'Save the estimate')}
          </Button>
        </div>
      )}
    </>
  )
}

const stillStanding = (faults: readonly GridFault[], rows: readonly GridRow[]): GridFault[] =>
  faults.filter(({ key }) => rows.some((row) => row.key === key))

interface ToolsProps {
  readonly data: ProposalLines
  readonly onLines: (lines: readonly OfferedLine[]) => void
  readonly onFaults: (faults: readonly SheetFault[]) => void
}

const LineTools = ({ data: { proposal: id, mayWrite }, onLines, onFaults }: ToolsProps) => {
  const t = useText()
  const refused = (error: unknown) => notifyRefusal(error, t.locale)
  const suggest = (from: 'needs' | 'lastYear' | 'task') =>
    client.estimates.suggest({ id, from }).then(onLines).catch(refused)
  const read = async (file: File | null) => {
    if (file === null) return
    await client.estimates
      .readLineSheet({ file })
      .then(({ lines, faults }) => {
        onFaults(faults)
        onLines(lines)
      })
      .catch(refused)
  }
  const sheet = async () =>
    saveFile(
      await client.estimates.lineSheet({ id, locale: t.locale }),
      t('Bảng dự toán.xlsx', 'Estimate.xlsx'),
    )
  const template = async () =>
    saveFile(await client.estimates.lineTemplate({ locale: t.locale }), t('Mẫu dự toán.xlsx', 'Form.xlsx'))
  return (
    <div className="list-tools">
      {mayWrite && (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconListDetails size={18} aria-hidden />}>
              {t('Lấy dòng', 'Bring lines in')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => suggest('needs')}>
              {t('Từ nhu cầu đã đăng ký', 'From registered needs')}
            </Menu.Item>
            <Menu.Item onClick={() => suggest('lastYear')}>
              {t('Từ dự toán năm trước', 'From last year')}
            </Menu.Item>
            <Menu.Item onClick={() => suggest('task')}>
              {t('Từ nhiệm vụ của kế hoạch', "From the plan's task")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {mayWrite && (
        <FileButton onChange={read} accept=".xlsx,.xls,.csv">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
              {t('Nhập Excel', 'Read Excel')}
            </Button>
          )}
        </FileButton>
      )}
      {mayWrite && (
        <Button variant="default" onClick={template}>
          {t('Tệp mẫu', 'Empty form')}
        </Button>
      )}
      <Button variant="default" onClick={sheet} leftSection={<IconDownload size={18} aria-hidden />}>
        {t('Xuất Excel', 'Excel')}
      </Button>
    </div>
  )
}
