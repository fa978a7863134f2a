import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../locale.tsx'
import { forgetSession } from '../session.ts'
import { EntryPage } from './entry-page.tsx'
import { PasswordForm } from './password-form.tsx'

/** A password given by an administrator has to be replaced before any work. */
export const FirstPassword = () => {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return (
    <EntryPage
      title={t('Đặt mật khẩu của bạn', 'Set your own password')}
      intro={t(
        'Mật khẩu hiện tại do quản trị viên cấp. Hãy đổi một lần để bắt đầu làm việc.',
        'Your current password was given by the administrator. Change it once to begin.',
      )}
    >
      <PasswordForm
        onDone={async () => {
          await forgetSession(queries)
          await navigate({ to: '/', replace: true })
        }}
      />
    </EntryPage>
  )
}
