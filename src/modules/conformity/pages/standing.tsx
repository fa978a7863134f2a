import type { Tone } from '#kernel/workflow.ts'
import { type Standing, standings } from '#modules/conformity/body.ts'
import { StatusBadge } from '#web/ui/status.tsx'

const tones: Readonly<Record<Standing, Tone>> = {
  valid: 'good',
  suspended: 'bad',
  withdrawn: 'bad',
  expired: 'bad',
}

/** How a recognition stands today, as icon and word. */
export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <StatusBadge label={standings[standing]} tone={tones[standing]} />
)
