import { type Standing, standings } from '#modules/training/certificate.ts'
import { StatusBadge } from '#web/ui/status.tsx'

/** How a certificate stands today, in icon and word. */
export const StandingBadge = ({ standing }: { standing: unknown }) => (
  <StatusBadge {...standings[standing as Standing]} />
)
