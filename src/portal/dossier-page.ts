import { setTimeout as pause } from 'node:timers/promises'
import { Hono, type Context as HonoContext } from 'hono'
import { csrf } from 'hono/csrf'
import { html, raw } from 'hono/html'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type DossierStanding, standingByCode } from '#modules/support/standing-by-code.ts'
import { projectWorkflow } from '#modules/support/workflow.ts'
import type { Context } from '#platform/context.ts'
import { hrefTo, say, sayText } from '#platform/public-frame.ts'
import { addressIn, type Html, publicPage } from '#platform/public-page.ts'
import { openRateLimit } from '#platform/rate-limit.ts'

// A code has 50 bits of chance; so few tries from one place and in all make guessing useless.
const tries = { most: 10, minutes: 5 }
const triesOfAll = { most: 600, minutes: 5 }
// Whatever the database does with a right or a wrong code is over by then, so the time of an answer tells nothing.
const sameTime = 250

const asking = (given: { code: string; taxCode: string }, answer: Html | '') => {
  const title = say('Tra cứu hồ sơ hỗ trợ', 'Follow your dossier')
  const field = (name: 'code' | 'taxCode', label: string, attributes: string) =>
    html`<label for="${name}">${label}</label><input id="${name}" name="${name}" required autocomplete="off" value="${given[name]}" ${raw(attributes)}>`
  return publicPage(
    title,
    html`<h1>${title}</h1>${answer}
      <p class="soft">${say('Mã hồ sơ ghi trong phần việc của doanh nghiệp và trên thư của cơ quan tiếp nhận.', 'The code stands in the workspace of the enterprise and in the letters of the agency.')}</p>
      <form method="post" action="${hrefTo('/tra-cuu-ho-so')}">
        ${field('code', say('Mã hồ sơ', 'Code of the dossier'), 'maxlength="20" autocapitalize="characters"')}
        ${field('taxCode', say('Mã số thuế', 'Tax code'), 'maxlength="20" inputmode="numeric"')}
        <button>${say('Tra cứu', 'Look it up')}</button></form>`,
    {
      description: say(
        'Xem tình trạng hồ sơ hỗ trợ bằng mã hồ sơ và mã số thuế.',
        'See how a dossier stands by its code and the tax code.',
      ),
    },
  )
}

const unknown = () =>
  html`<p class="fault" role="alert">${say(
    'Không có hồ sơ đã nộp nào khớp cả mã hồ sơ và mã số thuế này. Hãy kiểm tra lại từng ký tự.',
    'No submitted dossier has both this code and this tax code. Check every letter.',
  )}</p>`

const found = ({ code, year, state, lead, since }: DossierStanding) => {
  const { label, tone = 'quiet' } = projectWorkflow.states[state] as {
    label: Parameters<typeof sayText>[0]
    tone?: string
  }
  return html`<section class="panel" role="status"><p><span class="mark ${tone}">${sayText(label)}</span></p>
    <dl><dt>${say('Mã hồ sơ', 'Code')}</dt><dd>${code}</dd><dt>${say('Năm chương trình', 'Programme year')}</dt><dd>${year}</dd>
    ${lead ? html`<dt>${say('Cơ quan thực hiện', 'Agency')}</dt><dd>${lead}</dd>` : ''}<dt>${say('Thay đổi gần nhất', 'Last change')}</dt><dd>${shortDate(since)}</dd></dl></section>`
}

const answerTo = async (context: Context, given: { code: string; taxCode: string }): Promise<Html> => {
  try {
    return found(await standingByCode(context, given))
  } catch (error) {
    if (error instanceof Refusal && error.code === refusals.NOT_FOUND.code) return unknown()
    throw error
  }
}

const givenIn = async (c: HonoContext) => {
  const form = await c.req.parseBody()
  const words = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 40) : '')
  return { code: words('code'), taxCode: words('taxCode') }
}

/** The state of a dossier by code and tax code: by a form that is sent, so that neither stands in an address. */
export const dossierRoutes = (contextNow: () => Promise<Context>): Hono => {
  const [byAddress, byAll] = [openRateLimit(tries), openRateLimit(triesOfAll)]
  const nothing = { code: '', taxCode: '' }
  return new Hono()
    .use('/tra-cuu-ho-so', csrf())
    .get('/tra-cuu-ho-so', async (c) => c.html(asking(nothing, '')))
    .post('/tra-cuu-ho-so', async (c) => {
      c.header('cache-control', 'no-store')
      const context = await contextNow()
      const wait = byAddress(addressIn(c), context.now) || byAll('all', context.now)
      if (wait > 0) {
        c.header('retry-after', String(wait))
        const words = say(
          'Đã tra cứu quá nhiều lần. Hãy thử lại sau ít phút.',
          'Too many tries. Try again in some minutes.',
        )
        return c.html(asking(nothing, html`<p class="fault" role="alert">${words}</p>`), 429)
      }
      const given = await givenIn(c)
      const [answer] = await Promise.all([answerTo(context, given), pause(sameTime)])
      return c.html(asking(given, answer))
    })
}
