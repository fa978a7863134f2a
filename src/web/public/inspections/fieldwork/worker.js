// Opens the page of a visit without a line, after it was opened once with one. It serves this page alone and never the
// API; with a line the network always comes first, so no old program outlives an upgrade (docs/decisions/0026).
const cacheName = 'nscl-fieldwork'
const shell = '/inspections/fieldwork/'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The page names the files that it runs on; the page itself is kept last, so that it never stands without them.
const keep = async (paths) => {
  const page = await fetch(shell, { cache: 'no-store' })
  const words = await page.clone().text()
  if (!page.ok || !paths.some((path) => words.includes(path))) return
  const cache = await caches.open(cacheName)
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path)
  await cache.put(shell, page)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== shell && !paths.includes(pathname)) await cache.delete(url)
  }
}

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) {
    const done = keep(event.data.keep).then(
      () => event.source?.postMessage('kept'),
      () => undefined,
    )
    event.waitUntil(done)
  }
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  const kept = (key) => caches.match(key, { cacheName }).then((found) => found ?? Response.error())
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(shell)))
  else if (pathname.startsWith('/assets/'))
    event.respondWith(caches.match(pathname, { cacheName }).then((found) => found ?? fetch(request)))
})
