import { Hono, type Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { text } from '#kernel/text.ts'
import { trainingPublicPages } from '#modules/training/public-pages.ts'
import { sha256Of } from '#platform/fingerprint.ts'
import { hrefTo, type PublicFrame, publicFrame, say, withinFrame } from '#platform/public-frame.ts'
import { publicPage } from '#platform/public-page.ts'
import type { PublicParts } from '#platform/public-parts.ts'
import { awardPage } from './award-page.ts'
import { dossierRoutes } from './dossier-page.ts'
import { atomFeed, robots, sitemap } from './feeds.ts'
import { homePage } from './home-page.ts'
import { itemListPage, itemLists, itemPage } from './item-pages.ts'
import { mapPage } from './map-page.ts'
import { publicAddresses } from './menu.ts'
import { csvOf, dataSets, jsonOf } from './open-data.ts'
import { dataPath, openDataPage } from './open-data-page.ts'
import { planPage, tasksPage } from './plan-pages.ts'
import { searchPage } from './search-page.ts'
import { type Kept, openSite, type ReadSite, type Site } from './site.ts'
import { accessibilityPage, contactPage } from './statement-pages.ts'
import { formList, guideList, supportPage } from './support-page.ts'

/** Where a page stands: in which province, under which address, and whether what it shows is made up. */
export type PublicPlace = Pick<PublicFrame, 'province' | 'address' | 'sample'>

/** What the portal needs of the installation. */
export interface PortalParts extends PublicParts {
  /** Whose pages a request asks for: the province of its host name. */
  readonly placeOf: (request: Request) => Promise<PublicPlace>
  /** Pages of other modules for everybody, beside those of training; they stand in the frame of the portal. */
  readonly more?: readonly Hono[]
}

type Words = string | Promise<unknown> | undefined
/** An answer made of what may be shown and of the last part of the address; undefined when nothing stands there. */
type Make = (site: Site, part: string) => Words

const pageType = 'text/html; charset=utf-8'
const mostKept = 4_000

const siteName = text('Năng suất chất lượng', 'Productivity and quality')
const standing = (place: 'menu' | 'foot') => publicAddresses.filter((one) => one.place === place)
const [menu, foot] = [standing('menu'), standing('foot')]

const frameOf = async (c: HonoContext, { placeOf }: PortalParts): Promise<PublicFrame> => {
  const [, english, rest = ''] = /^\/(en)(\/.*)?$/.exec(c.req.path) ?? []
  const path = english ? rest || '/' : c.req.path
  return { ...(await placeOf(c.req.raw)), site: siteName, locale: english ? 'en' : 'vi', path, menu, foot }
}

const notFound = () => {
  const title = say('Không tìm thấy trang', 'Page not found')
  return publicPage(
    title,
    html`<h1>${title}</h1><p>${say('Địa chỉ không đúng, hoặc nội dung đã được gỡ.', 'The address is wrong, or the content was withdrawn.')}</p><p><a href="${hrefTo('/')}">${say('Về trang chủ', 'Home')}</a></p>`,
  )
}

const answered = (c: HonoContext, { body, type, etag }: Kept) => {
  // Open data may be read by the pages of others.
  const shared: Record<string, string> = type === pageType ? {} : { 'access-control-allow-origin': '*' }
  const headers = { 'content-type': type, etag, 'cache-control': 'no-cache', ...shared }
  return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers)
}

/** Answers with what is made of the site, and keeps it with the site for the next who asks. */
const answer =
  (read: ReadSite, make: Make, type = pageType) =>
  async (c: HonoContext) => {
    const site = await read()
    const { locale, path } = publicFrame()
    const key = `${locale} ${path}`
    const known = site.answers.get(key)
    if (known) return answered(c, known)
    const made = await make(site, c.req.param('part') ?? '')
    if (made === undefined) return c.html(notFound(), 404)
    const body = String(made)
    const kept = {
      body,
      type,
      etag: `"${sha256Of(body).slice(0, 22)}"`,
    }
    if (site.answers.size < mostKept) site.answers.set(key, kept)
    return answered(c, kept)
  }

const pages: readonly (readonly [path: string, make: Make, type?: string])[] = [
  ['/ke-hoach', planPage],
  ['/nhiem-vu', tasksPage],
  ['/ho-tro', supportPage],
  [`${formList.path}/:part`, (site, slug) => itemPage(site, formList, slug)],
  [`${guideList.path}/:part`, (site, slug) => itemPage(site, guideList, slug)],
  ...itemLists.flatMap((list): [string, Make][] => [
    [list.path, (site) => itemListPage(site, list)],
    [`${list.path}/:part`, (site, slug) => itemPage(site, list, slug)],
  ]),
  ['/giai-thuong', awardPage],
  ['/ban-do', mapPage],
  ['/du-lieu-mo', openDataPage],
  ['/tiep-can', accessibilityPage],
  ['/lien-he', contactPage],
  ['/tin.atom', atomFeed, 'application/atom+xml; charset=utf-8'],
  ...dataSets.flatMap((one): [string, Make, string][] => [
    [dataPath(one, 'csv'), (site) => csvOf(one, site), 'text/csv; charset=utf-8'],
    [dataPath(one, 'json'), (site) => jsonOf(one, site), 'application/json; charset=utf-8'],
  ]),
]

const localPages = (parts: PortalParts, read: ReadSite): Hono => {
  const app = new Hono()
  for (const [path, make, type] of pages) app.get(path, answer(read, make, type))
  app.get('/tim-kiem', async (c) =>
    c.html(searchPage(await read(), (c.req.query('q') ?? '').normalize('NFC').slice(0, 100).trim())),
  )
  for (const more of [dossierRoutes(parts.context), trainingPublicPages(parts), ...(parts.more ?? [])])
    app.route('/', more)
  return app
}

const hasSession = (c: HonoContext): boolean =>
  /(^|;\s*)(__Secure-)?nscl\.session/.test(c.req.header('cookie') ?? '')

/**
 * The public pages, at their Vietnamese addresses and in English below `/en`. The root belongs to the portal for whoever has no
 * session, and to the workspace for everybody else.
 */
export const openPortal = (parts: PortalParts): Hono => {
  const read = openSite(parts.context)
  const local = localPages(parts, read)
  const home = answer(read, homePage)
  return new Hono()
    .use(async (c, next) => withinFrame(await frameOf(c, parts), next))
    .get('/', (c, next) => (hasSession(c) ? next() : home(c)))
    .get('/en', home)
    .get('/sitemap.xml', answer(read, sitemap, 'application/xml; charset=utf-8'))
    .get('/robots.txt', (c) => c.text(robots()))
    .route('/', local)
    .route('/en', local)
    .get('/en/*', (c) => c.html(notFound(), 404))
}
