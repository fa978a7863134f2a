import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link that is handed to one person; nobody can guess it. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of such a secret, so that a look into the database opens no link. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
