import { createTransport } from 'nodemailer'
import { log } from './log.ts'

/** A letter in plain text. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The door through which letters leave. */
export interface Mail {
  /** Hands a letter over. @throws when the mail server does not take it */
  send(letter: Letter): Promise<void>
}

const patience = 15_000

/** Opens the door to the mail server of the installation; without one, letters stand in the log alone. */
export const openMail = (smtpUrl: string | undefined, from: string): Mail => {
  if (smtpUrl === undefined)
    return {
      send: async (letter) => {
        log.info({ letter }, 'no mail server is set; a letter was not sent')
      },
    }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  return {
    send: async (letter) => {
      await transport.sendMail({ from, ...letter })
    },
  }
}
