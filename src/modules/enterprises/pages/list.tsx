import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { ExpiringNote } from './expiring-note.tsx'

/** The list of enterprises, cooperatives and other beneficiaries of the plan. */
export const EnterpriseList = () => {
  const t = useText()
  const { rights } = useSession()
  return (
    <RegisterPage
      register={enterpriseRegister}
      api={client.enterprises}
      path="/enterprises"
      intro={t(
        'Doanh nghiệp, hợp tác xã và các đối tượng khác của kế hoạch; mọi sổ khác đều dẫn về danh bạ này.',
        'Enterprises, cooperatives and other beneficiaries of the plan; every other register refers to this one.',
      )}
      actions={
        rights.includes('enterprise.merge') && (
          <Button
            variant="default"
            component={Link}
            to="/enterprise-duplicates"
            leftSection={<IconCopy size={18} aria-hidden />}
          >
            {t('Nghi trùng', 'Possible duplicates')}
          </Button>
        )
      }
    >
      <ExpiringNote />
    </RegisterPage>
  )
}
