import { lazy, Suspense, useState } from 'react'
import { Chip } from '#ui/chip.tsx'
import { Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'
import { dayOf, dayWords } from './dates.ts'
import type { Waiting } from './talk.ts'
import { FOLLOW } from './words.ts'

// Today shows these rows, and must not wait for a dialog that few open.
const SettleDialog = lazy(() => import('./settle-dialog.tsx').then((m) => ({ default: m.SettleDialog })))

/** "Meet Tom Ellis", or what was promised. */
const titleOf = ({ kind, person, what }: Waiting) => (kind === 'meet' ? `Meet ${person.name}` : what)

function softOf({ kind, what, namedBy, dueOn, owner, steps, state }: Waiting, who: string, mine: boolean) {
  const last = steps.at(-1)
  const named = namedBy ? `${namedBy.name} named them` : ''
  const told = last
    ? `${FOLLOW.step[last.did]}${last.did === 'given' ? ` to ${last.to}` : ''} ${dayWords(dayOf(new Date(last.at)))} by ${last.by}: ${last.why}`
    : ''
  const about = kind === 'meet' ? [named, what].filter(Boolean).join(': ') : who
  const by = mine ? '' : owner.name
  return [about, dueOn && state === 'open' ? `by ${dayWords(dueOn)}` : '', by, told]
    .filter(Boolean)
    .join(' · ')
}

type Props = {
  followUp: Waiting
  /** In a list about one person their name need not stand in each line. */
  about?: 'promise' | 'person'
}

/** One promise or one person to meet, with a way to say what came of it. */
export function FollowUpRow({ followUp, about = 'person' }: Props) {
  const me = useMe()?.organiser.id
  const [open, setOpen] = useState(false)
  const { kind, person, state, dueOn, owner } = followUp
  const late = state === 'open' && dueOn !== null && dueOn < dayOf(new Date())
  const act =
    state !== 'open' ? undefined : kind === 'meet' ? (
      // Nobody is sent to someone who asked to be left alone.
      person.doNotContact ? null : (
        <Chip href={`/one-to-ones/plan?person=${person.id}`}>Plan</Chip>
      )
    ) : (
      <Chip onPress={() => setOpen(true)}>{FOLLOW.settle}</Chip>
    )
  const mark = late ? (
    <Chip kind="wait">late</Chip>
  ) : FOLLOW.state[state] ? (
    <Chip>{FOLLOW.state[state]}</Chip>
  ) : null
  return (
    <>
      <Row
        title={titleOf(followUp)}
        mark={mark}
        face={about === 'person' ? { name: person.name } : undefined}
        href={`/people/${person.id}`}
        soft={softOf(followUp, about === 'person' ? person.name : '', owner.id === me)}
        act={
          <Line>
            {act}
            {state === 'open' && kind === 'meet' ? <Chip onPress={() => setOpen(true)}>Not now</Chip> : null}
          </Line>
        }
      />
      {open ? (
        <Suspense>
          <SettleDialog followUp={followUp} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
