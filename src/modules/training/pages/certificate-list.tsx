import { certificateRegister } from '#modules/training/certificate.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { ExpiringNote } from './expiring-note.tsx'
import { paths } from './paths.ts'
import { StandingBadge } from './standing-badge.tsx'

/** The list of certified experts, with how each certificate stands today. */
export const CertificateList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={certificateRegister}
      api={client.training.certificates}
      path={paths.certificates}
      intro={t(
        'Chỉ người có chứng chỉ được tính vào chỉ tiêu chuyên gia; một người nhiều chứng chỉ vẫn là một.',
        'Only persons with a certificate count as experts; one person with several counts once.',
      )}
      cells={{ standing: (row) => <StandingBadge standing={row.standing} /> }}
    >
      <ExpiringNote />
    </RegisterPage>
  )
}
