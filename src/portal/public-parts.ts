import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import type { Context } from '#platform/context.ts'
import type { Mail } from '#platform/mail.ts'
import { addressIn, publicPage } from '#platform/public-page.ts'
import { openRateLimit } from '#platform/rate-limit.ts'

/** What public pages need of the installation. */
export interface PublicParts {
  readonly mail: Mail
  readonly url: string
  readonly secret: string
  /** The context of somebody who is not signed in. */
  readonly context: () => Promise<Context>
}

const reading = { most: 120, minutes: 1 }
const writing = { most: 20, minutes: 5 }

/** A page that says one thing and leads back. */
export const said = (title: string, words: string, back: string) =>
  publicPage(title, html`<h1>${title}</h1><p>${words}</p><p><a href="${back}">Quay lại</a></p>`)

/** Lets one address read and write so often and no more. */
export const limitedByAddress = (parts: PublicParts): MiddlewareHandler => {
  const reads = openRateLimit(reading)
  const writes = openRateLimit(writing)
  return async (c, next) => {
    const { now } = await parts.context()
    const address = addressIn(c)
    const wait = reads(address, now) || (c.req.method === 'POST' ? writes(address, now) : 0)
    if (wait > 0)
      return c.html(
        said('Xin chờ một lát', 'Có quá nhiều yêu cầu từ nơi này. Hãy thử lại sau ít phút.', '/van-ban'),
        429,
      )
    return next()
  }
}

/** The page that an address asks for; the first for whatever is no number of one. */
export const pageNumber = (asked: string | undefined): number =>
  asked !== undefined && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
