import { Badge, Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { disableTwoFactor, enableTwoFactor } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { forgetSession, useSession } from '../session.ts'
import { notify } from '../ui/notice.tsx'
import { FormFault } from './form-fault.tsx'
import { type NewKey, TwoFactorKey } from './two-factor-key.tsx'

/** One-time codes at sign-in: on with a phone, off with the password. */
export const TwoFactor = () => {
  const t = useText()
  const { twoFactorEnabled } = useSession()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [key, setKey] = useState<NewKey>()
  const changing = useMutation({
    mutationFn: async () => {
      if (twoFactorEnabled) await disableTwoFactor(password)
      else setKey(await enableTwoFactor(password))
    },
    onSuccess: async () => {
      setPassword('')
      if (!twoFactorEnabled) return
      await forgetSession(queries)
      notify({ message: t('Đã tắt mã xác thực.', 'One-time codes are off.') })
    },
  })
  return (
    <section className="panel" aria-labelledby="two-factor-title">
      <h2 id="two-factor-title">
        {t('Mã xác thực khi đăng nhập', 'One-time code at sign-in')}{' '}
        <Badge c={twoFactorEnabled ? '#1b5e2a' : 'gray.8'} bg={twoFactorEnabled ? '#e2f4e5' : '#eef1f4'}>
          {twoFactorEnabled ? t('Đang bật', 'On') : t('Đang tắt', 'Off')}
        </Badge>
      </h2>
      {key ? (
        <TwoFactorKey
          newKey={key}
          onDone={async () => {
            setKey(undefined)
            await forgetSession(queries)
            notify({ message: t('Đã bật mã xác thực.', 'One-time codes are on.') })
          }}
        />
      ) : (
        <form
          noValidate
          className="entry-form"
          onSubmit={(event) => {
            event.preventDefault()
            changing.mutate()
          }}
        >
          <p className="quiet">
            {t(
              'Ngoài mật khẩu, mỗi lần đăng nhập cần mã 6 số từ ứng dụng trên điện thoại. Người biết mật khẩu của bạn cũng không vào được.',
              'Besides the password, each sign-in takes a 6-digit code from an app on your phone. Somebody who learns your password still cannot get in.',
            )}
          </p>
          <FormFault text={changing.isError ? t.of(toRefusal(changing.error).text) : undefined} />
          <PasswordInput
            label={t('Mật khẩu, để xác nhận', 'Password, to confirm')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('Hiện mật khẩu', 'Show the password') }}
          />
          <Button type="submit" variant="default" loading={changing.isPending} disabled={password === ''}>
            {twoFactorEnabled ? t('Tắt mã xác thực', 'Turn off') : t('Bật mã xác thực', 'Turn on')}
          </Button>
        </form>
      )}
    </section>
  )
}
