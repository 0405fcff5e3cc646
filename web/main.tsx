import '#ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient, whenSignedOut } from './api/query-client.ts'
import { offerNewVersion } from './new-version.ts'
import { openRouter } from './router.tsx'
import { forgetSession } from './session.ts'

type Router = ReturnType<typeof openRouter>

const leaveWhenSignedOut = (router: Router) =>
  whenSignedOut(() => {
    // The history knows at once; several answers may say it in the same moment.
    const { pathname, href } = router.history.location
    if (pathname === '/sign-in') return
    forgetSession()
    router.history.push(`/sign-in?then=${encodeURIComponent(href)}`)
  })

/** Drawn in slices, so that a slow phone still answers a thumb meanwhile. */
function show(router: Router) {
  const root = createRoot(document.getElementById('root')!)
  startTransition(() =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

/** What index.html itself shows stands until the page is there: nothing flickers in between. */
export async function begin() {
  const router = openRouter()
  leaveWhenSignedOut(router)
  // A page that fails has its own words for it.
  await router.load().catch(() => {})
  show(router)
  if (import.meta.env.PROD) offerNewVersion()
}
