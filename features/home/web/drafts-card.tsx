import { useEffect, useState } from 'react'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { draftKeys } from '#web/draft-store.ts'
import { draftPlace } from './words.ts'

type Draft = { key: string; href: string; label: string }

function useDrafts(): Draft[] {
  const [drafts, setDrafts] = useState<Draft[]>([])
  useEffect(() => {
    const found = (keys: string[]) =>
      setDrafts(
        keys.flatMap((key) => {
          const place = draftPlace(key)
          return place ? [{ key, ...place }] : []
        }),
      )
    // Without a place to keep drafts there are none to carry on.
    draftKeys().then(found, () => {})
  }, [])
  return drafts
}

/** What was begun on this device and not yet saved. */
export function DraftsCard() {
  const drafts = useDrafts()
  const [only] = drafts
  if (!only) return null
  return (
    <Card title="Write up while it is fresh" aside={<Chip kind="wait">draft</Chip>}>
      {drafts.length === 1 ? (
        <>
          <p>{only.label} was begun on this device and is not saved yet.</p>
          <Line>
            <LinkButton href={only.href}>Carry on writing</LinkButton>
          </Line>
        </>
      ) : (
        <List label="Drafts on this device">
          {drafts.map((draft) => (
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
