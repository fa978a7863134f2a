import { Button, CloseButton } from '@mantine/core'
import { useText } from '../locale.tsx'
import type { FilterChip } from './filter-chips.ts'

interface ChipRowProps {
  readonly chips: readonly FilterChip[]
  readonly onFilter: (filter: Record<string, string>) => void
}

/** The conditions that the list stands under; each can be taken away. */
export const ChipRow = ({ chips, onFilter }: ChipRowProps) => {
  const t = useText()
  if (chips.length === 0) return null
  return (
    <ul className="chip-row" aria-label={t('Điều kiện đang lọc', 'Conditions of the list')}>
      {chips.map(({ name, words, without }) => (
        <li key={name} className="chip">
          {words}
          <CloseButton
            size="sm"
            aria-label={`${t('Bỏ điều kiện', 'Take away')} ${words}`}
            onClick={() => onFilter(without)}
          />
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button size="compact-sm" variant="subtle" onClick={() => onFilter({})}>
            {t('Bỏ tất cả', 'Clear all')}
          </Button>
        </li>
      )}
    </ul>
  )
}
