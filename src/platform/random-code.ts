import { randomInt } from 'node:crypto'

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
