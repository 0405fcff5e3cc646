import { Chip } from '#ui/chip.tsx'
import { Row } from '#ui/row.tsx'
import { OUTBOX } from '#web/outbox/words.ts'
import { dayWords, momentWords, rhythmWords } from './dates.ts'
import type { ListedTalk, Nudge } from './talk.ts'
import { LIST } from './words.ts'

type PlannedProps = {
  talk: ListedTalk
  /** So long ago that it may not have taken place at all. */
  stale?: boolean
  /** Its write-up waits on this device to be sent. */
  waits?: boolean
}

/** A talk that is planned, or was to take place and is not written up. */
export function PlannedRow({ talk, stale = false, waits = false }: PlannedProps) {
  const past = new Date(talk.plannedFor!) < new Date()
  const act = waits
    ? { href: '/waiting', words: 'See it' }
    : past
      ? { href: `/one-to-ones/new?talk=${talk.id}`, words: 'Write up' }
      : { href: `/one-to-ones/${talk.id}`, words: 'Prepare' }
  return (
    <Row
      title={`Meet ${talk.person.name}, ${momentWords(talk.plannedFor!)}`}
      mark={past || waits ? <Chip kind="wait">{waits ? OUTBOX.state.waiting : 'not written up'}</Chip> : null}
      face={{ name: talk.person.name }}
      href={`/one-to-ones/${talk.id}`}
      soft={stale && !waits ? LIST.stale : talk.place}
      act={<Chip href={act.href}>{act.words}</Chip>}
    />
  )
}

/** Someone who was to be met again by now. */
export const NudgeRow = ({ nudge }: { nudge: Nudge }) => (
  <Row
    title={nudge.person.name}
    face={{ name: nudge.person.name }}
    href={`/people/${nudge.person.id}`}
    soft={`last met ${dayWords(nudge.lastMetOn)}, to be met again after ${rhythmWords(nudge.rhythmDays)}`}
    act={<Chip href={`/one-to-ones/plan?person=${nudge.person.id}`}>Plan</Chip>}
  />
)
