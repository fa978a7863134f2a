import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { outsideFault, signInOutside } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { useSession } from '../session.ts'
import { FormFault } from './form-fault.tsx'

interface OutsideStepProps {
  /** Where to go once signed in. */
  readonly next: string
  /** Why the last try did not succeed, as the address says. */
  readonly fault: string | undefined
}

/** Signing in with the account of an outside identity provider, where the installation has one. */
export const OutsideStep = ({ next, fault }: OutsideStepProps) => {
  const t = useText()
  const { outsideSignIn } = useSession()
  const leaving = useMutation({ mutationFn: () => signInOutside(next) })
  if (!outsideSignIn) return null
  const said = leaving.isError ? toRefusal(leaving.error).text : fault && outsideFault(fault)
  return (
    <div className="entry-form outside-step">
      <FormFault text={said ? t.of(said) : undefined} />
      <Button
        size="md"
        fullWidth
        variant="default"
        loading={leaving.isPending}
        onClick={() => leaving.mutate()}
      >
        {t('Đăng nhập bằng tài khoản tỉnh', "Sign in with the province's account")}
      </Button>
      <p className="quiet">{t('hoặc bằng mật khẩu ở đây', 'or with a password here')}</p>
    </div>
  )
}
