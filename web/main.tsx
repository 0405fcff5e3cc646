import '#ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient, whenSignedOut } from './api/query-client.ts'
import { offerNewVersion } from './new-version.ts'
import { router } from './router.tsx'
import { forgetSession } from './session.ts'

whenSignedOut(() => {
  // The history knows at once; several answers may say it in the same moment.
  const { pathname, href } = router.history.location
  if (pathname === '/sign-in') return
  forgetSession()
  router.history.push(`/sign-in?then=${encodeURIComponent(href)}`)
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)

if (import.meta.env.PROD) offerNewVersion()
