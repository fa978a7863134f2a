import type { Holding } from '#modules/registers/holding.ts'
import type { Job } from '#platform/jobs.ts'
import { forgetLinks } from './link.ts'
import { erasePastRetention } from './retention.ts'

/** Each night: erases what is past its time to keep, and forgets links that are over. */
export const personalDataJobs = (holdings: readonly Holding[]): readonly Job[] => [
  {
    name: 'personalData.erase',
    at: '01:30',
    run: async (context) => {
      await forgetLinks(context)
      await erasePastRetention(context, holdings)
    },
  },
]
