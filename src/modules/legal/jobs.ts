import { atomically } from '#platform/context.ts'
import type { Job } from '#platform/jobs.ts'
import { sendDigests } from './digest.ts'
import { refreshStandings } from './refresh-standing.ts'
import type { Post } from './subscription.ts'

/** What the library does by itself: brings standings up to the new day, then tells subscribers, once a morning. */
export const legalJobs = (post: Post): readonly Job[] => [
  {
    name: 'legal.standings',
    at: '00:05',
    run: async (context) => {
      await atomically(context, (inside) => refreshStandings(inside, 'all'))
    },
  },
  {
    name: 'legal.digests',
    at: '07:15',
    run: async (context) => {
      await sendDigests(context, post)
    },
  },
]
