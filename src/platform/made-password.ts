import { randomInt } from 'node:crypto'

// Letters and digits that nobody mistakes for each other when they are read out or copied by hand.
const letters = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'

const some = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('')

/** A first password to be handed on and changed at first use, e.g. `Kmqtz-rwapd-58264`: about 62 bits. */
export const makePassword = (): string => {
  const first = some(letters, 5)
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}-${some(letters, 5)}-${some(digits, 5)}`
}
