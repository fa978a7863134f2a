import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workflow } from '#kernel/workflow.ts'
import { useText } from '../locale.tsx'
import { Confirm } from './confirm.tsx'
import { notify, notifyRefusal } from './notice.tsx'
import type { RegisterRow, StepApi } from './register-api.ts'

interface StepButtonsProps {
  readonly workflow: Workflow
  readonly api: StepApi
  readonly row: RegisterRow
}

/** The steps of a record's life-cycle that stand open, each asked once more, with a reason where it needs one. */
export const StepButtons = ({ workflow, api, row }: StepButtonsProps) => {
  const t = useText()
  const [asked, setAsked] = useState<string>()
  const take = useMutation({
    mutationFn: (given: { action: string; reason: string }) =>
      api.take({ id: row.id, version: row.version, ...given }),
    onSuccess: (after) => {
      const state = workflow.states[String(after.state)]
      notify({ message: state ? `${t('Trạng thái mới', 'New state')}: ${t.of(state.label)}.` : '' })
    },
    onError: (error) => notifyRefusal(error, t.locale),
    onSettled: () => setAsked(undefined),
  })
  const open = row.actions.filter((action) => action in workflow.steps)
  const step = asked === undefined ? undefined : workflow.steps[asked]
  const target = step && workflow.states[step.to]
  return (
    <>
      {open.map((action) => (
        <Button key={action} variant="light" onClick={() => setAsked(action)}>
          {t.of(workflow.steps[action]?.label ?? { vi: action, en: action })}
        </Button>
      ))}
      {asked !== undefined && step && target && (
        <Confirm
          opened
          onClose={() => setAsked(undefined)}
          title={`${t.of(step.label)}?`}
          consequence={t(
            `Hồ sơ chuyển sang trạng thái «${target.label.vi}».`,
            `The record moves to the state "${target.label.en}".`,
          )}
          act={t.of(step.label)}
          asksReason={step.reason === 'required'}
          onConfirm={(reason) => take.mutateAsync({ action: asked, reason }).catch(() => undefined)}
        />
      )}
    </>
  )
}
