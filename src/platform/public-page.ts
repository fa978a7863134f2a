import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { addressOf } from './client-address.ts'

type Html = ReturnType<typeof html>

/** The network address that asks, for limits by address. */
export const addressIn = (c: HonoContext): string =>
  addressOf(
    (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for') ?? null,
  ) ?? 'unknown'

const style = html`<style>
  :root { --ink: #1b2430; --soft: #4a5666; --line: #c9d2dc; --accent: #0b5a8a; --paper: #fff; --back: #f3f6f9; }
  * { box-sizing: border-box }
  body { margin: 0; font: 17px/1.6 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif; color: var(--ink); background: var(--back) }
  header, footer { padding: .8rem 1.2rem; background: var(--accent); color: #fff } footer { background: none; color: var(--soft); font-size: .9rem }
  header a { color: #fff; font-weight: 600; text-decoration: none }
  main { max-width: 46rem; margin: 1.2rem auto; padding: 1.4rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .6rem; text-wrap: balance } h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem }
  a { color: var(--accent) } .soft { color: var(--soft) }
  dl { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: .45rem 1rem } dt { color: var(--soft) } dd { margin: 0; font-weight: 500; overflow-wrap: anywhere }
  label, legend { display: block; font-weight: 600; margin-top: 1rem; padding: 0 } fieldset { border: 0; padding: 0; margin: 0 }
  input:not([type=radio]):not([type=checkbox]), select, textarea { width: 100%; font: inherit; padding: .55rem .7rem; border: 1px solid #66727f; border-radius: 6px; background: #fff; color: inherit }
  input[type=radio], input[type=checkbox] { width: 1.2rem; height: 1.2rem; vertical-align: -.2rem } .choice { display: inline-block; font-weight: 400; margin: .3rem 1.2rem .3rem 0; padding: .3rem 0 }
  button { font: inherit; font-weight: 600; margin-top: 1.4rem; padding: .65rem 1.3rem; border: 0; border-radius: 6px; background: var(--accent); color: #fff; cursor: pointer } button.plain { background: #fff; color: #8c1d18; border: 1px solid #8c1d18 }
  :focus-visible { outline: 3px solid #f5a524; outline-offset: 2px }
  .mark { display: inline-block; padding: .35rem .9rem; border-radius: 6px; font-weight: 700; border: 2px solid } .good { color: #14532d; background: #e7f6ec } .bad { color: #8c1d18; background: #fdecea } .waiting { color: #6b4700; background: #fff4d6 } .quiet { color: #3d4752; background: #eef1f4 }
  .fault { color: #8c1d18; font-weight: 500; margin: .2rem 0 0 } .panel { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 1rem 0 }
  .code { width: 13rem; max-width: 100% } .code svg { width: 100%; height: auto; display: block }
  @media (max-width: 30rem) { main { margin: 0; border: 0; border-radius: 0; padding: 1.1rem } dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
  @media print { header, footer, form { display: none } body { background: #fff } main { border: 0 } }
</style>`

/** A whole page for the public in Vietnamese: no account, no script, good on a phone and on paper. */
export const publicPage = async (title: string, body: Html): Promise<HtmlEscapedString> =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex"><meta name="referrer" content="same-origin"><title>${title}</title>${style}</head>
    <body><header><a href="/khoa-hoc">Năng suất chất lượng</a></header><main>${body}</main>
    <footer>Trang công khai của hệ thống năng suất chất lượng.</footer></body></html>`
