import { Chip } from '#ui/chip.tsx'
import { Line } from '#ui/stack.tsx'
import { PARTS } from './words.ts'

/** The pages of the map, one beside another. A new one is a line in PARTS. */
export const Parts = ({ here }: { here: string }) => (
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
