import { Button, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type BudgetRow, type NeedRow, priorities } from '#modules/rounds/agency-report-shapes.ts'
import { useText } from '#web/locale.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'

interface TableProps<Row> {
  readonly rows: readonly Row[]
  readonly writable: boolean
  readonly onChange: (rows: Row[]) => void
}

interface RowsProps<Row> extends TableProps<Row> {
  readonly title: string
  readonly fresh: Row
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

const Rows = <Row,>({ title, rows, writable, onChange, fresh, children }: RowsProps<Row>) => {
  const t = useText()
  return (
    <fieldset className="content-rows" disabled={!writable}>
      <legend>{title}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
        <div className="content-row" key={at}>
          {children(row, (part) => onChange(rows.map((one, n) => (n === at ? { ...one, ...part } : one))))}
          {writable && (
            <Button variant="subtle" color="red.9" onClick={() => onChange(rows.filter((_, n) => n !== at))}>
              {t(`Xóa dòng ${at + 1}`, `Remove row ${at + 1}`)}
            </Button>
          )}
        </div>
      ))}
      {writable && (
        <Button mt="sm" variant="default" onClick={() => onChange([...rows, fresh])}>
          {t('Thêm dòng', 'Add a row')}
        </Button>
      )}
    </fieldset>
  )
}

/** Needs of next year with the money asked for (annex 09). */
export const NeedTable = (props: TableProps<NeedRow>) => {
  const t = useText()
  const fresh: NeedRow = { content: '', enterprises: '', amount: null, source: '', priority: 'medium' }
  return (
    <Rows title={t('Nhu cầu năm sau', 'Needs of next year')} fresh={fresh} {...props}>
      {(row, change) => (
        <>
          <TextInput
            label={t('Nội dung', 'Content')}
            value={row.content}
            onChange={(event) => change({ content: event.currentTarget.value })}
          />
          <TextInput
            label={t('Doanh nghiệp, đối tượng', 'Enterprises concerned')}
            value={row.enterprises}
            onChange={(event) => change({ enterprises: event.currentTarget.value })}
          />
          <MoneyField
            label={t('Kinh phí đề nghị', 'Money asked for')}
            value={row.amount ?? ''}
            onChange={(amount) => change({ amount: amount || null })}
          />
          <TextInput
            label={t('Nguồn', 'Source')}
            value={row.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
          <Select
            label={t('Ưu tiên', 'Priority')}
            allowDeselect={false}
            data={Object.entries(priorities).map(([value, label]) => ({ value, label: t.of(label) }))}
            value={row.priority}
            onChange={(priority) => priority && change({ priority: priority as NeedRow['priority'] })}
          />
        </>
      )}
    </Rows>
  )
}

/** Money of the year: allocated and spent (annex 08). */
export const BudgetTable = (props: TableProps<BudgetRow>) => {
  const t = useText()
  const fresh: BudgetRow = { content: '', allocated: null, spent: null, source: '' }
  return (
    <Rows title={t('Kinh phí', 'Budget')} fresh={fresh} {...props}>
      {(row, change) => (
        <>
          <TextInput
            label={t('Nội dung', 'Content')}
            value={row.content}
            onChange={(event) => change({ content: event.currentTarget.value })}
          />
          <MoneyField
            label={t('Được giao', 'Allocated')}
            value={row.allocated ?? ''}
            onChange={(allocated) => change({ allocated: allocated || null })}
          />
          <MoneyField
            label={t('Đã thực hiện', 'Spent')}
            value={row.spent ?? ''}
            onChange={(spent) => change({ spent: spent || null })}
          />
          <TextInput
            label={t('Nguồn', 'Source')}
            value={row.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
        </>
      )}
    </Rows>
  )
}
