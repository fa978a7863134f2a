import { useQuery } from '@tanstack/react-query'
import { api } from '#web/client.ts'
import { useAddress } from '#web/ui/address.ts'

/** All series with their territories, and the territory that the address asks for: the one with series unless it says so. */
export const useSeries = (path: string) => {
  const { asked, ask } = useAddress(path)
  const { data } = useQuery(api.productivity.series.list.queryOptions({ input: {} }))
  const first = data?.territories.find(({ key }) => data.rows.some((one) => one.territory === key))
  const territory = String(asked.territory ?? first?.key ?? data?.territories[0]?.key ?? '')
  const rows = data?.rows.filter((one) => one.territory === territory) ?? []
  return {
    data,
    territory,
    rows,
    asked,
    ask,
    mayWrite: data?.actions.includes('write') ?? false,
    isSample: rows.some(({ versions }) => versions[0]?.isSample),
  }
}
