import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { SearchParams } from '../search-params.ts'
import type { RegisterApi, RegisterRow } from './register-api.ts'

/** The record that a part belongs to, and the column by which the part names it. */
export interface Whole {
  readonly by: string
  readonly name: string
  readonly api: Pick<RegisterApi, 'get'>
  readonly label: (row: RegisterRow) => string
}

/** What a new part begins with: the record from whose page it is added, and what the address says besides. */
export const useWhole = ({ by, name, api, label }: Whole) => {
  const { [by]: id = '', edit: _, ...given } = useSearch({ strict: false }) as SearchParams
  const found = useQuery({
    queryKey: [name, 'get', id],
    queryFn: () => api.get({ id }),
    enabled: id !== '',
  })
  const initial = found.data ? { ...given, [by]: { id, label: label(found.data) } } : given
  return { isPending: id !== '' && found.isPending, initial }
}
