import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { closePassing } from '#ui/toasts.ts'

/** Answered by the server itself, not by a page of ours. */
const SERVER = /^\/(api|healthz)(\/|$)/

/** The address inside our app that a link leads to, or null when the browser should follow it by itself. */
function ownAddress(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a[href]') : null
  if (!link || link.hasAttribute('download') || (link.getAttribute('target') ?? '_self') !== '_self')
    return null
  const href = link.getAttribute('href')!
  if (href.startsWith('#')) return null
  const url = new URL(href, location.href)
  return url.origin === location.origin && !SERVER.test(url.pathname)
    ? url.pathname + url.search + url.hash
    : null
}

const plainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

/**
 * Every plain link of ours changes the page without a reload, and its page is fetched as a finger or pointer
 * comes near. So components write `<a href>` and need to know no router.
 */
export function useLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = plainClick(event) ? ownAddress(event.target) : null
      if (address === null) return
      event.preventDefault()
      // Only where the person went: a page that is left after saving says so on the next.
      if (new URL(address, location.href).pathname !== location.pathname) closePassing()
      router.history.push(address)
    }
    const near = (event: Event) => {
      const address = ownAddress(event.target)
      if (address) router.preloadRoute({ to: new URL(address, location.href).pathname }).catch(() => {})
    }
    const back = router.history.subscribe(({ action }: { action: { type: string } }) => {
      if (action.type !== 'PUSH' && action.type !== 'REPLACE') closePassing()
    })
    document.addEventListener('click', follow)
    document.addEventListener('pointerover', near, { passive: true })
    document.addEventListener('focusin', near)
    return () => {
      back()
      document.removeEventListener('click', follow)
      document.removeEventListener('pointerover', near)
      document.removeEventListener('focusin', near)
    }
  }, [router])
}
