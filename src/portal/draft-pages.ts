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
import { hrefTo, publicFrame, say, sayText } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import { limitedByAddress, type PublicParts, said } from '#platform/public-parts.ts'

const home = '/gop-y'
const reading = { most: 120, minutes: 1 }
// Nobody writes more considered comments than this from one place.
const writing = { most: 10, minutes: 10 }

type Given = Readonly<Record<string, unknown>>
type Faults = ReadonlyMap<string, string>
type Listed = Awaited<ReturnType<typeof publicDrafts>>[number]

const kindOf = (kind: string) => sayText(draftKinds[kind as keyof typeof draftKinds])
const stateOf = (state: string) => draftWorkflow.states[state as keyof typeof draftWorkflow.states]
const paragraphs = (words: string) =>
  words.split(/\n+/).flatMap((line) => (line.trim() ? [html`<p>${line}</p>`] : []))

const standing = ({ isOpen, state, commentsTo }: Pick<Listed, 'isOpen' | 'state' | 'commentsTo'>) =>
  isOpen
    ? html`<span class="mark waiting">${say('Nhận góp ý đến hết ngày', 'Takes comments until')} ${shortDate(commentsTo ?? '')}</span>`
    : html`<span class="mark quiet">${state === 'commenting' ? say('Chưa đến hoặc đã hết thời gian góp ý', 'Comments are not open now') : sayText(stateOf(state).label)}</span>`

const list = (drafts: readonly Listed[]) => {
  const title = say('Góp ý dự thảo tiêu chuẩn, quy chuẩn', 'Comment on drafts of standards and regulations')
  const about = say(
    'Ai cũng góp ý được, không cần tài khoản. Góp ý được xem trước khi đăng và được trả lời từng ý.',
    'Anybody may comment, without an account. Comments are looked at before they are shown, and each is answered.',
  )
  return publicPage(
    title,
    html`<h1>${title}</h1><p class="soft">${about}</p>
      ${drafts.length === 0 ? html`<p>${say('Hiện chưa có dự thảo nào được công bố.', 'No draft is published now.')}</p>` : ''}
      ${drafts.map(
        (
          one,
        ) => html`<section class="panel"><h2 style="margin-top:0"><a href="${hrefTo(`${home}/${one.id}`)}">${one.title}</a></h2>
          <p class="soft" style="margin:.2rem 0">${kindOf(one.kind)} · ${one.field}</p><p style="margin:0">${standing(one)}</p></section>`,
      )}`,
    { description: about },
  )
}

const answerTo = ({ outcome, answer }: PublicDraft['comments'][number]) =>
  answer === null
    ? ''
    : html`<p><b>${outcome ? sayText(outcomes[outcome as keyof typeof outcomes]) : say('Trả lời', 'Answer')}.</b> ${answer}</p>`

const comments = (draft: PublicDraft) =>
  draft.comments.length === 0
    ? ''
    : html`<h2>${say('Góp ý đã đăng', 'Comments')} (${draft.comments.length})</h2>${draft.comments.map(
        (
          one,
        ) => html`<section class="panel"><p class="soft" style="margin:0">${one.author}${one.organisation ? `, ${one.organisation}` : ''} · ${shortDate(dayOf(one.receivedAt))}${one.clause ? ` · ${one.clause}` : ''}</p>
          ${paragraphs(one.words)}${one.proposal ? html`<p class="soft">${say('Đề nghị sửa thành', 'Proposed wording')}: ${one.proposal}</p>` : ''}${answerTo(one)}</section>`,
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
  html`<h2 id="gop-y">${say('Gửi góp ý', 'Send a comment')}</h2>
    ${faults.size > 0 ? html`<p class="fault" role="alert">${say('Một số mục chưa đúng. Hãy xem lại các mục có dòng chữ đỏ.', 'Some fields are not right. Look at those with a red line.')}</p>` : ''}
    <form method="post" novalidate>
      ${line(given, faults, 'clause', say('Về điều, khoản nào (không bắt buộc)', 'On which article (optional)'), 200)}
      ${area(given, faults, 'words', say('Nội dung góp ý', 'Comment'), 5)}
      ${area(given, faults, 'proposal', say('Đề nghị sửa thành (không bắt buộc)', 'Proposed wording (optional)'), 3)}
      ${line(given, faults, 'author', say('Họ và tên', 'Full name'), 100)}
      ${line(given, faults, 'organisation', say('Cơ quan, tổ chức (không bắt buộc)', 'Organisation (optional)'), 200)}
      ${line(given, faults, 'email', say('Thư điện tử (không bắt buộc)', 'E-mail (optional)'), 200)}
      <p class="soft">${say('Họ tên và tổ chức được đăng cùng góp ý. Thư điện tử không đăng, chỉ cơ quan soạn thảo xem được.', 'Name and organisation are shown with the comment. The e-mail address is not; only the drafting agency sees it.')}</p>
      <button>${say('Gửi góp ý', 'Send a comment')}</button></form>`

const page = (draft: PublicDraft, given: Given = {}, faults: Faults = new Map()) =>
  publicPage(
    draft.title,
    html`<h1>${draft.title}</h1><p>${standing(draft)}</p>
      <dl><dt>${say('Loại', 'Kind')}</dt><dd>${kindOf(draft.kind)}</dd>
        ${draft.symbol ? html`<dt>${say('Ký hiệu', 'Symbol')}</dt><dd>${draft.symbol}</dd>` : ''}
        <dt>${say('Lĩnh vực', 'Field')}</dt><dd>${draft.field}</dd>
        ${draft.agency ? html`<dt>${say('Cơ quan soạn thảo', 'Drafting agency')}</dt><dd>${draft.agency}</dd>` : ''}
        ${draft.issueDocument ? html`<dt>${say('Ban hành theo', 'Issued by')}</dt><dd>${draft.issueDocument}</dd>` : ''}
        ${draft.effectiveOn ? html`<dt>${say('Có hiệu lực', 'In force from')}</dt><dd>${shortDate(draft.effectiveOn)}</dd>` : ''}</dl>
      <h2>${say('Sự cần thiết', 'Why it is needed')}</h2>${paragraphs(draft.reason)}
      ${draft.explanation ? html`<h2>${say('Thuyết minh', 'Explanation')}</h2>${paragraphs(draft.explanation)}` : ''}
      <h2>${say('Toàn văn dự thảo', 'Text of the draft')}</h2>${paragraphs(draft.wording ?? '')}
      ${comments(draft)}${draft.isOpen ? form(given, faults) : ''}
      <p><a href="${hrefTo(home)}">${allDrafts()}</a></p>`,
    { description: draft.reason.slice(0, 200) },
  )

const allDrafts = () => say('Mọi dự thảo', 'All drafts')
const told = (title: string, words: string) => said(title, words, home, allDrafts())

const refused = (c: HonoContext, error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const isAbsent = error.code === refusals.NOT_FOUND.code
  return c.html(
    isAbsent
      ? told(
          say('Không tìm thấy', 'Not found'),
          say(
            'Không có dự thảo này, hoặc dự thảo chưa được công bố.',
            'There is no such draft, or it is not published.',
          ),
        )
      : told(say('Chưa thực hiện được', 'Not done'), error.text[publicFrame().locale]),
    error.status,
  )
}

/** Drafts of standards and regulations for anybody: reading them, and commenting without an account (II.5.a). */
export const draftPages = ({ context }: PublicParts): Hono => {
  const limited = limitedByAddress({ context }, home, { reading, writing })
  const app = new Hono()
  for (const path of [home, `${home}/*`]) {
    app.use(path, csrf())
    app.use(path, limited)
    app.use(path, async (c, next) => {
      c.header('cache-control', 'no-store')
      await next()
    })
  }
  app.get(home, async (c) => c.html(list(await publicDrafts(await context()))))
  app.get(`${home}/:id`, async (c) => c.html(page(await publicDraft(await context(), c.req.param('id')))))
  app.post(`${home}/:id`, async (c) => {
    const asked = await context()
    const id = c.req.param('id')
    const given = (await c.req.parseBody()) as Given
    const read = PublicComment.safeParse(given)
    if (!read.success) {
      const issues = fieldFaults(read.error.issues as readonly Issue[])
      const faults = new Map(issues.map(({ path, text }) => [path, sayText(text)]))
      return c.html(page(await publicDraft(asked, id), given, faults), 422)
    }
    await commentOnDraft(asked, id, read.data)
    return c.html(
      told(
        say('Đã nhận góp ý', 'Your comment has arrived'),
        say(
          'Cảm ơn bạn. Góp ý sẽ được xem, đăng và trả lời trên trang của dự thảo.',
          'Thank you. It will be looked at, shown and answered on the page of the draft.',
        ),
      ),
    )
  })
  app.onError((error, c) => refused(c, error))
  return app
}
