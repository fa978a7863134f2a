import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Integration } from '#modules/integrations/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAct } from '#web/ui/act.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'

/** Takes a key back for good, with the reason. */
export const RevokeIntegration = ({ integration: { id, name } }: { integration: Integration }) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const revoking = useAct(
    async (reason: string) => {
      await client.integrations
        .revoke({ id, reason })
        .catch((error: unknown) => notifyRefusal(error, t.locale))
    },
    () => setOpened(false),
  )
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('Thu hồi khóa', 'Revoke the key')}
      </Button>
      <Confirm
        opened={opened}
        asksReason
        tone="bad"
        title={t('Thu hồi khóa?', 'Revoke the key?')}
        consequence={t(
          `${name} không kết nối được nữa ngay từ bây giờ. Không mở lại được; cần nữa thì cấp khóa mới.`,
          `${name} can no longer connect from now on. It cannot be taken back; give a new key if need be.`,
        )}
        act={t('Thu hồi', 'Revoke')}
        onConfirm={async (reason) => revoking.run(reason)}
        onClose={() => setOpened(false)}
      />
    </>
  )
}
