import type { Job } from '#platform/jobs.ts'
import type { Mail } from '#platform/mail.ts'
import { sendMorningMail } from './morning-mail.ts'
import { sendReminders } from './reminders.ts'

/** What the program does about reports by itself: reminders at night, one e-mail each in the morning. */
export const roundJobs = ({ mail, url }: { mail: Mail; url: string }): readonly Job[] => [
  {
    name: 'rounds.reminders',
    at: '06:00',
    run: async (context) => {
      await sendReminders(context)
    },
  },
  {
    name: 'rounds.morning-mail',
    at: '07:00',
    run: async (context) => {
      await sendMorningMail(context, mail, url)
    },
  },
]
