import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { tokenHash } from './token.ts'

// Without letters and digits that are taken for one another.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A random code that can be read out and typed, five bits a letter. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** A code as somebody typed it: case, spaces and dashes do not matter. */
export const typedCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 40)

/** The signature of some words under the secret of the installation. */
export const signatureOf = (secret: string, words: string): string =>
  createHmac('sha256', secret).update(words).digest('base64url')

/** Whether two texts are the same, in a time that tells nothing. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(a)), Buffer.from(tokenHash(b)))
