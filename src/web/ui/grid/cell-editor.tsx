import { type KeyboardEvent, useState } from 'react'
import type { Column } from '#kernel/register.ts'
import { useText } from '../../locale.tsx'
import { ReferenceField } from '../reference-field.tsx'
import { editWords, readCell } from './cell-text.ts'
import { type CellValue, isUnread } from './grid-row.ts'

/** Where the keyboard goes when an edit ends. */
export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'previous'

interface CellEditorProps {
  readonly column: Column
  readonly label: string
  readonly value: CellValue
  /** What the editor begins with when the edit began by typing; the cell's own text otherwise. */
  readonly typed: string | undefined
  readonly onCommit: (value: CellValue, leaving: Leaving) => void
  readonly onCancel: () => void
}

const leavingBy = ({ key, shiftKey }: KeyboardEvent): Leaving | undefined => {
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return undefined
}

const numeric = new Set<Column['type']>(['decimal', 'percent', 'integer', 'money', 'year'])

/** The editor that stands in a cell: a line of text, a list of choices, or a search for a record. */
export const CellEditor = (props: CellEditorProps) => {
  const { column } = props
  if (column.type === 'choice' || column.type === 'boolean') return <ChoiceEditor {...props} />
  return column.type === 'reference' ? <RecordEditor {...props} /> : <WordsEditor {...props} />
}

const WordsEditor = ({ column, label, value, typed, onCommit, onCancel }: CellEditorProps) => {
  const [words, setWords] = useState(typed ?? editWords(column, value))
  const commit = (leaving: Leaving) => onCommit(readCell(column, words), leaving)
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const leaving = leavingBy(event)
    if (leaving === undefined && event.key !== 'Escape') return
    event.preventDefault()
    if (leaving) commit(leaving)
    else onCancel()
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the editor opens where the keyboard is
      autoFocus
      className="cell-editor"
      aria-label={label}
      inputMode={numeric.has(column.type) ? 'decimal' : 'text'}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => commit('stay')}
      autoComplete="off"
    />
  )
}

const ChoiceEditor = ({ column, label, value, onCommit, onCancel }: CellEditorProps) => {
  const t = useText()
  const choices =
    column.type === 'boolean'
      ? [
          ['true', t('Có', 'Yes')],
          ['false', t('Không', 'No')],
        ]
      : Object.entries(column.choices ?? {}).map(([key, choice]) => [key, t.of(choice)])
  const [chosen, setChosen] = useState(isUnread(value) ? '' : String(value ?? ''))
  const commit = (leaving: Leaving) =>
    onCommit(column.type === 'boolean' ? chosen === 'true' : chosen, leaving)
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const leaving = leavingBy(event)
    if (leaving === undefined && event.key !== 'Escape') return
    event.preventDefault()
    if (leaving) commit(leaving)
    else onCancel()
  }
  return (
    <select
      // biome-ignore lint/a11y/noAutofocus: the editor opens where the keyboard is
      autoFocus
      className="cell-editor"
      aria-label={label}
      value={chosen}
      onChange={(event) => setChosen(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => commit('stay')}
    >
      <option value="" />
      {choices.map(([key = '', words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  )
}

const RecordEditor = ({ column, label, value, onCommit, onCancel }: CellEditorProps) => {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const open = event.currentTarget.querySelector('[aria-expanded="true"]') !== null
    event.stopPropagation()
    const leaving = leavingBy(event)
    if (event.key !== 'Escape' && leaving === undefined) return
    if (event.key === 'Enter' && open) return
    event.preventDefault()
    if (event.key === 'Escape') onCancel()
    else if (leaving) onCommit(value, leaving)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside
    <div
      className="cell-editor-record"
      ref={(box) => box?.querySelector('input')?.focus()}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onCancel()
      }}
    >
      <ReferenceField
        label={label}
        of={column.of ?? ''}
        value={typeof value === 'object' && !isUnread(value) ? value : undefined}
        onChange={(choice) => choice && onCommit({ id: choice.id, label: choice.label }, 'stay')}
      />
    </div>
  )
}
