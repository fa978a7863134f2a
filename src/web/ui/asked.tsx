import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Loading } from './loading.tsx'

/** What was asked of the server: while it comes, when it was refused, and once it is there. */
export const Asked = <T,>({
  query,
  children,
}: {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}): ReactNode => {
  const t = useText()
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <p role="alert">{t.of(toRefusal(query.error).text)}</p>
  return <Loading />
}
