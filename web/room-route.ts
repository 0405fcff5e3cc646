import type { ComponentType } from 'react'
import type { Role } from '#kernel/contract.ts'
import type { IconName } from '#ui/icon.tsx'

/** One page of a room. Each room lists its own in `features/<room>/web/routes.tsx` as `export const routes`. */
export type RoomRoute = {
  /** '/people' or '/people/$id'. */
  path: string
  /** The document's title until the page sets its own. */
  title: string
  /** Loaded only when someone goes there: `() => import('./people-page.tsx').then((m) => m.PeoplePage)`. */
  component: () => Promise<ComponentType>
  /** Opens without signing in, outside the shell. */
  public?: boolean
  /** Who may go there; without it anyone signed in. The server decides again for every fact. */
  needs?: readonly Role[]
  /** A line in the rail and under More; lower order is higher up. */
  nav?: { label: string; icon: IconName; order: number }
}
