import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { useMe } from '#web/session.ts'
import type { AreaCount } from '../contract.ts'
import { type AreaFilters, behindHref } from './area-filters.ts'
import type { Mark } from './draw-areas.ts'
import { AREAS, calledWords, numbersWords, withinWords } from './words.ts'

type Props = { mark: Mark; counted: AreaCount | undefined; masked: boolean; filters: AreaFilters }

/** What is known of the area that is picked, with the lists behind its numbers. */
export function AreaCard({ mark, counted, masked, filters }: Props) {
  const within = counted?.outcodes ?? []
  return (
    <Card title={calledWords(mark)}>
      <Stack gap="small">
        <p>{numbersWords(mark, '')}</p>
        {within.length > 0 ? <Soft>{withinWords(within)}</Soft> : null}
        {masked ? null : <Lists mark={mark} filters={filters} />}
      </Stack>
    </Card>
  )
}

function Lists({ mark, filters }: { mark: Mark; filters: AreaFilters }) {
  const role = useMe()?.organiser.role
  return (
    <Line>
      {mark.people ? <Chip href={behindHref('people', mark.code, filters)}>{AREAS.people}</Chip> : null}
      {mark.organisations ? (
        <Chip href={behindHref('organisations', mark.code, filters)}>{AREAS.organisations}</Chip>
      ) : null}
      {mark.organisations && role !== 'partner' && !filters.setId ? (
        <Chip href={`/communities?outcode=${mark.code}`}>{AREAS.communities}</Chip>
      ) : null}
    </Line>
  )
}
