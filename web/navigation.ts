import type { IconName } from '#ui/icon.tsx'
import { rooms } from './rooms.ts'
import { type Me, mayGo } from './session.ts'

export type Place = { href: string; label: string; icon: IconName }

/** The thumb's five. Record is the big one in the middle. */
const BAR: readonly Place[] = [
  { href: '/', label: 'Today', icon: 'today' },
  { href: '/people', label: 'People', icon: 'people' },
  { href: '/one-to-ones/new', label: 'Record', icon: 'record' },
  { href: '/organisations', label: 'Organisations', icon: 'organisations' },
  { href: '/more', label: 'More', icon: 'more' },
]

const mayVisit = (me: Me, href: string) => mayGo(me, rooms.find((room) => room.path === href)?.needs)

/** The bar without what this person's role has no use for. */
export const barFor = (me: Me): Place[] => BAR.filter((place) => mayVisit(me, place.href))

/** Whether this person writes down what they learn: the write-up behind Record is theirs. */
export const mayRecord = (me: Me): boolean => mayVisit(me, '/one-to-ones/new')

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
