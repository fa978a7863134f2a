import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import type { Context } from './context.ts'
import type { Mail } from './mail.ts'
import { hrefTo, say } from './public-frame.ts'
import { addressIn, publicPage } from './public-page.ts'
import { openRateLimit } from './rate-limit.ts'

/** What public pages need of the installation. */
export interface PublicParts {
  readonly mail: Mail
  readonly url: string
  readonly secret: string
  /** The context of somebody who is not signed in, in the province of the page that is being made. */
  readonly context: () => Promise<Context>
}

/** How often one address may read, and write. */
export interface VisitLimits {
  readonly reading: { readonly most: number; readonly minutes: number }
  readonly writing: { readonly most: number; readonly minutes: number }
}

/** A page that says one thing and leads back to the page at `back`. */
export const said = (title: string, words: string, back: string, link = say('Quay lại', 'Back')) =>
  publicPage(title, html`<h1>${title}</h1><p>${words}</p><p><a href="${hrefTo(back)}">${link}</a></p>`)

// Nobody types so many codes or fills in so many forms from one place; it makes guessing useless.
const usual: VisitLimits = { reading: { most: 120, minutes: 1 }, writing: { most: 20, minutes: 5 } }

/** Lets one address read and write so often and no more; whoever must wait is told so and led back to `back`. */
export const limitedByAddress = (
  { context }: Pick<PublicParts, 'context'>,
  back: string,
  { reading, writing }: VisitLimits = usual,
): MiddlewareHandler => {
  const reads = openRateLimit(reading)
  const writes = openRateLimit(writing)
  return async (c, next) => {
    const { now } = await context()
    const address = addressIn(c)
    const wait = reads(address, now) || (c.req.method === 'POST' ? writes(address, now) : 0)
    if (wait === 0) return next()
    c.header('retry-after', String(wait))
    const words = say(
      'Có quá nhiều yêu cầu từ nơi này. Hãy thử lại sau ít phút.',
      'There are too many requests from here. Try again in some minutes.',
    )
    return c.html(said(say('Xin chờ một lát', 'Please wait'), words, back), 429)
  }
}

/** The page that an address asks for; the first for whatever is no number of one. */
export const pageNumber = (asked: string | undefined): number =>
  asked !== undefined && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
