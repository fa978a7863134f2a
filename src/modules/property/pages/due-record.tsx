import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { cellText } from '#kernel/register.ts'
import { propertyRegister } from '#modules/property/columns.ts'
import { DueInput, dueRegister } from '#modules/property/due.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { dueCells } from './cells.tsx'
import { paths } from './paths.ts'

/** One fee. A new one begins with the fee that keeps the property alive next, where there is one. */
export const DueRecord = () => {
  const t = useText()
  const { property = '' } = useSearch({ strict: false }) as SearchParams
  const of = useQuery({
    queryKey: [propertyRegister.name, 'get', property],
    queryFn: () => client.properties.get({ id: property }),
    enabled: property !== '',
  })
  if (of.isLoading) return <Loading />
  const { name, nextDueKind, nextDueNumber, nextDueOn } = of.data ?? {}
  return (
    <RecordPage
      register={dueRegister}
      api={client.propertyDues}
      path={paths.dues}
      input={DueInput}
      subject="property.due"
      label={(row) =>
        `${cellText(dueRegister.columns.kind, row.kind, t.locale)} ${row.number}: ` +
        cellText(dueRegister.columns.property, row.property, t.locale)
      }
      cells={dueCells}
      initial={
        of.data
          ? {
              property: { id: property, label: name },
              kind: nextDueKind ?? 'filing',
              number: nextDueNumber ?? 1,
              dueOn: nextDueOn,
            }
          : { number: 1 }
      }
    />
  )
}
