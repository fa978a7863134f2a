import type { Job } from '#platform/jobs.ts'
import { forgetUnconfirmed, type Post } from './register-publicly.ts'
import { sendSeatLetters } from './seat-letter.ts'

/** What training does by itself: forgets who never confirmed, and sends letters about seats that did not leave at once. */
export const trainingJobs = (post: Post): readonly Job[] => [
  { name: 'training.forgetUnconfirmed', at: '02:30', run: forgetUnconfirmed },
  {
    name: 'training.seatLetters',
    at: '07:00',
    run: async (context) => {
      await sendSeatLetters(context, post)
    },
  },
]
