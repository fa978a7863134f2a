import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ListQuery } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import type { SearchParams } from '../search-params.ts'
import { readListQuery, writeListQuery } from './list-search.ts'

/** What the list on this page is asked, kept in the address so that a link shows the same list. */
export const useListQuery = (register: Register, path: string) => {
  const params = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const query = readListQuery(register, params)
  /** Changes the list; it starts again at the first page unless the page itself changes. */
  const ask = (change: Partial<ListQuery>, replace = false) =>
    void navigate({
      to: path,
      search: writeListQuery({ ...query, page: 1, ...change }) as never,
      replace,
      resetScroll: false,
    })
  return { query, ask }
}
