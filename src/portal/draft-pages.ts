import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import { dayOf } from '#kernel/period.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { draftKinds } from '#modules/conformity/draft.ts'
import { outcomes, PublicComment } from '#modules/conformity/draft-comment.ts'
import { draftWorkflow } from '#modules/conformity/draft-workflow.ts'
import {
  commentOnDraft,
  type PublicDraft,
  publicDraft,
  publicDrafts,
} from '#modules/conformity/public-drafts.ts'
import type { Context } from '#platform/context.ts'
import { addressIn, publicPage } from '#platform/public-page.ts'
import { openRateLimit, proveNotTooMany } from '#platform/rate-limit.ts'

const reading = { most: 120, minutes: 1 }
// Nobody writes more considered comments than this from one place.
const writing = { most: 10, minutes: 10 }

type Given = Readonly<Record<string, unknown>>
type Faults = ReadonlyMap<string, string>
type Listed = Awaited<ReturnType<typeof publicDrafts>>[number]

const kindOf = (kind: string) => draftKinds[kind as keyof typeof draftKinds].vi
const stateOf = (state: string) => draftWorkflow.states[state as keyof typeof draftWorkflow.states]
const paragraphs = (words: string) =>
  words.split(/\n+/).flatMap((line) => (line.trim() ? [html`<p>${line}</p>`] : []))

const standing = ({ isOpen, state, commentsTo }: Pick<Listed, 'isOpen' | 'state' | 'commentsTo'>) =>
  isOpen
    ? html`<span class="mark waiting">Nhận góp ý đến hết ngày ${shortDate(commentsTo ?? '')}</span>`
    : html`<span class="mark quiet">${state === 'commenting' ? 'Chưa đến hoặc đã hết thời gian góp ý' : stateOf(state).label.vi}</span>`

const list = (drafts: readonly Listed[]) =>
  publicPage(
    'Góp ý dự thảo tiêu chuẩn, quy chuẩn',
    html`<h1>Góp ý dự thảo tiêu chuẩn, quy chuẩn</h1>
      <p class="soft">Ai cũng góp ý được, không cần tài khoản. Góp ý được xem trước khi đăng và được trả lời từng ý.</p>
      ${drafts.length === 0 ? html`<p>Hiện chưa có dự thảo nào được công bố.</p>` : ''}
      ${drafts.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="/gop-y/${one.id}">${one.title}</a></h2>
          <p class="soft" style="margin:.2rem 0">${kindOf(one.kind)} · ${one.field}</p><p style="margin:0">${standing(one)}</p></section>`,
      )}`,
  )

const answerTo = ({ outcome, answer }: PublicDraft['comments'][number]) =>
  answer === null
    ? ''
    : html`<p><b>${outcome ? outcomes[outcome as keyof typeof outcomes].vi : 'Trả lời'}.</b> ${answer}</p>`

const comments = (draft: PublicDraft) =>
  draft.comments.length === 0
    ? ''
    : html`<h2>Góp ý đã đăng (${draft.comments.length})</h2>${draft.comments.map(
        (
          one,
        ) => html`<section class="panel"><p class="soft" style="margin:0">${one.author}${one.organisation ? `, ${one.organisation}` : ''} · ${shortDate(dayOf(one.receivedAt))}${one.clause ? ` · ${one.clause}` : ''}</p>
          ${paragraphs(one.words)}${one.proposal ? html`<p class="soft">Đề nghị sửa thành: ${one.proposal}</p>` : ''}${answerTo(one)}</section>`,
      )}`

const fault = (faults: Faults, name: string) =>
  faults.has(name) ? html`<p class="fault" id="${name}-fault" role="alert">${faults.get(name)}</p>` : ''

const described = (faults: Faults, name: string) => (faults.has(name) ? `${name}-fault` : '')

const line = (given: Given, faults: Faults, name: string, label: string, most: number) =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" maxlength="${most}"
    value="${String(given[name] ?? '')}" aria-describedby="${described(faults, name)}">${fault(faults, name)}`

const area = (given: Given, faults: Faults, name: string, label: string, rows: number) =>
  html`<label for="${name}">${label}</label><textarea id="${name}" name="${name}" rows="${rows}" maxlength="5000"
    aria-describedby="${described(faults, name)}">${String(given[name] ?? '')}</textarea>${fault(faults, name)}`

const form = (given: Given, faults: Faults) =>
  html`<h2 id="gop-y">Gửi góp ý</h2>
    ${faults.size > 0 ? html`<p class="fault" role="alert">Một số mục chưa đúng. Hãy xem lại các mục có dòng chữ đỏ.</p>` : ''}
    <form method="post" novalidate>
      ${line(given, faults, 'clause', 'Về điều, khoản nào (không bắt buộc)', 200)}
      ${area(given, faults, 'words', 'Nội dung góp ý', 5)}
      ${area(given, faults, 'proposal', 'Đề nghị sửa thành (không bắt buộc)', 3)}
      ${line(given, faults, 'author', 'Họ và tên', 100)}
      ${line(given, faults, 'organisation', 'Cơ quan, tổ chức (không bắt buộc)', 200)}
      ${line(given, faults, 'email', 'Thư điện tử (không bắt buộc)', 200)}
      <p class="soft">Họ tên và tổ chức được đăng cùng góp ý. Thư điện tử không đăng, chỉ cơ quan soạn thảo xem được.</p>
      <button>Gửi góp ý</button></form>`

const page = (draft: PublicDraft, given: Given = {}, faults: Faults = new Map()) =>
  publicPage(
    draft.title,
    html`<h1>${draft.title}</h1><p>${standing(draft)}</p>
      <dl><dt>Loại</dt><dd>${kindOf(draft.kind)}</dd>
        ${draft.symbol ? html`<dt>Ký hiệu</dt><dd>${draft.symbol}</dd>` : ''}
        <dt>Lĩnh vực</dt><dd>${draft.field}</dd>
        ${draft.agency ? html`<dt>Cơ quan soạn thảo</dt><dd>${draft.agency}</dd>` : ''}
        ${draft.issueDocument ? html`<dt>Ban hành theo</dt><dd>${draft.issueDocument}</dd>` : ''}
        ${draft.effectiveOn ? html`<dt>Có hiệu lực</dt><dd>${shortDate(draft.effectiveOn)}</dd>` : ''}</dl>
      <h2>Sự cần thiết</h2>${paragraphs(draft.reason)}
      ${draft.explanation ? html`<h2>Thuyết minh</h2>${paragraphs(draft.explanation)}` : ''}
      <h2>Toàn văn dự thảo</h2>${paragraphs(draft.wording ?? '')}
      ${comments(draft)}${draft.isOpen ? form(given, faults) : ''}
      <p><a href="/gop-y">Mọi dự thảo</a></p>`,
  )

const said = (title: string, words: string) =>
  publicPage(title, html`<h1>${title}</h1><p>${words}</p><p><a href="/gop-y">Mọi dự thảo</a></p>`)

const refused = (c: HonoContext, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const isAbsent = error.code === refusals.NOT_FOUND.code
  return c.html(
    isAbsent
      ? said('Không tìm thấy', 'Không có dự thảo này, hoặc dự thảo chưa được công bố.')
      : said('Chưa thực hiện được', error.text.vi),
    error.status,
  )
}

/** Drafts of standards and regulations for anybody: reading them, and commenting without an account (II.5.a). */
export const draftPages = ({ context }: { context: () => Promise<Context> }): Hono => {
  const reads = openRateLimit(reading)
  const writes = openRateLimit(writing)
  const app = new Hono()
  for (const path of ['/gop-y', '/gop-y/*']) {
    app.use(path, csrf())
    app.use(path, async (c, next) => {
      const { now } = await context()
      proveNotTooMany(c.req.method === 'POST' ? writes : reads, addressIn(c), now)
      c.header('cache-control', 'no-store')
      await next()
    })
  }
  app.get('/gop-y', async (c) => c.html(list(await publicDrafts(await context()))))
  app.get('/gop-y/:id', async (c) => c.html(page(await publicDraft(await context(), c.req.param('id')))))
  app.post('/gop-y/:id', async (c) => {
    const asked = await context()
    const id = c.req.param('id')
    const given = (await c.req.parseBody()) as Given
    const read = PublicComment.safeParse(given)
    if (!read.success) {
      const issues = fieldFaults(read.error.issues as readonly Issue[])
      const faults = new Map(issues.map(({ path, text }) => [path, text.vi]))
      return c.html(page(await publicDraft(asked, id), given, faults), 422)
    }
    await commentOnDraft(asked, id, read.data)
    return c.html(
      said('Đã nhận góp ý', 'Cảm ơn bạn. Góp ý sẽ được xem, đăng và trả lời trên trang của dự thảo.'),
    )
  })
  app.onError((error, c) => refused(c, error))
  return app
}
