import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { addressOf } from './client-address.ts'
import { hrefTo, type MenuLine, publicFrame, say, sayText } from './public-frame.ts'
import { publicStyle } from './public-style.ts'

export type Html = ReturnType<typeof html>

/** The network address that asks, for limits by address. */
export const addressIn = (c: HonoContext): string =>
  addressOf(
    (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for') ?? null,
  ) ?? 'unknown'

export interface PublicPageOptions {
  /** One or two sentences for search engines and link previews; a page with them may be found there. */
  readonly description?: string
  /** What machines read of the page (schema.org). */
  readonly jsonLd?: object
  /** Whether tables need the width of the window. */
  readonly wide?: boolean
}

// Inside a script element only the end of the element has a meaning.
const jsonInside = (value: object) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

const preview = (title: string, { description, jsonLd }: PublicPageOptions) => {
  const { address, path, locale, site } = publicFrame()
  if (description === undefined) return html`<meta name="robots" content="noindex">`
  const at = (language: 'vi' | 'en') =>
    address + (language === 'vi' ? path : `/en${path === '/' ? '' : path}`)
  return html`<meta name="description" content="${description}"><link rel="canonical" href="${at(locale)}">
    <link rel="alternate" hreflang="vi" href="${at('vi')}"><link rel="alternate" hreflang="en" href="${at('en')}">
    <meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
    <meta property="og:url" content="${at(locale)}"><meta property="og:site_name" content="${site[locale]}"><meta property="og:locale" content="${locale === 'vi' ? 'vi_VN' : 'en_GB'}">
    <meta name="twitter:card" content="summary"><link rel="alternate" type="application/atom+xml" title="${site[locale]}" href="${hrefTo('/tin.atom')}">
    ${jsonLd ? html`<script type="application/ld+json">${jsonInside({ '@context': 'https://schema.org', ...jsonLd })}</script>` : ''}`
}

const lines = (menu: readonly MenuLine[]) => {
  const { path } = publicFrame()
  const isHere = (line: string) =>
    line === '/' ? path === '/' : path === line || path.startsWith(`${line}/`)
  return html`<ul>${menu.map(
    (line) =>
      html`<li><a href="${hrefTo(line.path)}"${isHere(line.path) ? raw(' aria-current="page"') : ''}>${sayText(line.label)}</a></li>`,
  )}</ul>`
}

const otherLanguage = () => {
  const { locale, path } = publicFrame()
  return locale === 'vi'
    ? html`<a href="/en${path === '/' ? '' : path}" lang="en" hreflang="en">English</a>`
    : html`<a href="${path}" lang="vi" hreflang="vi">Tiếng Việt</a>`
}

/**
 * A whole page for the public: no account, no script, good on a phone and on paper. It stands in the frame of the portal, in
 * the language of the address, which `say` gives to its words. Without a description it stays out of search engines.
 */
export const publicPage = async (
  title: string,
  body: Html,
  options: PublicPageOptions = {},
): Promise<HtmlEscapedString> => {
  const { site, locale, sample, menu, foot } = publicFrame()
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="same-origin"><title>${title} – ${site[locale]}</title>${preview(title, options)}${publicStyle}</head>
    <body><a class="skip" href="#main">${say('Đến nội dung chính', 'Skip to content')}</a>
    ${sample ? html`<p class="sample" style="margin:0" role="note">${say('Dữ liệu mẫu: doanh nghiệp, con người và số liệu trên trang này là hư cấu.', 'Sample data: enterprises, people and figures on this page are made up.')}</p>` : ''}
    <header><div class="head"><a class="site" href="${hrefTo('/')}">${site[locale]}</a><div class="ways">${otherLanguage()}<a href="/sign-in">${say('Đăng nhập', 'Sign in')}</a></div></div></header>
    ${menu.length > 0 ? html`<nav class="menu" aria-label="${say('Mục chính', 'Main menu')}">${lines(menu)}</nav>` : ''}
    <main id="main"${options.wide ? raw(' class="wide"') : ''}>${body}</main>
    <footer>${foot.length > 0 ? html`<nav aria-label="${say('Cuối trang', 'Footer')}">${lines(foot)}</nav>` : ''}${site[locale]}</footer></body></html>`
}
