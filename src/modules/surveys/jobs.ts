import type { Job } from '#platform/jobs.ts'
import { type Post, sendLetters } from './letters.ts'

/** What surveys do by themselves: invitations and reminders, one letter for each address in the morning. */
export const surveyJobs = (post: Post): readonly Job[] => [
  {
    name: 'surveys.letters',
    at: '07:15',
    run: async (context) => {
      await sendLetters(context, post)
    },
  },
]
