import { Outlet } from '@tanstack/react-router'
import { ToastRegion } from '#ui/toast-region.tsx'
import { useLinks } from './use-links.ts'

export function Root() {
  useLinks()
  return (
    <>
      <Outlet />
      <ToastRegion />
    </>
  )
}
