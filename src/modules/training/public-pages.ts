import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { hrefTo, publicFrame, say } from '#platform/public-frame.ts'
import { addressIn, publicPage } from '#platform/public-page.ts'
import { openRateLimit } from '#platform/rate-limit.ts'
import { checkInRoutes } from './check-in-page.ts'
import { evaluationRoutes } from './evaluation-page.ts'
import type { Post } from './register-publicly.ts'
import { registrationRoutes } from './registration-page.ts'
import { verifyRoutes } from './verify-page.ts'

/** What the public pages of training need of the installation. */
export interface PublicParts extends Post {
  readonly secret: string
  /** The context of somebody who is not signed in. */
  readonly context: () => Promise<Context>
}

const tooMany = { most: 60, minutes: 1 }
// Nobody types so many codes or registers so many people from one place; it makes guessing useless.
const tooManyWrites = { most: 20, minutes: 5 }

const said = (title: string, words: string) =>
  publicPage(
    title,
    html`<h1>${title}</h1><p>${words}</p><p><a href="${hrefTo('/khoa-hoc')}">${say('Các lớp đang nhận đăng ký', 'Courses that take registrations')}</a></p>`,
  )

/** The answer to a no: unknown codes all read alike. */
const answerTo = (c: HonoContext, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  if (error.code === refusals.NOT_FOUND.code)
    return c.html(
      said(
        say('Không tìm thấy', 'Not found'),
        say(
          'Mã hoặc địa chỉ không đúng, hoặc không còn dùng. Hãy kiểm tra lại từng ký tự.',
          'The code or address is wrong, or no longer in use. Check every letter.',
        ),
      ),
      404,
    )
  return c.html(said(say('Chưa thực hiện được', 'Not done'), error.text[publicFrame().locale]), error.status)
}

/**
 * The pages of training that need no account: open courses and registration, the own registration, the door of a
 * session, the verification of a certificate, the evaluation of a course. Without script, limited by address.
 */
export const trainingPublicPages = (parts: PublicParts): Hono => {
  const reads = openRateLimit(tooMany)
  const writes = openRateLimit(tooManyWrites)
  const paths = [
    '/khoa-hoc',
    '/khoa-hoc/*',
    '/dang-ky-hoc/*',
    '/diem-danh/*',
    '/verify',
    '/verify/*',
    '/danh-gia/*',
  ]
  const app = new Hono()
  for (const path of paths) {
    app.use(path, csrf())
    app.use(path, async (c, next) => {
      const { now } = await parts.context()
      const address = addressIn(c)
      const wait = reads(address, now) || (c.req.method === 'POST' ? writes(address, now) : 0)
      if (wait > 0)
        return c.html(
          said(
            say('Xin chờ một lát', 'Please wait'),
            say(
              'Có quá nhiều yêu cầu từ nơi này. Hãy thử lại sau ít phút.',
              'There are too many requests from here. Try again in some minutes.',
            ),
          ),
          429,
        )
      c.header('cache-control', 'no-store')
      await next()
    })
  }
  for (const routes of [registrationRoutes, checkInRoutes, verifyRoutes, evaluationRoutes])
    app.route('/', routes(parts))
  app.onError((error, c) => answerTo(c, error))
  return app
}
