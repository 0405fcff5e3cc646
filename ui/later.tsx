import { type ComponentType, lazy, Suspense } from 'react'

/** What stands behind a press. Its code is fetched when it first shows, so the page itself comes the sooner. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() }))
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...(props as Parameters<typeof Part>[0])} />
      </Suspense>
    )
  }
}
