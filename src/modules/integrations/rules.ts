import type { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'

/** How an integration stands on a day. */
export const integrationStates = {
  valid: { label: text('Đang hiệu lực', 'Valid'), tone: 'good' },
  over: { label: text('Hết hạn', 'Over'), tone: 'quiet' },
  revoked: { label: text('Đã thu hồi', 'Revoked'), tone: 'bad' },
} as const
export type IntegrationState = keyof typeof integrationStates

/** Whether a key still opens on a day; its last day counts. */
export const stateOf = (
  { validTo, revokedAt }: { readonly validTo: CalendarDate; readonly revokedAt: Date | null },
  day: CalendarDate,
): IntegrationState => (revokedAt !== null ? 'revoked' : day <= validTo ? 'valid' : 'over')

/** The name under which the deeds of an integration stand in history. */
export const actingName = (name: string): string => `Khóa API ${name}`
