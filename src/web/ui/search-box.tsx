import { CloseButton, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../locale.tsx'

/** The search box of a list: it searches while you pause, and `/` brings the cursor into it. */
export const SearchBox = ({ value, onSearch }: { value: string; onSearch: (words: string) => void }) => {
  const t = useText()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  if (asked !== value) {
    setAsked(value)
    if (typed.trim() !== value) setTyped(value)
  }
  useHotkeys([['/', () => box.current?.focus()]])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => {
      setAsked(typed.trim())
      onSearch(typed.trim())
    }, 300)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      ref={box}
      className="search-box"
      role="searchbox"
      aria-label={t('Tìm trong danh sách', 'Search the list')}
      placeholder={t('Tìm, có dấu hoặc không dấu', 'Search, with or without accents')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed === '' ? (
          <kbd>/</kbd>
        ) : (
          <CloseButton aria-label={t('Xóa từ tìm', 'Clear the search')} onClick={() => setTyped('')} />
        )
      }
    />
  )
}
