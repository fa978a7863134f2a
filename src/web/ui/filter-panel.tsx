import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Column, no, type Register, yes } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { Dialog } from './dialog.tsx'
import { RangeFilter } from './range-filter.tsx'
import { ReferenceFilter } from './reference-filter.tsx'

type Filter = Record<string, string>

interface FilterPanelProps {
  readonly register: Register
  readonly filter: Filter
  readonly opened: boolean
  readonly onClose: () => void
  readonly onApply: (filter: Filter) => void
}

/** All the conditions that a list can be put under, by the kind of each column. */
export const FilterPanel = ({ opened, onClose, ...rest }: FilterPanelProps) => {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('Lọc danh sách', 'Filter the list')} size="lg">
      <FilterForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

const FilterForm = ({ register, filter, onApply, onClose }: Omit<FilterPanelProps, 'opened'>) => {
  const t = useText()
  const [draft, setDraft] = useState<Filter>(filter)
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set())
  const mark = (end: string, isFaulty: boolean) =>
    setUnread((before) =>
      isFaulty ? new Set([...before, end]) : new Set([...before].filter((other) => other !== end)),
    )
  const columns = Object.entries(register.columns).filter(([, column]) => column.filterable)
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = draft
    setDraft(value === '' ? others : { ...others, [name]: value })
  }
  const apply = (next: Filter) => {
    onApply(next)
    onClose()
  }
  return (
    <form
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (unread.size === 0) apply(draft)
      }}
    >
      {columns.map(([name, column]) => (
        <FilterField
          key={name}
          column={column}
          value={draft[name] ?? ''}
          onChange={(value) => set(name, value)}
          onFault={(end, isFaulty) => mark(`${name}.${end}`, isFaulty)}
        />
      ))}
      <div className="page-actions">
        <Button type="submit">{t('Áp dụng', 'Apply')}</Button>
        <Button variant="default" onClick={() => apply({})}>
          {t('Bỏ mọi điều kiện', 'Clear all')}
        </Button>
      </div>
    </form>
  )
}

interface FilterFieldProps {
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onFault: (end: 'from' | 'to', isFaulty: boolean) => void
}

const FilterField = ({ column, value, onChange, onFault }: FilterFieldProps) => {
  const t = useText()
  const label = t.of(column.label)
  switch (column.type) {
    case 'choice':
      return (
        <Checkbox.Group
          label={label}
          value={value === '' ? [] : value.split(',')}
          onChange={(keys) => onChange(keys.join(','))}
        >
          <div className="choice-grid">
            {Object.entries(column.choices ?? {}).map(([key, choice]) => (
              <Checkbox key={key} value={key} label={t.of(choice)} />
            ))}
          </div>
        </Checkbox.Group>
      )
    case 'boolean':
      return (
        <NativeSelect
          label={label}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: t('Tất cả', 'All') },
            { value: 'true', label: t.of(yes) },
            { value: 'false', label: t.of(no) },
          ]}
        />
      )
    case 'text':
    case 'long-text':
      return (
        <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )
    case 'reference':
      return <ReferenceFilter column={column} value={value} onChange={onChange} />
    default:
      return <RangeFilter column={column} value={value} onChange={onChange} onFault={onFault} />
  }
}
