import type { Job } from '#platform/jobs.ts'
import { deriveForToday } from './derive-facts.ts'
import { drawPairs } from './draw-pairs.ts'
import { followPlaces } from './follow-places.ts'

/** What a new day changes about enterprises by itself. */
export const enterpriseJobs: readonly Job[] = [
  {
    name: 'enterprises.facts',
    at: '00:10',
    run: async (context) => {
      await deriveForToday(context)
    },
  },
  {
    name: 'enterprises.places',
    at: '00:15',
    run: async (context) => {
      await followPlaces(context)
    },
  },
  { name: 'enterprises.pairs', at: '01:30', run: drawPairs },
]
