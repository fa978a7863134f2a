import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { FormFault } from './form-fault.tsx'

const blank = { current: '', next: '', again: '' }

/** Changes the password; every other session of the person ends. */
export const PasswordForm = ({ onDone }: { onDone: () => unknown }) => {
  const t = useText()
  const [typed, setTyped] = useState(blank)
  const changing = useMutation({
    mutationFn: () => changePassword(typed.current, typed.next),
    onSuccess: () => {
      setTyped(blank)
      return onDone()
    },
  })
  const differs = typed.again !== '' && typed.again !== typed.next
  const field = (name: keyof typeof blank, label: string, autoComplete: string) => ({
    label,
    autoComplete,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTyped((before) => ({ ...before, [name]: value }))
    },
    visibilityToggleButtonProps: { 'aria-label': `${t('Hiện', 'Show')}: ${label}` },
  })
  return (
    <form
      noValidate
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!differs) changing.mutate()
      }}
    >
      <FormFault text={changing.isError ? t.of(toRefusal(changing.error).text) : undefined} />
      <PasswordInput {...field('current', t('Mật khẩu hiện tại', 'Current password'), 'current-password')} />
      <PasswordInput
        {...field('next', t('Mật khẩu mới', 'New password'), 'new-password')}
        description={t(
          'Ít nhất 14 ký tự, có ba loại: chữ thường, chữ hoa, số, dấu. Một câu dài dễ nhớ là tốt nhất.',
          'At least 14 characters of three kinds: small letters, capitals, digits, signs. A long sentence is best.',
        )}
      />
      <PasswordInput
        {...field('again', t('Nhập lại mật khẩu mới', 'New password again'), 'new-password')}
        error={differs ? t('Hai lần nhập chưa giống nhau.', 'The two do not match.') : undefined}
      />
      <Button
        type="submit"
        loading={changing.isPending}
        disabled={typed.current === '' || typed.next === '' || typed.again === ''}
      >
        {t('Đổi mật khẩu', 'Change the password')}
      </Button>
    </form>
  )
}
