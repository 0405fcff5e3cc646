import { Chip } from '#ui/chip.tsx'
import { Line } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'

/** The pages of the map, one beside another. A new one is a line here. */
const PARTS = [
  { href: '/map', label: 'Network' },
  { href: '/map/path', label: 'Find a way' },
  { href: '/map/bridges', label: 'Bridges and gaps' },
  { href: '/areas', label: 'Areas' },
  { href: '/communities', label: 'Communities and media' },
] as const

/** The same on each of them. A viewer and a partner have only the areas, and need no way from one to another. */
export function Parts({ here }: { here: (typeof PARTS)[number]['href'] }) {
  const role = useMe()?.organiser.role
  if (role === 'viewer' || role === 'partner') return null
  return (
    <nav aria-label="Parts of the map">
      <Line>
        {PARTS.map(({ href, label }) => (
          <Chip key={href} href={href} kind={href === here ? 'on' : 'plain'}>
            {label}
          </Chip>
        ))}
      </Line>
    </nav>
  )
}
