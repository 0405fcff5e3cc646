import { toast } from '#ui/toasts.ts'

/** The worker that waits takes over only when the person says so: nobody loses a page they are typing on. */
function offer(waiting: ServiceWorker) {
  const useIt = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take-over')
  }
  toast('A new version is ready.', { act: { label: 'Use it now', onPress: useIt }, stays: true })
}

async function register() {
  const registration = await navigator.serviceWorker.register('/sw.js')
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      // Without a controller it is the first visit: nothing older is in use.
      if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming)
    })
  })
  setInterval(() => registration.update().catch(() => {}), 60 * 60 * 1000)
}

/** Keeps the app on this device, after the first page has had the line to itself. */
export function offerNewVersion() {
  if (!('serviceWorker' in navigator)) return
  const start = () => setTimeout(() => register().catch(() => {}), 2_000)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
