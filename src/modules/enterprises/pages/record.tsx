import { EnterpriseInput, enterpriseRegister, OwnEnterpriseInput } from '#modules/enterprises/contract.ts'
import { client } from '#web/client.ts'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { BelongingPanel } from './belonging-panel.tsx'
import { belongings } from './belongings.ts'
import { MergedNote, mergeActs } from './merged-note.tsx'
import { EnterprisePanels } from './panels.tsx'
import { SizePanel } from './size-panel.tsx'
import { TwinPanel } from './twin-panel.tsx'

/** One enterprise: what is known of it, what belongs to it, what proves it, who changed it. */
export const EnterpriseRecord = () => {
  const { rights } = useSession()
  const shown = Object.values(belongings).filter(({ right }) => rights.includes(right))
  return (
    <RecordPage
      register={enterpriseRegister}
      api={client.enterprises}
      path="/enterprises"
      input={EnterpriseInput}
      ownPart={{ input: OwnEnterpriseInput, amend: (change) => client.enterprises.amend(change as never) }}
      subject="enterprise"
      label={(row) => String(row.name)}
      actLabels={mergeActs}
    >
      {(row) => (
        <>
          <MergedNote enterprise={row} />
          {rights.includes('enterprise.merge') && row.removedAt === null && <TwinPanel enterprise={row} />}
          <SizePanel enterprise={row} />
          {shown.map((of) => (
            <BelongingPanel key={of.path} of={of} enterprise={row} />
          ))}
          <EnterprisePanels id={row.id} />
        </>
      )}
    </RecordPage>
  )
}
