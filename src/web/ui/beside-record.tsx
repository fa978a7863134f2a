import { Suspense } from 'react'
import { useBeside } from '../references.tsx'
import { Loading } from './loading.tsx'

/** What a module to the right shows of a record on its page, e.g. the project that was begun from a need. */
export const BesideRecord = ({ subject, id }: { subject: string; id: string }) => {
  const Panel = useBeside(subject)
  if (Panel === undefined) return null
  return (
    <Suspense fallback={<Loading rows={2} />}>
      <Panel id={id} />
    </Suspense>
  )
}
