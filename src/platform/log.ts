import pino from 'pino'

/** JSON lines on standard output, without personal data; main.ts sets the level from the configuration. */
export const log = pino({
  level: 'info',
  redact: { paths: ['email', 'phone', 'password', '*.email', '*.phone', '*.password'], censor: '…' },
})
