import './palette.css'
import { Loader, Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { api } from '../client.ts'
import { useText } from '../locale.tsx'
import { homePage, modules } from '../modules.ts'
import { usePreference } from '../preference.ts'
import { useRecordPaths } from '../references.tsx'
import { useSession } from '../session.ts'
import { menuOf } from './menu.ts'
import { entriesWith, type PaletteEntry, type PaletteGroup, withRecent } from './palette-entries.ts'

const pages = [homePage, ...modules.flatMap((module) => module.pages)]
const acts = modules.flatMap((module) => module.acts ?? [])

/** What the palette shows for the words: pages and acts at once, records as soon as the server found them. */
const useGroups = (words: string): { groups: PaletteGroup[]; searching: boolean } => {
  const t = useText()
  const { rights } = useSession()
  const paths = useRecordPaths()
  const [recent] = usePreference<readonly PaletteEntry[]>('recent', [])
  const found = useQuery({
    ...api.find.records.queryOptions({ input: { q: words } }),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  })
  const records = (words.length > 1 ? (found.data ?? []) : []).flatMap(({ subject, label, rows }) => {
    const path = paths[subject]
    const entries = rows.map((row) => ({ id: row.id, label: row.label, to: `${path}/${row.id}` }))
    return path ? [{ label: t.of(label), entries }] : []
  })
  const standing = [
    { label: t('Vừa mở', 'Opened lately'), entries: recent },
    {
      label: t('Việc', 'Acts'),
      entries: acts
        .filter(({ right }) => rights.includes(right))
        .map(({ label, to }) => ({ id: `act ${to}`, label: t.of(label), to })),
    },
    {
      label: t('Trang', 'Pages'),
      entries: menuOf(pages, rights).flatMap(({ entries }) =>
        entries.map(({ path, label }) => ({ id: path, label: t.of(label), to: path })),
      ),
    },
  ]
  return { groups: [...entriesWith(standing, words), ...records], searching: found.isFetching }
}

/** Goes anywhere by a few letters: pages, acts, what was opened lately, and records of every register. */
export const Palette = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('Tìm nhanh', 'Quick search')}>
        <Modal.Body p={0}>
          <PaletteSearch onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const PaletteSearch = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 200)
  const [at, setAt] = useState(0)
  const [recent, keepRecent] = usePreference<readonly PaletteEntry[]>('recent', [])
  const { groups, searching } = useGroups(words)
  const entries = groups.flatMap((group) => group.entries)
  const active = Math.min(at, entries.length - 1)
  const idOf = (place: number) => `${base}-${place}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const open = (entry: PaletteEntry) => {
    keepRecent(withRecent(recent, { ...entry, id: `recent ${entry.to}` }))
    onClose()
    void navigate({ to: entry.to })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const entry = entries[active]
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (step !== 0) setAt((active + step + entries.length) % Math.max(1, entries.length))
    else if (entry) open(entry)
  }
  let place = -1
  return (
    <div className="palette">
      <div className="palette-box">
        <IconSearch size={20} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${base}-list`}
          aria-activedescendant={active >= 0 ? idOf(active) : undefined}
          aria-autocomplete="list"
          aria-label={t('Tìm trang, hồ sơ, việc', 'Search pages, records, acts')}
          placeholder={t('Tìm trang, hồ sơ, việc; có dấu hoặc không dấu', 'Search pages, records, acts')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
          autoComplete="off"
        />
        {searching && <Loader size={16} aria-hidden />}
      </div>
      <div
        ref={list}
        id={`${base}-list`}
        className="palette-list"
        role="listbox"
        aria-label={t('Kết quả', 'Results')}
      >
        {groups.map(({ label, entries: inside }) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of options in a list box have no element of their own
          <div key={label} role="group" aria-label={label}>
            <p className="palette-heading" aria-hidden="true">
              {label}
            </p>
            {inside.map((entry) => {
              place += 1
              const mine = place
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the box above, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div
                  key={entry.id}
                  id={idOf(mine)}
                  role="option"
                  aria-selected={mine === active}
                  className="palette-entry"
                  onClick={() => open(entry)}
                >
                  {entry.label}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p role="status" className="palette-foot">
        {entries.length === 0 && !searching
          ? t('Không tìm thấy. Hãy thử ít từ hơn.', 'Nothing found. Try fewer words.')
          : t(
              `${entries.length} kết quả. ↑ ↓ để chọn, Enter để mở.`,
              `${entries.length} results. ↑ ↓ to choose, Enter to open.`,
            )}
      </p>
    </div>
  )
}
