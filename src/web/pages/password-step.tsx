import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { FormFault } from './form-fault.tsx'

interface PasswordStepProps {
  readonly onDone: () => Promise<void>
  /** The account asks for a one-time code too. */
  readonly onCode: () => void
}

/** E-mail address and password. */
export const PasswordStep = ({ onDone, onCode }: PasswordStepProps) => {
  const t = useText()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const entering = useMutation({
    mutationFn: async () => {
      const { twoFactorRedirect } = await signIn(email.trim(), password)
      return twoFactorRedirect ? onCode() : onDone()
    },
  })
  return (
    <form
      noValidate
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        entering.mutate()
      }}
    >
      <FormFault text={entering.isError ? t.of(toRefusal(entering.error).text) : undefined} />
      <TextInput
        label={t('Thư điện tử', 'E-mail')}
        type="email"
        autoComplete="username"
        size="md"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('Mật khẩu', 'Password')}
        autoComplete="current-password"
        size="md"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('Hiện mật khẩu', 'Show the password') }}
      />
      <Button type="submit" size="md" fullWidth loading={entering.isPending}>
        {t('Đăng nhập', 'Sign in')}
      </Button>
      <p className="quiet">
        {t(
          'Quên mật khẩu? Hãy nhờ quản trị viên cơ quan đặt lại.',
          'Forgot the password? Ask the administrator of your agency to reset it.',
        )}
      </p>
      <p className="form-links">
        <Link to="/dang-ky">
          {t('Doanh nghiệp chưa có tài khoản? Đăng ký', 'An enterprise without an account? Sign up')}
        </Link>
      </p>
    </form>
  )
}
