import { EnterpriseInput, enterpriseRegister, OwnEnterpriseInput } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { EnterprisePanels } from './panels.tsx'

/** One enterprise: what is known of it, what proves it, who changed it. */
export const EnterpriseRecord = () => (
  <RecordPage
    register={enterpriseRegister}
    api={client.enterprises}
    path="/enterprises"
    input={EnterpriseInput}
    ownPart={{ input: OwnEnterpriseInput, amend: (change) => client.enterprises.amend(change as never) }}
    subject="enterprise"
    label={(row) => String(row.name)}
  >
    {(row) => <EnterprisePanels id={row.id} />}
  </RecordPage>
)
