import type { Job } from '#platform/jobs.ts'
import { forgetUnconfirmed } from './register-publicly.ts'

export const trainingJobs: readonly Job[] = [
  { name: 'training.forgetUnconfirmed', at: '02:30', run: forgetUnconfirmed },
]
