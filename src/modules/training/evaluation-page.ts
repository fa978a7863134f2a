import { Hono } from 'hono'
import { html } from 'hono/html'
import { publicPage } from '#platform/public-page.ts'
import type { PublicParts } from '#platform/public-parts.ts'
import { Answers, courseToEvaluate, evaluate, questions } from './evaluation.ts'

const ratings = ['1 Rất không đồng ý', '2', '3', '4', '5 Rất đồng ý'] as const

const form = (title: string, fault = '') =>
  publicPage(
    'Đánh giá lớp học',
    html`<h1>Đánh giá lớp học</h1><p>${title}</p>
      <p class="soft">Phiếu không ghi tên; kết quả chỉ được xem khi có đủ số phiếu.</p>
      ${fault ? html`<p class="fault" role="alert">${fault}</p>` : ''}
      <form method="post">${Object.entries(questions).map(
        ([name, { vi }]) =>
          html`<fieldset><legend>${vi}</legend>${ratings.map(
            (label, index) =>
              html`<label class="choice"><input type="radio" name="${name}" value="${index + 1}" required> ${label}</label>`,
          )}</fieldset>`,
      )}
      <label for="comment">Góp ý (không bắt buộc)</label><textarea id="comment" name="comment" rows="4" maxlength="2000"></textarea>
      <button>Gửi đánh giá</button></form>`,
  )

/** The form by which somebody who attended says, without a name, what a course was like. */
export const evaluationRoutes = ({ context, secret }: PublicParts): Hono =>
  new Hono()
    .get('/danh-gia/:code/:ticket', async (c) => {
      const { title } = await courseToEvaluate(await context(), c.req.param(), secret)
      return c.html(form(title))
    })
    .post('/danh-gia/:code/:ticket', async (c) => {
      const now = await context()
      const { title } = await courseToEvaluate(now, c.req.param(), secret)
      const answers = Answers.safeParse(await c.req.parseBody())
      if (!answers.success) return c.html(form(title, 'Hãy trả lời cả bốn câu.'), 422)
      await evaluate(now, { ...c.req.param(), answers: answers.data }, secret)
      return c.html(
        publicPage('Cảm ơn bạn', html`<h1>Cảm ơn bạn đã đánh giá</h1><p>Phiếu đã được ghi nhận.</p>`),
      )
    })
