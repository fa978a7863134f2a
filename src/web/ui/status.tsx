import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglassHigh,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { Text } from '#kernel/text.ts'
import type { Tone } from '#kernel/workflow.ts'
import { useText } from '../locale.tsx'

const looks = {
  quiet: { color: 'gray.8', ground: '#eef1f4', Icon: IconCircleDashed },
  active: { color: 'navy.8', ground: '#e3edf7', Icon: IconPlayerPlay },
  waiting: { color: '#6b4a00', ground: '#fff1cc', Icon: IconHourglassHigh },
  good: { color: '#1b5e2a', ground: '#e2f4e5', Icon: IconCircleCheck },
  bad: { color: '#a61e1e', ground: '#fde8e8', Icon: IconAlertTriangle },
} satisfies Record<Tone, object>

/** A status as icon and word; the colour only repeats them. */
export const StatusBadge = ({ label, tone = 'quiet' }: { label: Text; tone?: Tone | undefined }) => {
  const t = useText()
  const { color, ground, Icon } = looks[tone]
  return (
    <Badge c={color} bg={ground} leftSection={<Icon size={14} aria-hidden />} className="status">
      {t.of(label)}
    </Badge>
  )
}

/** What `Status` needs of a life-cycle. */
export interface States {
  readonly states: Readonly<Record<string, { readonly label: Text; readonly tone?: Tone }>>
}

/** The state of a record in its life-cycle: `<Status workflow={needWorkflow} state={row.state} />`. */
export const Status = ({ workflow, state }: { workflow: States; state: string }) => {
  const known = workflow.states[state]
  return <StatusBadge label={known?.label ?? { vi: state, en: state }} tone={known?.tone} />
}
