import type { ComponentType } from 'react'
import type { Role } from '#kernel/contract.ts'
import type { IconName } from '#ui/icon.tsx'
import type { RawSearch } from './filters.ts'
import type { Me } from './session.ts'

export type Going = { params: Record<string, string>; search: RawSearch; me: Me }

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
  /**
   * What the page asks the server first, below /api, letter for letter: '/people/$id'. Browsers are told to fetch
   * it together with the page's code (server/http/front-page.ts).
   */
  asks?: readonly string[]
  /** Waited for before the page shows; `atFirst` in web/api/at-first.ts says for how long. */
  first?: (going: Going) => Promise<unknown>
  /** A line in the rail and under More; lower order is higher up. */
  nav?: { label: string; icon: IconName; order: number }
}
