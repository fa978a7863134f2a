import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListQuery } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { usePreference } from '../preference.ts'
import { writeListQuery } from './list-search.ts'

/** A list as somebody wants to see it again: its conditions, order and columns, under a name. */
interface View {
  readonly name: string
  readonly search: Readonly<Record<string, unknown>>
  readonly columns: readonly string[]
}

interface SavedViewsProps {
  readonly register: Register
  readonly path: string
  readonly query: ListQuery
  readonly shown: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
}

/** Lists saved under names, kept for the person on this device. */
export const SavedViews = ({ register, path, query, shown, onColumns }: SavedViewsProps) => {
  const t = useText()
  const navigate = useNavigate()
  const [views, keep] = usePreference<readonly View[]>(`views.${register.name}`, [])
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const show = (view: View) => {
    setOpened(false)
    onColumns(view.columns)
    void navigate({ to: path, search: view.search as never })
  }
  const save = () => {
    const view = { name: name.trim(), search: writeListQuery({ ...query, page: 1 }), columns: shown }
    if (view.name === '') return
    keep([...views.filter((other) => other.name !== view.name), view])
    setName('')
  }
  return (
    <Popover position="bottom-end" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={18} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('Cách xem', 'Views')}
          {views.length > 0 && ` (${views.length})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Cách xem đã lưu', 'Saved views')}>
        {views.length === 0 && (
          <p className="quiet">
            {t(
              'Chưa có cách xem nào. Lọc danh sách rồi đặt tên để xem lại.',
              'No view yet. Filter the list, then give it a name.',
            )}
          </p>
        )}
        <ul className="saved-views">
          {views.map((view) => (
            <li key={view.name}>
              <Button variant="subtle" size="xs" onClick={() => show(view)}>
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                aria-label={`${t('Xóa cách xem', 'Delete the view')}: ${view.name}`}
                onClick={() => keep(views.filter((other) => other !== view))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextInput
            label={t('Lưu cách xem này với tên', 'Save this view as')}
            description={t('Giữ trên thiết bị này.', 'Kept on this device.')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="off"
          />
          <Button type="submit" size="xs" mt="xs" disabled={name.trim() === ''}>
            {t('Lưu', 'Save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
