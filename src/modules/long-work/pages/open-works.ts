import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { notify } from '#web/ui/notice.tsx'
import type { StartedWork } from '../contract.ts'

/** How often works under way are asked about, in milliseconds. */
export const whileRunning = 1500
const whileQuiet = 60_000

export const isOpen = ({ state }: StartedWork): boolean => state === 'waiting' || state === 'running'

/** The person's latest works, asked again often while one is under way. */
export const useWorks = (size: number) =>
  useQuery({
    ...api.longWork.list.queryOptions({ input: { size } }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isOpen) ? whileRunning : whileQuiet),
  })

/** Says once, aloud too, when a work that was under way has ended; what it may have changed is read again. */
export const useEndOfWorks = (works: readonly StartedWork[]): void => {
  const t = useText()
  const queries = useQueryClient()
  const open = useRef(new Set<string>())
  useEffect(() => {
    for (const work of works) {
      if (isOpen(work)) open.current.add(work.id)
      else if (open.current.delete(work.id) && work.state !== 'cancelled') {
        notify({
          message: `${t.of(work.title)}: ${work.words ? t.of(work.words) : ''}`,
          tone: work.state === 'done' ? 'good' : 'bad',
        })
        void queries.invalidateQueries()
      }
    }
  }, [works, t, queries])
}
