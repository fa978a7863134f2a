import { Hono } from 'hono'
import { html } from 'hono/html'
import { Refusal } from '#kernel/refusal.ts'
import { topics } from '#modules/legal/rules.ts'
import { askToSubscribe, confirmSubscription, unsubscribe, wishOf } from '#modules/legal/subscription.ts'
import { publicPage } from '#platform/public-page.ts'
import { type PublicParts, said } from '#platform/public-parts.ts'

interface Given {
  readonly email: string
  readonly topics: readonly string[]
}

const form = (given: Given = { email: '', topics: [] }, fault?: string) =>
  publicPage(
    'Nhận tin văn bản',
    html`<h1>Nhận tin văn bản</h1>
      <p class="soft">Mỗi sáng một thư, chỉ khi có văn bản mới đăng, sửa đổi, thay thế hoặc hết hiệu lực. Chúng tôi chỉ lưu địa chỉ sau khi bạn xác nhận, và xóa khi bạn thôi nhận.</p>
      <form method="post" novalidate>
        ${fault ? html`<p class="fault" role="alert">${fault}</p>` : ''}
        <label for="email">Thư điện tử</label><input id="email" name="email" type="email" required maxlength="200" autocomplete="email" value="${given.email}">
        <fieldset><legend>Lĩnh vực</legend>${Object.entries(topics).map(
          ([key, { vi }]) =>
            html`<label class="choice"><input type="checkbox" name="topics" value="${key}" ${given.topics.includes(key) ? 'checked' : ''}> ${vi}</label>`,
        )}</fieldset><button>Gửi thư xác nhận</button></form>`,
  )

const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)

/** Subscribing to news of documents by a proven address, and ending it by the link of a letter. */
export const subscriptionPages = (parts: PublicParts): Hono =>
  new Hono()
    .get('/van-ban/theo-doi', (c) => c.html(form()))
    .post('/van-ban/theo-doi', async (c) => {
      const body = await c.req.parseBody({ all: true })
      const given = { email: String(body.email ?? ''), topics: asList(body.topics) }
      try {
        await askToSubscribe(await parts.context(), parts, given)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return c.html(form(given, error.text.vi), error.status)
      }
      return c.html(
        said(
          'Hãy mở thư để xác nhận',
          `Chúng tôi đã gửi thư tới ${given.email}. Hãy mở địa chỉ trong thư và bấm «Xác nhận». Nếu không thấy thư, xem mục thư rác.`,
          '/van-ban',
        ),
      )
    })
    .get('/van-ban/theo-doi/xac-nhan', async (c) => {
      // A mail program may open the address by itself, so only the button confirms.
      const { email, wanted } = wishOf(await parts.context(), parts.secret, c.req.query())
      return c.html(
        publicPage(
          'Xác nhận nhận tin',
          html`<h1>Xác nhận nhận tin</h1><p>${email} sẽ nhận tin về: ${wanted.map((topic) => topics[topic].vi).join('; ')}.</p>
            <form method="post"><button>Xác nhận</button></form>`,
        ),
      )
    })
    .post('/van-ban/theo-doi/xac-nhan', async (c) => {
      await confirmSubscription(await parts.context(), parts.secret, c.req.query())
      return c.html(said('Đã xác nhận', 'Bạn sẽ nhận thư vào buổi sáng khi có tin mới.', '/van-ban'))
    })
    .get('/van-ban/theo-doi/thoi/:id/:signature', (c) =>
      c.html(
        publicPage(
          'Thôi nhận tin',
          html`<h1>Thôi nhận tin văn bản</h1><p>Địa chỉ của bạn sẽ được xóa.</p><form method="post"><button>Thôi nhận tin</button></form>`,
        ),
      ),
    )
    .post('/van-ban/theo-doi/thoi/:id/:signature', async (c) => {
      await unsubscribe(await parts.context(), parts.secret, c.req.param())
      return c.html(said('Đã thôi nhận tin', 'Chúng tôi đã xóa địa chỉ của bạn.', '/van-ban'))
    })
