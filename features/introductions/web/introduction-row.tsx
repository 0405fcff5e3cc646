import { Chip } from '#ui/chip.tsx'
import { shortDay } from '#ui/day.ts'
import { Row } from '#ui/row.tsx'
import type { Introduction } from '../contract.ts'
import { ONE, STATE_WORDS, STOPPED, WAITS } from './words.ts'

export const placeOf = ({ organisation, toPerson }: Introduction) =>
  organisation?.name ?? toPerson?.name ?? ''

/** Why nothing more may be asked of whoever introduces us, where that is so. */
export function stoppedBy({ state, refused, person, toPerson }: Introduction): string | null {
  if (ended(state) || state === 'made') return null
  if (refused) return STOPPED.refused
  return person.doNotContact || toPerson?.doNotContact ? STOPPED.leftAlone : null
}

const ended = (state: Introduction['state']) => ['met', 'declined', 'lapsed'].includes(state)

/** One introduction in a list: who, where to, how far, what waits. */
export function IntroductionRow({ introduction }: { introduction: Introduction }) {
  const { id, person, state, due, mine, askedBy, steps, toPerson, organisation } = introduction
  const last = steps.at(-1)
  const soft = [
    ended(state) ? last && shortDay(last.at, true) : (stoppedBy(introduction) ?? WAITS[state]),
    organisation && toPerson ? ONE.reached(toPerson.name) : '',
    mine ? '' : askedBy.name && ONE.by(askedBy.name),
  ]
  return (
    <Row
      title={`${person.name} → ${placeOf(introduction)}`}
      mark={
        <>
          <Chip kind={state === 'met' ? 'good' : 'plain'}>{STATE_WORDS[state]}</Chip>{' '}
          {due && mine ? <Chip kind="wait">{ONE.due}</Chip> : null}
        </>
      }
      face={{ name: person.name }}
      href={`/introductions/${id}`}
      soft={soft.filter(Boolean).join(' · ')}
    />
  )
}
