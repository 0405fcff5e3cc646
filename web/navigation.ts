import type { IconName } from '#ui/icon.tsx'
import { rooms } from './rooms.ts'
import { type Me, mayGo } from './session.ts'

export type Place = { href: string; label: string; icon: IconName }

/** The thumb's five. Record is the big one in the middle. */
export const BAR: readonly Place[] = [
  { href: '/', label: 'Today', icon: 'today' },
  { href: '/people', label: 'People', icon: 'people' },
  { href: '/allies-form/new', label: 'Record', icon: 'record' },
  { href: '/organisations', label: 'Organisations', icon: 'organisations' },
  { href: '/more', label: 'More', icon: 'more' },
]

/** What the rooms offer this person, in the order of the rail. */
export function placesFor(me: Me): Place[] {
  return rooms
    .filter((room) => room.nav && mayGo(me, room.needs))
    .sort((a, b) => a.nav!.order - b.nav!.order)
    .map((room) => ({ href: room.path, label: room.nav!.label, icon: room.nav!.icon }))
}

/** '/people/123' lies within '/people'; only '/' lies within '/'. */
export const within = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
