import { text } from '#kernel/text.ts'
import { StatusBadge } from './status.tsx'

const label = text('Chưa kiểm chứng', 'Not confirmed')

/** Marks what was not read in an official source; nothing for what was. */
export const Unconfirmed = ({ verified }: { verified: boolean }) =>
  verified ? null : <StatusBadge label={label} tone="waiting" />
