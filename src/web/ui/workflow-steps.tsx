import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'
import { Confirm } from './confirm.tsx'
import { notify, notifyRefusal } from './notice.tsx'

/** What the buttons need of a life-cycle. */
export interface Steps {
  readonly steps: Readonly<Record<string, { readonly label: Text; readonly reason?: 'required' }>>
}

interface WorkflowStepsProps {
  readonly workflow: Steps
  /** What the person may do now; the server sends it with every record. */
  readonly actions: readonly string[]
  readonly onTake: (step: string, reason: string | undefined) => Promise<unknown>
  /** Steps that are asked once more, with what they bring about written out. */
  readonly consequences?: Readonly<Record<string, Text>>
}

/** The steps that stand open in a life-cycle as buttons; a step that needs a reason asks for it. */
export const WorkflowSteps = ({ workflow, actions, onTake, consequences = {} }: WorkflowStepsProps) => {
  const t = useText()
  const [asking, setAsking] = useState<string>()
  const taking = useMutation({
    mutationFn: ({ step, reason }: { step: string; reason?: string }) => onTake(step, reason || undefined),
    onSuccess: (_, { step }) => {
      setAsking(undefined)
      notify({ message: `${t('Đã xong', 'Done')}: ${labelOf(step)}` })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const labelOf = (step: string): string => t.of(workflow.steps[step]?.label ?? { vi: step, en: step })
  const needsReason = (step: string): boolean => workflow.steps[step]?.reason === 'required'
  const open = actions.filter((action) => action in workflow.steps)
  const start = (step: string) =>
    needsReason(step) || consequences[step] ? setAsking(step) : taking.mutate({ step })
  return (
    <>
      {open.map((step, index) => (
        <Button
          key={step}
          variant={index === 0 ? 'filled' : 'default'}
          loading={taking.isPending && taking.variables.step === step}
          onClick={() => start(step)}
        >
          {labelOf(step)}
        </Button>
      ))}
      {asking && (
        <Confirm
          opened
          onClose={() => setAsking(undefined)}
          title={`${labelOf(asking)}?`}
          consequence={consequences[asking] && t.of(consequences[asking])}
          act={labelOf(asking)}
          asksReason={needsReason(asking)}
          onConfirm={(reason) => taking.mutateAsync({ step: asking, reason }).catch(() => undefined)}
        />
      )}
    </>
  )
}
