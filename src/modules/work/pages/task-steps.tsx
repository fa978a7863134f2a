import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Assigning, type Task } from '#modules/work/contract.ts'
import { type TaskStep, taskWorkflow } from '#modules/work/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { assignmentFields } from './task-fields.ts'

const steps = Object.keys(taskWorkflow.steps) as TaskStep[]
const assigningInput = Assigning.omit({ id: true, version: true })

/** The steps that stand open, one button each; what needs a reason asks for it. */
export const TaskSteps = ({ task }: { task: Task }) => {
  const t = useText()
  const [asking, setAsking] = useState<TaskStep>()
  const [assigning, setAssigning] = useState(false)
  const taking = useMutation({
    mutationFn: (given: { step: TaskStep; reason: string }) =>
      client.work.step({ id: task.id, version: task.version, ...given }),
    onSuccess: () => {
      setAsking(undefined)
      notify({ message: t('Đã ghi.', 'Kept.') })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const isShort = task.done !== null && task.wanted !== null && task.done < task.wanted
  const open = steps.filter((step) => task.actions.includes(step))
  const press = (step: TaskStep) =>
    step === 'start' || step === 'resume' ? taking.mutate({ step, reason: '' }) : setAsking(step)
  const consequence =
    asking &&
    {
      start: '',
      resume: '',
      complete: isShort
        ? t(
            `Mới đếm được ${task.done}/${task.wanted}. Nếu vẫn hoàn thành, hãy nêu lý do.`,
            `Only ${task.done} of ${task.wanted} are counted. To complete all the same, give the reason.`,
          )
        : t('Nhiệm vụ được ghi là hoàn thành 100%.', 'The task is kept as done, 100 per cent.'),
      suspend: t('Nhiệm vụ tạm dừng và không bị tính chậm.', 'The task rests and does not become late.'),
      cancel: t(
        'Nhiệm vụ bị hủy; lịch sử và minh chứng được giữ lại.',
        'The task is cancelled; its history and evidence stay.',
      ),
      reopen: t('Nhiệm vụ trở lại đang thực hiện.', 'The task is in progress again.'),
    }[asking]
  return (
    <>
      {open.map((step) => (
        <Button
          key={step}
          variant={step === 'start' || step === 'complete' || step === 'resume' ? 'filled' : 'default'}
          loading={taking.isPending && taking.variables.step === step}
          onClick={() => press(step)}
        >
          {t.of(taskWorkflow.steps[step].label)}
        </Button>
      ))}
      {task.actions.includes('assign') && (
        <Button variant="default" onClick={() => setAssigning(true)}>
          {t('Giao thực hiện', 'Assign')}
        </Button>
      )}
      <Confirm
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking ? t.of(taskWorkflow.steps[asking].label) : ''}
        consequence={consequence}
        act={asking ? t.of(taskWorkflow.steps[asking].label) : ''}
        asksReason={
          asking !== undefined &&
          (taskWorkflow.steps[asking].reason === 'required' || (asking === 'complete' && isShort))
        }
        {...(asking === 'cancel' ? { tone: 'bad' as const } : {})}
        onConfirm={(reason) =>
          asking ? taking.mutateAsync({ step: asking, reason }).catch(() => undefined) : Promise.resolve()
        }
      />
      <Modal
        opened={assigning}
        onClose={() => setAssigning(false)}
        size="lg"
        title={t('Giao tổ chức thực hiện (mục V.1.b)', 'Say who carries it out (V.1.b)')}
        closeButtonProps={{ 'aria-label': t('Đóng', 'Close') }}
      >
        <RecordForm
          register={assignmentFields}
          input={assigningInput}
          row={{ ...task.assignment }}
          act={t('Giao thực hiện', 'Assign')}
          onSave={async (values) => {
            const given = assigningInput.parse(values)
            await client.work.assign({ id: task.id, version: task.version, ...given })
            setAssigning(false)
            notify({ message: t('Đã giao.', 'Assigned.') })
          }}
          onCancel={() => setAssigning(false)}
        />
      </Modal>
    </>
  )
}
