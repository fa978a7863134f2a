import type { Job } from '#platform/jobs.ts'
import type { Mail } from '#platform/mail.ts'
import { sendMorningMail } from './morning-mail.ts'
import { type ReminderSource, sendReminders } from './reminders.ts'

/** What the program does about dues by itself: reminders at night, of all modules, and one e-mail each in the morning. */
export const roundJobs = ({
  mail,
  url,
  reminders,
}: {
  mail: Mail
  url: string
  reminders: readonly ReminderSource[]
}): readonly Job[] => [
  {
    name: 'rounds.reminders',
    at: '06:00',
    run: async (context) => {
      await sendReminders(context, reminders)
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
