import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Session } from '#modules/agencies/contract.ts'
import { client } from './client.ts'

/** Who is signed in; asked again whenever the window comes back. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => client.agencies.session({}),
  staleTime: 60_000,
})

/** Who is signed in, for components inside the workspace. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data

/** Whether the person holds a right somewhere; a record says itself what may be done with it. */
export const useRight = (right: string): boolean => useSession().rights.includes(right)

/** Forgets everything that was read as one person, before another signs in. */
export const forgetSession = async (queries: QueryClient): Promise<void> => {
  queries.clear()
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}
