import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { propertyRegister } from '#modules/property/columns.ts'
import { PropertyInput } from '#modules/property/contract.ts'
import { dueRegister } from '#modules/property/due.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { dueCells, propertyCells } from './cells.tsx'
import { paths } from './paths.ts'
import { Timeline } from './timeline.tsx'

/** One property, from filing to the market, with its fees. */
export const PropertyRecord = () => {
  const t = useText()
  const { enterprise = '' } = useSearch({ strict: false }) as SearchParams
  const owner = useQuery({
    queryKey: ['enterprises', 'get', enterprise],
    queryFn: () => client.enterprises.get({ id: enterprise }),
    enabled: enterprise !== '',
  })
  if (owner.isLoading) return <Loading />
  return (
    <RecordPage
      register={propertyRegister}
      api={client.properties}
      path={paths.properties}
      input={PropertyInput}
      subject="property"
      label={(row) => String(row.name)}
      cells={propertyCells}
      initial={owner.data ? { enterprise: { id: enterprise, label: owner.data.name } } : {}}
    >
      {(row) => (
        <>
          <Timeline row={row} />
          <PartTable
            name="dues"
            title={t('Phí, lệ phí', 'Fees')}
            whole={row}
            by="property"
            register={dueRegister}
            api={client.propertyDues}
            path={paths.dues}
            columns={['kind', 'number', 'dueOn', 'amount', 'paidOn', 'standing']}
            sort="dueOn"
            cells={dueCells}
            empty={t('Chưa ghi khoản phí nào.', 'No fee has been entered yet.')}
            add={t('Ghi một khoản phí', 'Enter a fee')}
          />
        </>
      )}
    </RecordPage>
  )
}
