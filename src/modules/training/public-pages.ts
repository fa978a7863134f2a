import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { publicFrame, say } from '#platform/public-frame.ts'
import { limitedByAddress, type PublicParts, said as saidWith } from '#platform/public-parts.ts'
import { checkInRoutes } from './check-in-page.ts'
import { evaluationRoutes } from './evaluation-page.ts'
import { registrationRoutes } from './registration-page.ts'
import { verifyRoutes } from './verify-page.ts'

const courses = '/khoa-hoc'

const said = (title: string, words: string) =>
  saidWith(title, words, courses, say('Các lớp đang nhận đăng ký', 'Courses that take registrations'))

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
  const paths = [
    courses,
    `${courses}/*`,
    '/dang-ky-hoc/*',
    '/diem-danh/*',
    '/verify',
    '/verify/*',
    '/danh-gia/*',
  ]
  const limited = limitedByAddress(parts, courses, {
    reading: { most: 60, minutes: 1 },
    writing: { most: 20, minutes: 5 },
  })
  const app = new Hono()
  for (const path of paths) {
    app.use(path, csrf())
    app.use(path, limited)
    app.use(path, async (c, next) => {
      c.header('cache-control', 'no-store')
      await next()
    })
  }
  for (const routes of [registrationRoutes, checkInRoutes, verifyRoutes, evaluationRoutes])
    app.route('/', routes(parts))
  app.onError((error, c) => answerTo(c, error))
  return app
}
