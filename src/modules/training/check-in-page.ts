import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { Refusal } from '#kernel/refusal.ts'
import { publicPage } from '#platform/public-page.ts'
import type { PublicParts } from '#platform/public-parts.ts'
import { checkIn, type Door, openDoor } from './check-in.ts'
import { trainingRefusals } from './refusals.ts'

const remembered = 'hoc_vien'
const aMonth = 30 * 86_400

const asking = ({ session, course }: Door, known: string, fault = '') =>
  publicPage(
    'Điểm danh',
    html`<h1>Điểm danh: ${course.title}</h1><p>${session.startsAt} đến ${session.endsAt} · ${session.topic}</p>
      <form method="post"><label for="who">Mã cá nhân, thư điện tử hoặc điện thoại đã đăng ký</label>
        <input id="who" name="who" required maxlength="200" value="${known}" ${fault ? 'aria-invalid="true" aria-describedby="fault"' : ''}>
        ${fault ? html`<p class="fault" id="fault" role="alert">${fault}</p>` : ''}
        <button>Tôi có mặt</button></form>`,
  )

/** The page that the QR code of a session opens on a participant's phone. */
export const checkInRoutes = ({ context, secret }: PublicParts): Hono =>
  new Hono()
    .get('/diem-danh/:token', async (c) =>
      c.html(
        asking(await openDoor(await context(), c.req.param('token'), secret), getCookie(c, remembered) ?? ''),
      ),
    )
    .post('/diem-danh/:token', async (c) => {
      const token = c.req.param('token')
      const who = String((await c.req.parseBody()).who ?? '').slice(0, 200)
      const now = await context()
      try {
        const { name, code } = await checkIn(now, { token, who }, secret)
        setCookie(c, remembered, code, {
          path: '/diem-danh',
          httpOnly: true,
          sameSite: 'Lax',
          maxAge: aMonth,
        })
        return c.html(
          publicPage(
            'Đã điểm danh',
            html`<h1>Đã ghi nhận</h1><p><span class="mark good">Có mặt</span></p><p>${name}, cảm ơn bạn đã dự buổi học.</p>`,
          ),
        )
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== trainingRefusals.NOT_REGISTERED.code) throw error
        return c.html(asking(await openDoor(now, token, secret), who, error.text.vi), 404)
      }
    })
