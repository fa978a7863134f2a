import { useState } from 'react'
import type { Column } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import type { ReferenceChoice } from '../module-pages.ts'
import { ReferenceField } from './reference-field.tsx'

interface ReferenceFilterProps {
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Picks the record that rows must refer to. */
export const ReferenceFilter = ({ column, value, onChange }: ReferenceFilterProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<ReferenceChoice | undefined>(
    value === '' ? undefined : { id: value, label: t('(đang chọn)', '(chosen)') },
  )
  return (
    <ReferenceField
      label={t.of(column.label)}
      of={column.of ?? ''}
      value={value === '' ? undefined : chosen}
      onChange={(choice) => {
        setChosen(choice)
        onChange(choice?.id ?? '')
      }}
    />
  )
}
