import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { cellText } from '#kernel/register.ts'
import type { Text } from '#kernel/text.ts'
import { useText } from '../../locale.tsx'
import { Dialog } from '../dialog.tsx'
import type { FieldValue } from '../form-values.ts'
import { RecordField } from '../record-field.tsx'
import type { RowFaults } from './grid-faults.ts'
import { type CellValue, type CellValues, type GridColumn, type GridRow, isUnread } from './grid-row.ts'

interface RowDialogProps {
  readonly row: GridRow
  readonly place: number
  readonly columns: readonly GridColumn[]
  readonly faults: RowFaults | undefined
  readonly onDone: (values: CellValues) => void
  readonly onClose: () => void
}

const asField = (value: CellValue): FieldValue => (isUnread(value) ? value.typed : value)

/** One row of a grid as a form, where cells are too small to type in. */
export const RowDialog = ({ row, place, columns, faults, onDone, onClose }: RowDialogProps) => {
  const t = useText()
  const base = useId()
  const [values, setValues] = useState(row.values)
  const [unread, setUnread] = useState<Readonly<Record<string, Text>>>({})
  const mark = (name: string, fault: Text | undefined) =>
    setUnread(({ [name]: _, ...others }) => (fault ? { ...others, [name]: fault } : others))
  const errorOf = (name: string) => {
    const fault = unread[name] ?? (values[name] === row.values[name] ? faults?.[name] : undefined)
    return fault && t.of(fault)
  }
  return (
    <Dialog opened onClose={onClose} title={`${t('Dòng', 'Row')} ${place + 1}`} size="lg">
      <form
        noValidate
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (Object.keys(unread).length === 0) onDone(values)
        }}
      >
        {columns.map(({ name, column, required, compute }) =>
          compute ? (
            <p key={name}>
              {t.of(column.label)}: <strong>{cellText(column, compute(values), t.locale)}</strong>
            </p>
          ) : (
            <RecordField
              key={name}
              id={`${base}-${name}`}
              field={{ name, sentAs: name, column, required }}
              value={asField(values[name])}
              error={errorOf(name)}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
              onFault={(fault) => mark(name, fault)}
            />
          ),
        )}
        <div className="form-foot">
          <Button type="submit">{t('Xong', 'Done')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('Hủy', 'Cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
