import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { baseYearsWith } from '#modules/productivity/base-years.ts'
import type { SeriesTableInput } from '#modules/productivity/series-contract.ts'
import {
  type LaborConcept,
  laborConcepts,
  type SeriesTable,
  seriesTables,
} from '#modules/productivity/series-tables.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { freshRow } from '#web/ui/grid/change-rows.ts'
import { EntryGrid } from '#web/ui/grid/entry-grid.tsx'
import { unreadFaults } from '#web/ui/grid/grid-faults.ts'
import { useEntryRows } from '#web/ui/grid/use-entry-rows.ts'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { UnsavedGuard } from '#web/ui/unsaved-guard.tsx'
import { DoubtList } from './doubt-list.tsx'
import * as rows from './table-rows.ts'
import { TerritoryField } from './territory-field.tsx'
import { useSeries } from './use-series.ts'
import { useSettled } from './use-settled.ts'

const path = '/productivity/series/table'
const emptyRows = 8
const pause = 900

interface Standing extends SeriesTableInput {
  readonly read: Record<string, number>
}

/** A table of series typed by year; the rules speak at the cells while it is typed, and a save makes new versions. */
const TableEntry = ({ opened, onSaved }: { opened: Standing; onSaved: () => void }) => {
  const t = useText()
  // What was read when typing began; whatever is read anew meanwhile must not count as seen.
  const [standing] = useState(opened)
  const { columns } = standing
  const grid = useMemo(() => rows.gridColumns(columns), [columns])
  const entry = useEntryRows(() => [
    ...standing.rows.map(rows.gridRow),
    ...Array.from({ length: emptyRows }, () => freshRow()),
  ])
  const [begun] = useState(entry.rows)
  const [reason, setReason] = useState('')
  const isChanged = entry.rows !== begun
  const isReadable = rows.wantingIn(entry.rows).length === 0 && unreadFaults(entry.rows, grid).length === 0
  const given = useMemo(
    () => ({
      ...{ territory: standing.territory, concept: standing.concept, columns },
      rows: isReadable ? rows.sentRows(entry.rows, columns) : [],
    }),
    [standing, columns, entry.rows, isReadable],
  )
  const settled = useSettled(given, pause)
  const checking = useQuery({
    queryKey: ['series-check', settled],
    queryFn: () => client.productivity.series.check(settled),
    enabled: settled.rows.length > 0,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const saving = useMutation({
    mutationFn: () => client.productivity.series.save({ ...given, read: standing.read, reason }),
    onSuccess: ({ changed }) => {
      notify({
        message: t(
          `Đã lưu bản mới của ${changed.length} chuỗi.`,
          `${changed.length} series have a new version.`,
        ),
      })
      onSaved()
    },
  })
  const refusal = saving.error ?? checking.error
  const refused = refusal && toRefusal(refusal)
  const doubts = checking.data?.doubts ?? []
  const atCells = rows.doubtsAtCells(doubts, entry.rows, columns)
  const elsewhere = doubts.filter((doubt) => rows.doubtsAtCells([doubt], entry.rows, columns).length === 0)
  const faults = [
    ...(saving.isError ? rows.wantingIn(entry.rows) : []),
    ...rows.refusedCells(refused?.fields ?? [], entry.rows),
    ...atCells,
  ]
  return (
    <>
      <UnsavedGuard active={isChanged && !saving.isPending} />
      <EntryGrid
        label={t('Số liệu theo năm', 'Figures by year')}
        columns={grid}
        entry={entry}
        faults={faults}
      />
      {refused && (
        <Alert color="red" mt="md" role="alert">
          {t.of(refused.text)}
        </Alert>
      )}
      <Group mt="md" mb="md" align="end">
        <TextInput
          label={t('Lý do, ghi chú của bản này', 'Reason or note of this version')}
          description={t(
            'Bắt buộc khi vẫn lưu số liệu có điều chặn việc tính.',
            'Needed to keep figures that stop a computation.',
          )}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
          style={{ flexGrow: 1 }}
        />
        <Button
          disabled={!isChanged || !isReadable}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('Lưu bản mới', 'Save a new version')}
        </Button>
      </Group>
      {!isReadable && isChanged && (
        <p className="quiet">
          {t(
            'Dòng nào có số liệu thì cần đủ năm, kỳ số liệu và nguồn trước khi lưu.',
            'A row with figures needs its year, vintage and source before it can be saved.',
          )}
        </p>
      )}
      <div role="status">{checking.isFetching && t('Đang soát số liệu…', 'Looking at the figures…')}</div>
      {elsewhere.length > 0 && (
        <section className="panel">
          <h2>{t('Điều cần xem của cả bộ số liệu', 'What to look at in all figures together')}</h2>
          <DoubtList doubts={elsewhere} />
        </section>
      )}
    </>
  )
}

/** One table of series for a territory, a base year and, of employed persons, a concept. */
export const SeriesTableEntry = () => {
  const t = useText()
  const { data, territory, rows: heads, asked, ask } = useSeries(path)
  const bases = baseYearsWith(heads.map(({ baseYear }) => baseYear))
  const table = (asked.table as SeriesTable | undefined) ?? 'output'
  const base = Number(asked.base ?? bases[0])
  const known = heads.map(({ concept }) => concept).filter(Boolean)
  const usual = (known.at(-1) as LaborConcept | undefined) ?? 'icls19-average'
  const concept = table === 'labor' ? ((asked.concept as LaborConcept | undefined) ?? usual) : ''
  const [edition, setEdition] = useState(0)
  const standing = useQuery({
    queryKey: ['series-table', territory, table, base, concept],
    queryFn: () => client.productivity.series.table({ territory, table, base, concept }),
    enabled: territory !== '',
    // What is being typed must not be read over.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Page
      title={t(`Nhập số liệu: ${seriesTables[table].vi}`, `Enter figures: ${seriesTables[table].en}`)}
      breadcrumbs={[{ label: t('Chuỗi số liệu', 'Series'), to: '/productivity/series' }]}
      intro={t(
        'Mỗi năm một dòng, dán được cả khối từ niên giám. Số liệu được soát theo 17 quy tắc ngay khi nhập; chuỗi nào thay đổi thì có bản mới, bản cũ vẫn còn.',
        'One row a year; blocks from a yearbook can be pasted. The 17 rules look at the figures while they are typed; a series that changes gets a new version and the old one stays.',
      )}
    >
      <Group className="panel" align="end" mb="md">
        <TerritoryField
          territories={data?.territories ?? []}
          value={territory}
          onChange={(next) => ask({ territory: next })}
        />
        <NativeSelect
          label={t('Bảng', 'Table')}
          value={table}
          onChange={(event) => ask({ table: event.currentTarget.value })}
          data={Object.entries(seriesTables).map(([value, label]) => ({ value, label: t.of(label) }))}
        />
        {(table === 'output' || table === 'investment') && (
          <NativeSelect
            label={t('Năm gốc của giá so sánh', 'Base year of constant prices')}
            value={String(base)}
            onChange={(event) => ask({ base: event.currentTarget.value })}
            data={bases.map(String)}
          />
        )}
        {table === 'labor' && (
          <NativeSelect
            label={t('Khung lao động', 'Concept of employment')}
            value={concept}
            onChange={(event) => ask({ concept: event.currentTarget.value })}
            data={Object.entries(laborConcepts).map(([value, label]) => ({ value, label: t.of(label) }))}
          />
        )}
      </Group>
      {standing.data === undefined ? (
        <Loading rows={10} />
      ) : (
        <TableEntry
          key={`${territory}${table}${base}${concept}${edition}`}
          opened={standing.data}
          onSaved={() => void standing.refetch().then(() => setEdition((n) => n + 1))}
        />
      )}
    </Page>
  )
}
