import type { Job } from '#platform/jobs.ts'
import { expireSignUps } from './sign-up.ts'

/** What the program does about sign-ups by itself: those that nobody went on with run out. */
export const representativeJobs: readonly Job[] = [
  {
    name: 'representatives.expire',
    at: '01:00',
    run: async (context) => {
      await expireSignUps(context)
    },
  },
]
