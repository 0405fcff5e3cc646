import { useParams, useRouter } from '@tanstack/react-router'

/** Goes to an address of ours: `const go = useGo(); go('/people')`. */
export function useGo() {
  const router = useRouter()
  return (href: string, { replace = false } = {}) =>
    replace ? router.history.replace(href) : router.history.push(href)
}

/** A part of the path: with the route '/people/$id', `useRouteParam('id')`. */
export function useRouteParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>
  return params[name] ?? ''
}
