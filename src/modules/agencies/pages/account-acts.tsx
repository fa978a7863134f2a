import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAct } from '#web/ui/act.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'

type Act = 'suspend' | 'reinstate' | 'reset-password'

/** What an administrator does to an account: suspend, let in, give a new first password, unlock. */
export const AccountActs = ({
  person,
  onPassword,
}: {
  person: PersonRow
  onPassword: (password: string) => void
}) => {
  const t = useText()
  const [asked, setAsked] = useState<Act>()
  const { id, actions } = person
  const unlock = useAct(
    () => client.agencies.unlockPerson({ id }),
    () => notify({ message: t('Đã mở khóa.', 'Unlocked.') }),
  )
  const words: Record<Act, { act: string; title: string; consequence: string }> = {
    suspend: {
      act: t('Ngừng tài khoản', 'Suspend'),
      title: t(`Ngừng tài khoản của ${person.name}?`, `Suspend ${person.name}?`),
      consequence: t(
        'Mọi phiên đăng nhập kết thúc ngay. Dữ liệu và lịch sử giữ nguyên.',
        'Every session ends at once. Data and history stay.',
      ),
    },
    reinstate: {
      act: t('Mở lại', 'Let in again'),
      title: t(`Mở lại tài khoản của ${person.name}?`, `Let ${person.name} in again?`),
      consequence: t('Người này đăng nhập lại được.', 'They can sign in again.'),
    },
    'reset-password': {
      act: t('Cấp lại mật khẩu', 'New password'),
      title: t(`Cấp lại mật khẩu cho ${person.name}?`, `Give ${person.name} a new password?`),
      consequence: t(
        'Mật khẩu cũ hết hiệu lực và mọi phiên kết thúc. Mật khẩu mới hiện một lần.',
        'The old password ends, and so does every session. The new one is shown once.',
      ),
    },
  }
  const take = async (act: Act, reason: string) => {
    try {
      if (act === 'suspend') await client.agencies.suspendPerson({ id, reason })
      else if (act === 'reinstate') await client.agencies.reinstatePerson({ id, reason })
      else onPassword((await client.agencies.resetPassword({ id, reason })).password)
      notify({ message: `${words[act].act}: ${t('đã xong.', 'done.')}` })
      setAsked(undefined)
    } catch (error) {
      notifyRefusal(error, t.locale)
    }
  }
  const doing = useAct((given: { act: Act; reason: string }) => take(given.act, given.reason))
  const shown = (['reset-password', 'suspend', 'reinstate'] as const).filter((act) => actions.includes(act))
  return (
    <>
      {actions.includes('unlock') && (
        <Button loading={unlock.busy} onClick={() => unlock.run(undefined)}>
          {t('Mở khóa', 'Unlock')}
        </Button>
      )}
      {shown.map((act) => (
        <Button key={act} variant="default" onClick={() => setAsked(act)}>
          {words[act].act}
        </Button>
      ))}
      {asked && (
        <Confirm
          opened
          title={words[asked].title}
          consequence={words[asked].consequence}
          act={words[asked].act}
          asksReason
          {...(asked === 'suspend' ? { tone: 'bad' as const } : {})}
          onConfirm={async (reason) => doing.run({ act: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
