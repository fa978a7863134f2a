import { useText } from '#web/locale.tsx'
import { ToldOnce } from '#web/ui/told-once.tsx'

/** A first password: shown here once, to be handed on and changed at first use. */
export const ToldPassword = ({ name, password }: { name: string; password: string }) => {
  const t = useText()
  return (
    <ToldOnce
      title={t(`Mật khẩu lần đầu của ${name}`, `First password of ${name}`)}
      advice={t(
        'Chỉ hiện một lần ở đây. Hãy trao tận tay; người nhận phải đổi khi đăng nhập lần đầu.',
        'Shown here once. Hand it over in person; it has to be changed at first sign-in.',
      )}
      secret={password}
      copy={t('Chép mật khẩu', 'Copy the password')}
    />
  )
}
