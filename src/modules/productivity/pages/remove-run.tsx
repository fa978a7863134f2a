import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'

/** Removes a run that nobody chose and nothing rests on; shown to who made it. */
export const RemoveRun = ({ id }: { id: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" color="red.9" onClick={() => setOpened(true)}>
        {t('Xóa lần tính', 'Remove the run')}
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('Xóa lần tính này?', 'Remove this run?')}
        consequence={t(
          'Lần tính chưa được chọn hay dùng trong báo cáo nào. Nó rời khỏi danh sách; lịch sử vẫn ghi ai xóa và vì sao.',
          'Nobody chose it and no report rests on it. It leaves the list; the history says who removed it and why.',
        )}
        act={t('Xóa', 'Remove')}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          client.productivity.runs
            .remove({ id, reason })
            .then(async () => {
              notify({ message: t('Đã xóa lần tính.', 'The run is removed.') })
              await navigate({ to: '/productivity/runs' })
              await queries.invalidateQueries({ refetchType: 'active' })
            })
            .catch((error: unknown) => notifyRefusal(error, t.locale))
        }
      />
    </>
  )
}
