import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import type { AnyRouter } from '@orpc/server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { type Locale, locales } from '#kernel/text.ts'
import { answerFor, type RequestContext } from './api.ts'
import { bearerIn } from './bearer.ts'
import { withClientAddress } from './client-address.ts'
import { isKeepable, keepableRefusals } from './keepable.ts'
import type { openMetrics } from './metrics.ts'

const mediaType: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

/** The language that a request asks for; Vietnamese unless it says otherwise. */
export const localeOf = (headers: Headers): Locale => {
  const asked = headers.get('accept-language')?.slice(0, 2)
  return locales.find((locale) => locale === asked) ?? 'vi'
}

export interface HttpParts {
  readonly router: AnyRouter
  readonly contextOf: (
    request: Request,
    locale: Locale,
  ) => Promise<Omit<RequestContext, 'responseHeaders' | 'requestHeaders' | 'locale'>>
  readonly auth: (request: Request) => Promise<Response>
  readonly ready: () => Promise<boolean>
  readonly metrics: ReturnType<typeof openMetrics>
  /** Folder of the built web client. */
  readonly client: string
  /** The API written out for machines; it is open to everybody. */
  readonly openApi: () => Promise<object>
  /** Routes besides the API: feeds, the portal. */
  readonly pages: Hono
}

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
}

/** The HTTP shell: health, sign-in, API, and the web client. */
export const openHttp = (parts: HttpParts): Hono => {
  const app = new Hono()
  app.use(parts.metrics.watch)
  const handler = new OpenAPIHandler(parts.router, {
    clientInterceptors: [
      async ({ next, context, input }) => {
        try {
          refuseIf(!isKeepable(input), keepableRefusals.UNREADABLE_TEXT)
          return await next()
        } catch (error) {
          throw answerFor(error, (context as RequestContext).locale)
        }
      },
    ],
  })
  app.use(secureHeaders({ contentSecurityPolicy: policy, crossOriginEmbedderPolicy: false }))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => ((await parts.ready()) ? c.text('ready') : c.text('not ready', 503)))
  app.get('/metrics', async (c) => c.text(await parts.metrics.read()))
  const proveOrigin = csrf()
  // A foreign page can make a browser send its cookies, but no bearer token; and beside one no cookie counts.
  app.use('/api/*', (c, next) => (bearerIn(c.req.raw.headers) === undefined ? proveOrigin(c, next) : next()))
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: 30 * 1_048_576,
      onError: (c) => c.json({ code: 'TOO_LARGE', message: 'Nội dung gửi lên quá lớn.' }, 413),
    }),
  )
  app.on(['GET', 'POST'], '/api/auth/*', (c) => parts.auth(withClientAddress(c)))
  app.get('/api/v1/openapi.json', async (c) => c.json(await parts.openApi()))
  app.all('/api/v1/*', async (c) => {
    const locale = localeOf(c.req.raw.headers)
    const responseHeaders = new Headers({ 'cache-control': 'no-store' })
    try {
      const request = withClientAddress(c)
      const context = await parts.contextOf(request, locale)
      const { matched, response } = await handler.handle(request, {
        prefix: '/api/v1',
        context: { ...context, locale, requestHeaders: request.headers, responseHeaders },
      })
      if (!matched) return c.json({ code: 'NOT_FOUND', message: 'Không có địa chỉ này.' }, 404)
      for (const [name, value] of responseHeaders) response.headers.set(name, value)
      const etag = responseHeaders.get('etag')
      if (etag !== null && etag === c.req.header('if-none-match'))
        return new Response(null, { status: 304, headers: responseHeaders })
      return response
    } catch (error) {
      const answer = answerFor(error, locale)
      const seconds = error instanceof Refusal && error.status === 429 && error.detail.seconds
      if (seconds) c.header('retry-after', String(seconds))
      return c.json(answer.toJSON(), answer.status as 500)
    }
  })
  app.use(async (c, next) => (c.req.url.includes('%00') ? c.text('Không có địa chỉ này.', 404) : next()))
  app.post('*', async (c, next) => {
    const form = await c.req.parseBody().catch(() => undefined)
    return form && isKeepable(form) ? next() : c.text(keepableRefusals.UNREADABLE_TEXT.text.vi, 422)
  })
  app.route('/', parts.pages)
  app.get('*', (c) => serveClient(parts.client, new URL(c.req.url).pathname))
  return app
}

const serveClient = async (folder: string, path: string): Promise<Response> => {
  const wanted = normalize(path).replace(/^([/\\]|\.\.)+/, '')
  const file = join(folder, wanted)
  const isAsset = wanted !== '' && extname(wanted) !== ''
  if (isAsset && (await stat(file).catch(() => undefined))?.isFile())
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': mediaType[extname(file)] ?? 'application/octet-stream',
        'cache-control': wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  if (isAsset) return new Response('Không tìm thấy.', { status: 404 })
  const page = await readFile(join(folder, 'index.html')).catch(() => undefined)
  if (page === undefined)
    return new Response('Giao diện chưa được dựng. Hãy chạy npm start.', { status: 503 })
  return new Response(new Uint8Array(page), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
