import { Hono } from 'hono'
import { html } from 'hono/html'
import { Refusal } from '#kernel/refusal.ts'
import { topics } from '#modules/legal/rules.ts'
import { askToSubscribe, confirmSubscription, unsubscribe, wishOf } from '#modules/legal/subscription.ts'
import { publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { type PublicParts, said } from '#platform/public-parts.ts'

interface Given {
  readonly email: string
  readonly topics: readonly string[]
}

const form = (given: Given = { email: '', topics: [] }, fault?: string) =>
  publicPage(
    say('Nhận tin văn bản', 'News of documents'),
    html`<h1>${say('Nhận tin văn bản', 'News of documents')}</h1>
      <p class="soft">${say('Mỗi sáng một thư, chỉ khi có văn bản mới đăng, sửa đổi, thay thế hoặc hết hiệu lực. Chúng tôi chỉ lưu địa chỉ sau khi bạn xác nhận, và xóa khi bạn thôi nhận.', 'One letter a morning, only when a document was published, amended, replaced or ended. Your address is kept once you confirm it, and erased when you unsubscribe.')}</p>
      <form method="post" novalidate>
        ${fault ? html`<p class="fault" role="alert">${fault}</p>` : ''}
        <label for="email">${say('Thư điện tử', 'E-mail')}</label><input id="email" name="email" type="email" required maxlength="200" autocomplete="email" value="${given.email}">
        <fieldset><legend>${say('Lĩnh vực', 'Fields')}</legend>${Object.entries(topics).map(
          ([key, name]) =>
            html`<label class="choice"><input type="checkbox" name="topics" value="${key}" ${given.topics.includes(key) ? 'checked' : ''}> ${sayText(name)}</label>`,
        )}</fieldset><button>${say('Gửi thư xác nhận', 'Send the letter')}</button></form>`,
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
        return c.html(form(given, error.text[publicFrame().locale]), error.status)
      }
      return c.html(
        said(
          say('Hãy mở thư để xác nhận', 'Open the letter to confirm'),
          say(
            `Chúng tôi đã gửi thư tới ${given.email}. Hãy mở địa chỉ trong thư và bấm «Xác nhận». Nếu không thấy thư, xem mục thư rác.`,
            `A letter was sent to ${given.email}. Open the address in it and press “Confirm”. If there is none, look among the junk mail.`,
          ),
          '/van-ban',
        ),
      )
    })
    .get('/van-ban/theo-doi/xac-nhan', async (c) => {
      // A mail program may open the address by itself, so only the button confirms.
      const { email, wanted } = wishOf(await parts.context(), parts.secret, c.req.query())
      return c.html(
        publicPage(
          say('Xác nhận nhận tin', 'Confirm'),
          html`<h1>${say('Xác nhận nhận tin', 'Confirm')}</h1><p>${email} ${say('sẽ nhận tin về', 'will have news on')}: ${wanted.map((topic) => sayText(topics[topic])).join('; ')}.</p>
            <form method="post"><button>${say('Xác nhận', 'Confirm')}</button></form>`,
        ),
      )
    })
    .post('/van-ban/theo-doi/xac-nhan', async (c) => {
      await confirmSubscription(await parts.context(), parts.secret, c.req.query())
      return c.html(
        said(
          say('Đã xác nhận', 'Confirmed'),
          say(
            'Bạn sẽ nhận thư vào buổi sáng khi có tin mới.',
            'You will have a letter in the morning when there is news.',
          ),
          '/van-ban',
        ),
      )
    })
    .get('/van-ban/theo-doi/thoi/:id/:signature', (c) =>
      c.html(
        publicPage(
          say('Thôi nhận tin', 'Unsubscribe'),
          html`<h1>${say('Thôi nhận tin văn bản', 'Unsubscribe')}</h1><p>${say('Địa chỉ của bạn sẽ được xóa.', 'Your address will be erased.')}</p><form method="post"><button>${say('Thôi nhận tin', 'Unsubscribe')}</button></form>`,
        ),
      ),
    )
    .post('/van-ban/theo-doi/thoi/:id/:signature', async (c) => {
      await unsubscribe(await parts.context(), parts.secret, c.req.param())
      return c.html(
        said(
          say('Đã thôi nhận tin', 'Unsubscribed'),
          say('Chúng tôi đã xóa địa chỉ của bạn.', 'Your address was erased.'),
          '/van-ban',
        ),
      )
    })
