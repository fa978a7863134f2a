import { NativeSelect } from '@mantine/core'
import type { Text } from '#kernel/text.ts'
import { useText } from '#web/locale.tsx'

export interface TerritoryChoice {
  readonly key: string
  readonly label: Text
}

interface TerritoryFieldProps {
  readonly territories: readonly TerritoryChoice[]
  readonly value: string
  readonly onChange: (territory: string) => void
}

/** A territory of the list: the province as it is and as it was. */
export const TerritoryField = ({ territories, value, onChange }: TerritoryFieldProps) => {
  const t = useText()
  return (
    <NativeSelect
      maw={420}
      mb="xs"
      label={t('Địa bàn', 'Territory')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={territories.map(({ key, label }) => ({ value: key, label: t.of(label) }))}
    />
  )
}
