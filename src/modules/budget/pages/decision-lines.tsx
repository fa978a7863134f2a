import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import type { DecisionLine } from '#modules/budget/decision.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { EntryGrid } from '#web/ui/grid/entry-grid.tsx'
import type { GridFault } from '#web/ui/grid/grid-faults.ts'
import type { GridColumn, GridRow } from '#web/ui/grid/grid-row.ts'
import { useEntryRows } from '#web/ui/grid/use-entry-rows.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const { columns } = defineRegister({
  name: 'budget-decision-lines',
  title: text('Các dòng của quyết định', 'Lines of the decision'),
  columns: {
    item: { label: text('Nội dung', 'Line'), type: 'reference' },
    source: { label: text('Nguồn', 'Source'), type: 'reference' },
    agency: { label: text('Cơ quan', 'Agency'), type: 'reference', of: 'agency' },
    appraised: { label: text('Thẩm định (đồng)', 'Appraised (đồng)'), type: 'money' },
    approved: { label: text('Đã phê duyệt (đồng)', 'Approved (đồng)'), type: 'money' },
    free: { label: text('Chưa phân bổ (đồng)', 'Not allocated (đồng)'), type: 'money' },
    change: { label: text('Số tiền quyết định (đồng)', 'Decided (đồng)'), type: 'money' },
    reason: { label: text('Lý do', 'Reason'), type: 'text' },
  },
})

const typed = ['change', 'reason']

const gridColumns: GridColumn[] = Object.entries(columns).map(([name, column]) => ({
  name,
  // What is only looked at reads as text, whatever it points at.
  column:
    typed.includes(name) || name === 'agency' || column.type === 'money'
      ? column
      : { label: column.label, type: 'text' },
  required: name === 'change',
  ...(typed.includes(name) || name === 'agency' ? {} : { compute: (values) => String(values[name] ?? '') }),
  ...(column.type === 'money' ? { total: true as const } : {}),
}))

const rowOf = (line: DecisionLine): GridRow => ({
  key: `${line.item.id} ${line.source.id} ${line.agency?.id}`,
  values: {
    item: line.item.label,
    itemId: line.item.id,
    source: line.source.label,
    sourceId: line.source.id,
    agency: line.agency ?? undefined,
    appraised: line.appraised ?? '',
    approved: line.approved,
    free: line.free,
    change: line.change,
    reason: line.reason ?? '',
  },
})

const plain = (value: GridRow['values'][string]): string =>
  typeof value === 'string' ? value : typeof value === 'object' && 'id' in value ? value.id : ''

/** The lines of a decision: filled from the estimate, changed in cells while it is prepared. */
export const DecisionLines = ({ row, lines }: { row: RegisterRow; lines: readonly DecisionLine[] }) => {
  const t = useText()
  const mayWrite = row.actions.includes('update')
  const entry = useEntryRows(() => lines.map(rowOf))
  const [faults, setFaults] = useState<readonly GridFault[]>([])
  const shown = useMemo(() => gridColumns, [])
  const ofRow = { id: row.id, version: row.version }
  const refused = (error: unknown) => {
    const found = toRefusal(error).fields.flatMap(({ path, text: words }) => {
      const [list, at, name] = path.split('.')
      const one = list === 'lines' ? entry.rows[Number(at)] : undefined
      return one ? [{ key: one.key, column: name, text: words }] : []
    })
    setFaults(found)
    if (found.length === 0) notifyRefusal(error, t.locale)
  }
  const save = useMutation({
    mutationFn: () =>
      client.budget.saveDecisionLines({
        ...ofRow,
        lines: entry.rows.map(({ values }) => ({
          item: plain(values.itemId),
          source: plain(values.sourceId),
          agency: plain(values.agency) || null,
          change: plain(values.change) || '0',
          reason: plain(values.reason) || null,
        })),
      }),
    onSuccess: () => notify({ message: t('Đã lưu.', 'Saved.') }),
    onError: refused,
  })
  const fill = useMutation({ mutationFn: () => client.budget.fillDecision(ofRow), onError: refused })
  return (
    <section className="panel" aria-labelledby="lines-title">
      <h2 id="lines-title">{t('Các dòng của quyết định', 'Lines of the decision')}</h2>
      {mayWrite && (
        <div className="list-tools">
          <Button variant="default" loading={fill.isPending} onClick={() => fill.mutate()}>
            {t('Lấy dòng từ dự toán', 'Fill from the estimate')}
          </Button>
        </div>
      )}
      {lines.length === 0 ? (
        <p className="quiet">
          {t(
            'Chưa có dòng nào. Bấm «Lấy dòng từ dự toán» để điền các khoản còn phải quyết định.',
            'There is no line yet. Fill them from the estimate.',
          )}
        </p>
      ) : (
        <EntryGrid
          label={t('Các dòng của quyết định', 'Lines of the decision')}
          columns={shown}
          entry={entry}
          faults={faults}
          readOnly={!mayWrite}
        />
      )}
      {mayWrite && lines.length > 0 && (
        <div className="form-foot">
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('Lưu các dòng', 'Save the lines')}
          </Button>
        </div>
      )}
    </section>
  )
}
