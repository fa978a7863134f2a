import { Feed } from 'feed'
import { startOfDay } from '#kernel/period.ts'
import { hrefTo, publicFrame } from '#platform/public-frame.ts'
import { newest, sitemapPaths } from './addresses.ts'
import type { Site } from './site.ts'
import { shortened } from './words.ts'

const mostInFeed = 50

const inXml = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What was published last, as an Atom feed in the language of its address. */
export const atomFeed = (site: Site): string => {
  const { address, locale, site: name } = publicFrame()
  const items = newest(site, mostInFeed)
  const at = (day: string | null) => startOfDay(day ?? site.day)
  const feed = new Feed({
    id: `${address}${hrefTo('/tin.atom')}`,
    title: name[locale],
    link: `${address}${hrefTo('/')}`,
    language: locale,
    updated: at(items[0]?.since ?? null),
    copyright: site.focal?.name ?? name[locale],
    feedLinks: { atom: `${address}${hrefTo('/tin.atom')}` },
  })
  for (const one of items) {
    const path = hrefTo(one.path)
    feed.addItem({
      id: `${address}${path}${one.mark}`,
      link: `${address}${path}`,
      // Readers take both for HTML.
      title: inXml(one.title),
      description: inXml(shortened(one.words)),
      date: at(one.since),
    })
  }
  return feed.atom1()
}

/** Every page that may be found, in both languages. */
export const sitemap = (site: Site): string => {
  const { address } = publicFrame()
  const english = (path: string) => `/en${path === '/' ? '' : path}`
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${inXml(address + path)}"/>`
  const urls = sitemapPaths(site).flatMap((path) =>
    [path, english(path)].map(
      (own) => `<url><loc>${inXml(address + own)}</loc>${link('vi', path)}${link('en', english(path))}</url>`,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`
}

/** What crawlers leave alone: the workspace, the API, and pages that belong to one person. */
export const robots = (): string =>
  [
    'User-agent: *',
    ...['/api/', '/sign-in', '/dang-ky', '/dang-ky-hoc/', '/diem-danh/', '/danh-gia/', '/verify/'].map(
      (path) => `Disallow: ${path}`,
    ),
    `Sitemap: ${publicFrame().address}/sitemap.xml`,
    '',
  ].join('\n')
