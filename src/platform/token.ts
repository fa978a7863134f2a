import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256Of } from './fingerprint.ts'

/** A secret of 256 random bits, to be told once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token instead of itself: its SHA-256. So much chance needs no slower hash. */
export const tokenHash = (token: string): string => sha256Of(token)

/** The signature of some words under the secret of the installation. */
export const signatureOf = (secret: string, words: string): string =>
  createHmac('sha256', secret).update(words).digest('base64url')

/** Whether two texts are the same, in a time that tells nothing. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(a)), Buffer.from(tokenHash(b)))
