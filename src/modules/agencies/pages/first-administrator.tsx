import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { EntryPage } from '#web/pages/entry-page.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { notify } from '#web/ui/notice.tsx'

/** The door for the first administrator of an installation, by the one-time link of its first start. */
export const FirstAdministrator = () => {
  const t = useText()
  const { token = '' } = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const [draft, setDraft] = useState({ name: '', email: '', password: '' })
  const becoming = useAct(
    () => client.agencies.becomeFirstAdministrator({ token, ...draft }),
    () => {
      notify({ message: t('Đã tạo quản trị viên. Hãy đăng nhập.', 'The administrator is there. Sign in.') })
      return navigate({ to: '/sign-in', replace: true })
    },
  )
  const field = (name: keyof typeof draft, label: string, autoComplete: string) => ({
    label,
    autoComplete,
    value: draft[name],
    error: becoming.errorAt(name),
    withAsterisk: true,
    'aria-required': true,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })
  return (
    <EntryPage
      title={t('Quản trị viên đầu tiên', 'First administrator')}
      intro={t(
        'Liên kết này dùng một lần. Quản trị viên tạo tài khoản cho mọi người; không có quyền về nội dung.',
        'This link works once. The administrator makes the accounts of everybody and has no say in content.',
      )}
    >
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          becoming.run(undefined)
        }}
      >
        <ActFault act={becoming} />
        <TextInput {...field('name', t('Họ và tên', 'Name'), 'name')} />
        <TextInput {...field('email', t('Thư điện tử', 'E-mail'), 'username')} type="email" />
        <PasswordInput
          {...field('password', t('Mật khẩu', 'Password'), 'new-password')}
          description={t(
            'Ít nhất 14 ký tự, ba loại: chữ thường, chữ hoa, số, dấu.',
            'At least 14 characters and three of: small letters, capitals, digits, signs.',
          )}
          visibilityToggleButtonProps={{ 'aria-label': t('Hiện mật khẩu', 'Show the password') }}
        />
        <Button type="submit" size="md" fullWidth loading={becoming.busy}>
          {t('Tạo tài khoản quản trị', 'Make the account')}
        </Button>
      </form>
    </EntryPage>
  )
}
