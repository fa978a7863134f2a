import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { Refusal } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { askForLink, type Opened, openLink } from '#modules/personal-data/link.ts'
import { wishes } from '#modules/personal-data/rules.ts'
import type { Holding } from '#modules/registers/holding.ts'
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { addressIn, publicPage } from '#platform/public-page.ts'
import { type PublicParts, said } from '#platform/public-parts.ts'
import { openRateLimit, proveNotTooMany } from '#platform/rate-limit.ts'

// Nobody needs more letters than this; one address is not flooded by others either.
const asking = { most: 5, minutes: 15 }
const path = '/du-lieu-ca-nhan'
const title = () => say('Dữ liệu cá nhân của bạn', 'Your personal data')

const askPage = (email = '', fault?: string) =>
  publicPage(
    title(),
    html`<h1>${title()}</h1>
      <p>${say('Xem những gì hệ thống lưu về bạn, mục đích, căn cứ và thời hạn lưu; yêu cầu sửa hoặc xóa. Ghi địa chỉ thư điện tử bạn đã dùng khi đăng ký lớp, góp ý hoặc đăng ký đại diện.', 'See what is held about you, why, on which basis and until when; ask to correct or erase it. Give the e-mail address that you used to register, comment or sign up.')}</p>
      <form method="post" action="${hrefTo(path)}" novalidate>${fault ? html`<p class="fault" role="alert" id="fault">${fault}</p>` : ''}
        <label for="email">${say('Thư điện tử', 'E-mail address')}</label><input id="email" name="email" type="email" required maxlength="200" autocomplete="email" value="${email}">
        <button>${say('Gửi liên kết', 'Send the link')}</button></form>`,
  )

const kindPart = ({ label, purpose, basis, years, rows }: Opened['held'][number]) =>
  html`<section><h2>${sayText(label)}</h2><dl><dt>${say('Mục đích', 'Purpose')}</dt><dd>${sayText(purpose)}</dd>
    <dt>${say('Căn cứ', 'Lawful basis')}</dt><dd>${sayText(basis)}</dd>
    <dt>${say('Thời hạn lưu', 'Time to keep')}</dt><dd>${years === null ? say('Trong thời gian thực hiện nhiệm vụ', 'As long as the work lasts') : say(`${years} năm`, `${years} years`)}</dd></dl>
    ${rows.map(
      (row) =>
        html`<h3>${sayText(row.title)}</h3><dl>${row.fields.map(({ label: name, value }) => html`<dt>${sayText(name)}</dt><dd>${sayText(value)}</dd>`)}
        ${row.keptUntil ? html`<dt>${say('Lưu đến', 'Kept until')}</dt><dd>${shortDate(row.keptUntil)}</dd>` : ''}</dl>`,
    )}</section>`

const requestPart = ({ wish, words, answerBy, answer }: Opened['requests'][number]) =>
  html`<li>${sayText(wishes[wish])}: ${words}<br><span class="soft">${answer ?? say(`Trả lời trước hết ngày ${shortDate(answerBy)}`, `Answered by the end of ${shortDate(answerBy)}`)}</span></li>`

const heldPage = ({ email, held, requests, token }: Opened) =>
  publicPage(
    title(),
    html`<h1>${title()}</h1><p>${email}</p>
      ${held.length === 0 ? html`<p>${say('Hệ thống không lưu dữ liệu nào gắn với địa chỉ này.', 'Nothing is held under this address.')}</p>` : held.map(kindPart)}
      ${requests.length > 0 ? html`<h2>${say('Yêu cầu của bạn', 'Your requests')}</h2><ul>${requests.map(requestPart)}</ul>` : ''}
      <h2>${say('Yêu cầu sửa hoặc xóa', 'Ask to correct or erase')}</h2>
      <form method="post" action="${hrefTo(`${path}/yeu-cau`)}"><input type="hidden" name="ma" value="${token}">
        <fieldset><legend>${say('Bạn muốn', 'You want to')}</legend>${Object.entries(wishes).map(([key, wording]) => html`<label class="choice"><input type="radio" name="wish" value="${key}" required> ${sayText(wording)}</label>`)}</fieldset>
        <label for="words">${say('Nội dung yêu cầu', 'What you ask for')}</label><textarea id="words" name="words" rows="4" maxlength="2000" required></textarea>
        <button>${say('Gửi yêu cầu', 'Send the request')}</button></form>`,
  )

const openPage = (token: string) =>
  publicPage(
    title(),
    html`<h1>${title()}</h1><p>${say('Liên kết này chỉ dùng được một lần.', 'This link works once.')}</p>
      <form method="post" action="${hrefTo(`${path}/xem`)}"><input type="hidden" name="ma" value="${token}"><button>${say('Xem', 'Show')}</button></form>`,
  )

/** What is held about the holder of an e-mail address, for people without an account; without script, limited by address. */
export const personalDataPages =
  (holdings: readonly Holding[]) =>
  (parts: PublicParts): Hono => {
    const [fromPlace, toAddress, opening] = [
      openRateLimit(asking),
      openRateLimit(asking),
      openRateLimit({ most: 30, minutes: 10 }),
    ]
    const refused = (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error
    }
    return (
      new Hono()
        .use(`${path}/*`, csrf())
        .use(path, csrf())
        .get(path, (c) => c.html(askPage()))
        .post(path, async (c) => {
          const email = String((await c.req.parseBody()).email ?? '').slice(0, 300)
          try {
            const context = await parts.context()
            proveNotTooMany(fromPlace, addressIn(c), context.now)
            proveNotTooMany(toAddress, email.trim().toLowerCase(), context.now)
            await askForLink(context, { ...parts, url: publicFrame().address || parts.url }, email)
          } catch (error) {
            const no = refused(error)
            return c.html(askPage(email, sayText(no.text)), no.status)
          }
          return c.html(
            said(
              say('Hãy mở thư', 'Look into your mail'),
              say(
                'Chúng tôi đã gửi một liên kết tới địa chỉ bạn ghi. Nếu không thấy thư, xem mục thư rác.',
                'We sent a link to the address. If you see no letter, look into the spam folder.',
              ),
              hrefTo(path),
            ),
          )
        })
        // A mail program may open the address by itself, so only the button opens the data.
        .get(`${path}/xem`, (c) => c.html(openPage((c.req.query('ma') ?? '').slice(0, 100))))
        .post(`${path}/:act{xem|yeu-cau}`, async (c) => {
          const { ma, wish, words } = await c.req.parseBody()
          try {
            const context = await parts.context()
            proveNotTooMany(opening, addressIn(c), context.now)
            const asked = c.req.param('act') === 'yeu-cau' ? { wish: { wish, words } } : {}
            return c.html(
              heldPage(await openLink(context, holdings, { token: String(ma ?? ''), ...asked })),
              200,
              { 'cache-control': 'no-store' },
            )
          } catch (error) {
            const no = refused(error)
            return c.html(said(title(), sayText(no.text), hrefTo(path)), no.status)
          }
        })
    )
  }
