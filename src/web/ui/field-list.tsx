import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Column, cellText, type Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { useReferenceSource } from '../references.tsx'
import type { Cells } from './record-table.tsx'
import type { RegisterRow } from './register-api.ts'

interface FieldListProps {
  readonly register: Register
  readonly row: RegisterRow
  readonly cells?: Cells<RegisterRow> | undefined
}

/** The fields of a record, each under its label; a reference opens the record it names. */
export const FieldList = ({ register, row, cells = {} }: FieldListProps) => {
  const t = useText()
  return (
    <dl className="field-list">
      {Object.entries(register.columns).map(([name, column]) => (
        <div key={name} className={column.type === 'long-text' ? 'field-wide' : undefined}>
          <dt>{t.of(column.label)}</dt>
          <dd>{cells[name]?.(row) ?? <FieldText column={column} value={row[name]} />}</dd>
        </div>
      ))}
    </dl>
  )
}

const FieldText = ({ column, value }: { column: Column; value: unknown }): ReactNode => {
  const t = useText()
  const source = useReferenceSource(column.of)
  const words = cellText(column, value, t.locale)
  if (words === '') return <span className="quiet">—</span>
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
  if (id !== undefined && source?.path) return <Link to={`${source.path}/${id}`}>{words}</Link>
  return words
}
