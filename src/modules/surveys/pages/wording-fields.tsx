import { Textarea } from '@mantine/core'
import type { Text } from '#kernel/text.ts'
import { useText } from '#web/locale.tsx'

interface WordingFieldsProps {
  readonly label: string
  readonly value: Text
  readonly onChange: (value: Text) => void
  readonly error?: string | undefined
}

/** A wording in both languages, side by side. */
export const WordingFields = ({ label, value, onChange, error }: WordingFieldsProps) => {
  const t = useText()
  return (
    <>
      <Textarea
        label={`${label} (${t('tiếng Việt', 'Vietnamese')})`}
        value={value.vi}
        error={error}
        autosize
        minRows={1}
        maxLength={1000}
        onChange={(event) => onChange({ ...value, vi: event.currentTarget.value })}
      />
      <Textarea
        label={`${label} (${t('tiếng Anh', 'English')})`}
        value={value.en}
        autosize
        minRows={1}
        maxLength={1000}
        onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
      />
    </>
  )
}
