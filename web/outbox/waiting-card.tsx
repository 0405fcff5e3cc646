import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { useOutbox } from './use-outbox.ts'
import { OUTBOX } from './words.ts'

/** Says that something saved here has not arrived yet. Nothing while all of it has. */
export function WaitingCard() {
  const open = useOutbox().filter(({ state }) => state !== 'sent')
  const asks = open.filter(({ state }) => state === 'attention').length
  const waits = open.length - asks
  if (open.length === 0) return null
  return (
    <Card
      title={OUTBOX.title}
      aside={<Chip kind="wait">{OUTBOX.state[asks > 0 ? 'attention' : 'waiting']}</Chip>}
    >
      <p>
        {[waits > 0 ? OUTBOX.waits(waits) : '', asks > 0 ? OUTBOX.asks(asks) : ''].filter(Boolean).join(' ')}
      </p>
      <LinkButton href="/waiting">{OUTBOX.see}</LinkButton>
    </Card>
  )
}
