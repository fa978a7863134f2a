import { Suspense } from 'react'
import { useBeside } from '../references.tsx'
import { Loading } from './loading.tsx'

/** What modules to the right show of a record on its page, e.g. the project that was begun from a need. */
export const BesideRecord = ({ subject, id }: { subject: string; id: string }) =>
  useBeside(subject).map((Panel, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the panels of a kind of record never change
    <Suspense key={at} fallback={<Loading rows={2} />}>
      <Panel id={id} />
    </Suspense>
  ))
