import { queryOptions, useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { draftKeys } from '#web/draft-store.ts'
import { draftPlace } from './draft-places.ts'

type Draft = { key: string; href: string; label: string }

const drafts = queryOptions({
  queryKey: ['drafts of this device'],
  queryFn: async (): Promise<Draft[]> => {
    // Without a place to keep drafts there are none to carry on.
    const keys = await draftKeys().catch(() => [])
    return keys.flatMap((key) => {
      const place = draftPlace(key)
      return place ? [{ key, ...place }] : []
    })
  },
  // Nothing tells of a draft's end: look whenever someone comes by. It needs no signal.
  staleTime: 0,
  networkMode: 'always',
})

export const firstDrafts = () => atFirst(drafts)

/** What was begun on this device and not yet saved. */
export function DraftsCard() {
  const found = useQuery(drafts).data ?? []
  const [only] = found
  if (!only) return null
  return (
    <Card title="Write up while it is fresh" aside={<Chip kind="wait">draft</Chip>}>
      {found.length === 1 ? (
        <>
          <p>{only.label} was begun on this device and is not saved yet.</p>
          <Line>
            <LinkButton href={only.href}>Carry on writing</LinkButton>
          </Line>
        </>
      ) : (
        <List label="Drafts on this device">
          {found.map((draft) => (
            <Row
              key={draft.key}
              title={draft.label}
              href={draft.href}
              soft="begun on this device, not saved yet"
            />
          ))}
        </List>
      )}
    </Card>
  )
}
