import { text } from '#kernel/text.ts'
import type { PersonRow } from '#modules/agencies/people-contract.ts'
import { StatusBadge } from '#web/ui/status.tsx'

const labels = {
  suspended: text('Đã ngừng', 'Suspended'),
  locked: text('Tạm khóa', 'Locked'),
  first: text('Chờ đổi mật khẩu', 'First password'),
  active: text('Đang dùng', 'In use'),
}

/** How an account stands, in one word. */
export const AccountState = ({ person }: { person: PersonRow }) => {
  if (!person.active) return <StatusBadge label={labels.suspended} tone="bad" />
  if (person.locked) return <StatusBadge label={labels.locked} tone="bad" />
  if (person.mustChangePassword) return <StatusBadge label={labels.first} tone="waiting" />
  return <StatusBadge label={labels.active} tone="good" />
}
