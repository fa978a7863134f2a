import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { LegalLinkInput, linkRegister } from '#modules/legal/link.ts'
import { relations } from '#modules/legal/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { labelOf } from '#web/ui/register-api.ts'

/** One link between documents; a new one begins from the document on whose page it was asked for. */
export const LinkRecord = () => {
  const t = useText()
  const { document = '', other = '' } = useSearch({ strict: false }) as SearchParams
  const begunFrom = document || other
  const known = useQuery(
    api.legal.documents.get.queryOptions({ input: { id: begunFrom }, enabled: begunFrom !== '' }),
  )
  if (begunFrom !== '' && known.isPending) return <Loading />
  const reference = known.data && { id: known.data.id, label: known.data.number }
  return (
    <RecordPage
      register={linkRegister}
      api={client.legal.links}
      path="/legal/links"
      input={LegalLinkInput}
      subject="legal.link"
      label={(row) =>
        `${labelOf(row.document)} ${t.of(relations[row.relation as keyof typeof relations]).toLowerCase()} ${labelOf(row.other)}`
      }
      initial={
        reference
          ? { [document ? 'document' : 'other']: reference, relation: document ? 'guides' : 'replaces' }
          : {}
      }
    />
  )
}
