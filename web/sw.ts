/** Keeps the built app on the device, so that it opens without signal. Never touches an answer of the server. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Worker = {
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void
  addEventListener(type: 'message', act: (event: Lasting & { data: unknown }) => void): void
}

// The build writes the list here (vite.config.ts), so this file changes whenever any other does.
declare const BUILT_FILES: string[]
declare const BUILT_ID: string

const worker = self as unknown as Worker
const CACHE = `commonground-${BUILT_ID}`
const KEPT = new Set(BUILT_FILES)

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([...KEPT].map((path) => new Request(path, { cache: 'no-cache' })))),
  )
})

async function clearOld() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('commonground-') && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}
worker.addEventListener('activate', (event) => event.waitUntil(clearOld()))

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting())
})

async function fromCache(path: string, request: Request) {
  const cache = await caches.open(CACHE)
  return (await cache.match(path)) ?? fetch(request)
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (/^\/(api|healthz)(\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(fromCache('/index.html', request))
  else if (KEPT.has(pathname)) event.respondWith(fromCache(pathname, request))
})

export {}
