import { enterpriseRegister } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'

/** The list of enterprises, cooperatives and other beneficiaries of the plan. */
export const EnterpriseList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={enterpriseRegister}
      api={client.enterprises}
      path="/enterprises"
      intro={t(
        'Doanh nghiệp, hợp tác xã và các đối tượng khác của kế hoạch; mọi sổ khác đều dẫn về danh bạ này.',
        'Enterprises, cooperatives and other beneficiaries of the plan; every other register refers to this one.',
      )}
    />
  )
}
