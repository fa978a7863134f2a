import pino from 'pino'
import { config } from '../config.ts'

/** JSON lines on standard output, without personal data. */
export const log = pino({
  level: config.logLevel,
  redact: { paths: ['email', 'phone', 'password', '*.email', '*.phone', '*.password'], censor: '…' },
})
