import { Button, PasswordInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EntryPage } from '#web/pages/entry-page.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'

/** The door for the holder of a new account, by the first-use link of a letter. */
export const FirstUse = () => {
  const t = useText()
  const { token = '' } = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const setting = useAct(
    () => client.agencies.setFirstPassword({ token, password }),
    () => {
      notify({ message: t('Đã đặt mật khẩu. Hãy đăng nhập.', 'Your password is set. Sign in.') })
      return navigate({ to: '/sign-in', replace: true })
    },
  )
  return (
    <EntryPage
      title={t('Đặt mật khẩu của bạn', 'Set your own password')}
      intro={t('Liên kết này dùng một lần.', 'This link works once.')}
    >
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setting.run(undefined)
        }}
      >
        <ActFault act={setting} />
        <PasswordInput
          label={t('Mật khẩu', 'Password')}
          autoComplete="new-password"
          withAsterisk
          aria-required
          value={password}
          error={setting.errorAt('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          description={t(
            'Ít nhất 14 ký tự, ba loại: chữ thường, chữ hoa, số, dấu.',
            'At least 14 characters and three of: small letters, capitals, digits, signs.',
          )}
          visibilityToggleButtonProps={{ 'aria-label': t('Hiện mật khẩu', 'Show the password') }}
        />
        <Button type="submit" size="md" fullWidth loading={setting.busy}>
          {t('Đặt mật khẩu', 'Set the password')}
        </Button>
      </form>
    </EntryPage>
  )
}
