const worker = '/inspections/fieldwork/worker.js'

const files = (): string[] => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const named = [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].map(
    (node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '',
  )
  const paths = [...loaded, ...named].map((address) => new URL(address, window.location.href))
  return [
    ...new Set(
      paths
        .filter(
          ({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'),
        )
        .map(({ pathname }) => pathname),
    ),
  ]
}

/**
 * Keeps this page and the files that it runs on for the time without a line; `onKept` is called once it can be opened so.
 * Where the browser allows no such worker (no HTTPS), nothing happens.
 */
export const keepPage = (onKept: () => void): (() => void) => {
  if (!('serviceWorker' in navigator)) return () => undefined
  const hear = (event: MessageEvent) => {
    if (event.data === 'kept') onKept()
  }
  navigator.serviceWorker.addEventListener('message', hear)
  void navigator.serviceWorker
    .register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ keep: files() }))
    .catch(() => undefined)
  return () => navigator.serviceWorker.removeEventListener('message', hear)
}
