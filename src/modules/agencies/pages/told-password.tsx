import { Button } from '@mantine/core'
import { useText } from '#web/locale.tsx'
import { notify } from '#web/ui/notice.tsx'

/** A first password: shown here once, to be handed on and changed at first use. */
export const ToldPassword = ({ name, password }: { name: string; password: string }) => {
  const t = useText()
  const copy = async () => {
    await navigator.clipboard.writeText(password)
    notify({ message: t('Đã chép mật khẩu.', 'The password is copied.') })
  }
  return (
    <section className="panel" aria-labelledby="told-title">
      <h2 id="told-title">{t(`Mật khẩu lần đầu của ${name}`, `First password of ${name}`)}</h2>
      <p>
        {t(
          'Chỉ hiện một lần ở đây. Hãy trao tận tay; người nhận phải đổi khi đăng nhập lần đầu.',
          'Shown here once. Hand it over in person; it has to be changed at first sign-in.',
        )}
      </p>
      <p className="secret-key">{password}</p>
      <Button variant="default" onClick={() => void copy()}>
        {t('Chép mật khẩu', 'Copy the password')}
      </Button>
    </section>
  )
}
