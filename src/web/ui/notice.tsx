import { Button, CloseButton, Paper } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'

/** A word after something was done: it goes by itself, and can offer to take the act back. */
export interface Notice {
  readonly message: string
  readonly tone?: 'good' | 'bad'
  readonly undo?: { readonly label: string; readonly act: () => unknown }
}

type Standing = Notice & { readonly id: number }

let standing: readonly Standing[] = []
let last = 0
const listeners = new Set<() => void>()
const change = (next: readonly Standing[]) => {
  standing = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const dismiss = (id: number) => change(standing.filter((notice) => notice.id !== id))

/** Says that something was done: `notify({ message: t('Đã xóa', 'Removed'), undo: { label, act } })`. */
export const notify = (notice: Notice): void => {
  last += 1
  change([...standing.slice(-3), { ...notice, id: last }])
}

/** Says that the server refused, outside of a form. */
export const notifyRefusal = (error: unknown, locale: 'vi' | 'en'): void =>
  notify({ message: toRefusal(error).text[locale], tone: 'bad' })

/** The place where notices stand; once, beside the router. */
export const Notices = () => {
  const notices = useSyncExternalStore(subscribe, () => standing)
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

const shownFor = (notice: Notice): number => (notice.undo || notice.tone === 'bad' ? 12_000 : 5_000)

const NoticeLine = ({ notice }: { notice: Standing }) => {
  const t = useText()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice.id), shownFor(notice))
    return () => clearTimeout(timer)
  }, [notice])
  const Icon = notice.tone === 'bad' ? IconAlertTriangle : IconCircleCheck
  return (
    <Paper className={`notice notice-${notice.tone ?? 'good'}`} shadow="md" withBorder>
      <Icon size={20} aria-hidden />
      <span>{notice.message}</span>
      {notice.undo && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notice.undo?.act()
            dismiss(notice.id)
          }}
        >
          {notice.undo.label}
        </Button>
      )}
      <CloseButton aria-label={t('Đóng thông báo', 'Dismiss')} onClick={() => dismiss(notice.id)} />
    </Paper>
  )
}
