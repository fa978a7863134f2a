import { useQuery } from '@tanstack/react-query'
import type { Reference } from '#kernel/contract.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'

/** What a source of money is called in the language of the screen. */
export const useSourceName = () => {
  const t = useText()
  const { data = [] } = useQuery(api.estimates.sources.queryOptions())
  return ({ id, label }: Reference): string => {
    const found = data.find((one) => one.id === id)
    return found ? t.of(found.label) : label
  }
}
