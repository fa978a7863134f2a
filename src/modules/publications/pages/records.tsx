import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { agreementWorkflow } from '#modules/publications/agreement-workflow.ts'
import { agreementRegister, publicationRegister } from '#modules/publications/columns.ts'
import { AgreementInput, PublicationInput } from '#modules/publications/contract.ts'
import { isWritten, publicationKinds, writtenKinds } from '#modules/publications/rules.ts'
import { publicationWorkflow } from '#modules/publications/workflow.ts'
import { client } from '#web/client.ts'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { agreementCells, publicationCells } from './cells.tsx'
import { paths } from './paths.ts'
import { ShownFacts } from './shown-facts.tsx'

const written = Object.fromEntries(writtenKinds.map((kind) => [kind, publicationKinds[kind]]))
const columns = publicationRegister.columns
const whole = { ...publicationRegister, columns: { ...columns, kind: { ...columns.kind, choices: written } } }
const actLabels = { replaced: text('Được thay bằng bản mới', 'Replaced by a newer one') }

/** One item: its words, what it shows of a record, and its way to the portal. */
export const PublicationRecord = () => (
  <RecordPage
    register={whole}
    api={client.publications.items}
    path={paths.publications}
    input={PublicationInput.omit({ record: true })}
    subject="publication"
    label={(row) => String(row.title)}
    cells={publicationCells}
    lifeCycle={{ workflow: publicationWorkflow, api: client.publications.items }}
    actLabels={actLabels}
    initial={{ kind: 'guide' }}
  >
    {(row) => !isWritten(String(row.kind)) && <ShownFacts row={row} />}
  </RecordPage>
)

/** One agreement; a new one may be begun from the page of its enterprise. */
export const AgreementRecord = () => {
  const { enterprise = '' } = useSearch({ strict: false }) as SearchParams
  const owner = useQuery({
    queryKey: ['enterprises', 'get', enterprise],
    queryFn: () => client.enterprises.get({ id: enterprise }),
    enabled: enterprise !== '',
  })
  if (owner.isLoading) return <Loading />
  return (
    <RecordPage
      register={agreementRegister}
      api={client.publications.agreements}
      path={paths.agreements}
      input={AgreementInput}
      subject="publication.agreement"
      label={(row) => String((row.enterprise as { label: string }).label)}
      cells={agreementCells}
      lifeCycle={{ workflow: agreementWorkflow, api: client.publications.agreements }}
      initial={owner.data ? { enterprise: { id: enterprise, label: owner.data.name } } : {}}
    />
  )
}
