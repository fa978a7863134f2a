import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SearchParams } from '../search-params.ts'

/** What a page is asked, kept in its address so that a link shows the same. */
export const useAddress = (path: string) => {
  const asked = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const ask = (change: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: path, search: { ...asked, ...change } as never, replace: true, resetScroll: false })
  return { asked, ask }
}
