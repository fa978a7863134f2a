import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { toRefusal } from './refusal.ts'

/**
 * What was read from the server. After any change everything on screen is read again, since one row can count in many
 * figures; a 401 means that the sign-in ran out.
 */
export const openQueries = (onSignedOut: () => void): QueryClient => {
  const watch = (error: unknown) => {
    if (toRefusal(error).status === 401) onSignedOut()
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch, onSuccess: () => queries.invalidateQueries() }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) => times < 2 && [0, 502, 503, 504].includes(toRefusal(error).status),
      },
      mutations: { retry: false },
    },
  })
  return queries
}
