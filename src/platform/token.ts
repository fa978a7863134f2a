import { randomBytes } from 'node:crypto'
import { sha256Of } from './fingerprint.ts'

/** A secret of 256 random bits, to be told once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token instead of itself: its SHA-256. So much chance needs no slower hash. */
export const tokenHash = (token: string): string => sha256Of(token)
