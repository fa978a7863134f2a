import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useText } from '../locale.tsx'
import type { ReferenceChoice } from '../module-pages.ts'
import { useReferenceSource } from '../references.tsx'

export interface ReferenceFieldProps {
  readonly id?: string
  readonly label: string
  /** The kind of record, e.g. 'enterprise'. */
  readonly of: string
  readonly value: { readonly id: string; readonly label: string } | undefined
  readonly onChange: (choice: ReferenceChoice | undefined) => void
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
}

/** Picks a record of another register by a few letters of it; accents do not matter. */
export const ReferenceField = ({
  of,
  value,
  onChange,
  hint,
  required = false,
  ...rest
}: ReferenceFieldProps) => {
  const t = useText()
  const source = useReferenceSource(of)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const [typed, setTyped] = useState<string>()
  const [words] = useDebouncedValue((typed ?? '').trim(), 200)
  const found = useQuery({
    queryKey: ['reference', of, words],
    queryFn: () => source?.find(words) ?? [],
    enabled: words.length > 0 && source !== undefined,
    placeholderData: keepPreviousData,
  })
  const choices = words === '' ? [] : (found.data ?? [])
  const choose = (id: string) => {
    onChange(choices.find((choice) => choice.id === id))
    setTyped(undefined)
    box.closeDropdown()
  }
  const type = (text: string) => {
    setTyped(text)
    if (text === '') onChange(undefined)
    box.openDropdown()
    box.resetSelectedOption()
  }
  const leave = () => {
    box.closeDropdown()
    setTyped(undefined)
  }
  const say =
    words === ''
      ? t('Gõ vài chữ để tìm', 'Type a few letters to search')
      : t('Không tìm thấy', 'Nothing found')
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...rest}
          role="combobox"
          description={hint}
          withAsterisk={required}
          aria-required={required}
          value={typed ?? value?.label ?? ''}
          placeholder={t('Gõ để tìm', 'Type to search')}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => box.openDropdown()}
          onBlur={leave}
          autoComplete="off"
          rightSection={found.isFetching ? <Loader size={16} aria-hidden /> : null}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={rest.label} mah={280} style={{ overflowY: 'auto' }}>
          {choices.length === 0 && (
            <Combobox.Empty>{found.isFetching ? t('Đang tìm…', 'Searching…') : say}</Combobox.Empty>
          )}
          {choices.map(({ id, label, detail }) => (
            <Combobox.Option key={id} value={id}>
              {label}
              {detail && <span className="choice-detail">{detail}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
