import { Chip } from '#ui/chip.tsx'
import { shortDay } from '#ui/day.ts'
import { Row } from '#ui/row.tsx'
import type { Introduction } from '../contract.ts'
import { hasBrief } from './brief-text.tsx'
import { placeOf, stoppedBy } from './introduction-row.tsx'
import { askHref, targetOf } from './target.ts'
import { STOPPED, TODO } from './words.ts'

type Act = { words: string; href: string } | null

/** The next act, where it is ours; else none but to look. */
function actOf(introduction: Introduction): Act {
  const { id, state, person, toPerson, due } = introduction
  if (state === 'suggested')
    return { words: TODO.ask, href: `${askHref(targetOf(introduction), person.id)}&introduction=${id}` }
  if (state === 'agreed')
    return hasBrief(introduction)
      ? { words: TODO.give, href: `/introductions/${id}/brief` }
      : { words: TODO.write, href: `/introductions/${id}/brief/edit` }
  if (state === 'made') {
    const whom = toPerson ? `&person=${toPerson.id}` : ''
    return { words: TODO.plan, href: `/one-to-ones/plan?introduction=${id}${whom}` }
  }
  return due ? { words: TODO.nudge, href: `/introductions/${id}` } : null
}

/** One introduction on Today, as what is to be done about it. */
export function TodayRow({ introduction }: { introduction: Introduction }) {
  const { id, person, toPerson, state, due, steps } = introduction
  const stopped = stoppedBy(introduction)
  const place = placeOf(introduction)
  // Where nobody is named yet, the title says the place already.
  const around = state === 'made' && !toPerson ? '' : place
  const act = stopped ? null : actOf(introduction)
  const since = shortDay(steps.at(-1)?.at ?? introduction.createdAt, false)
  return (
    <Row
      title={stopped ? person.name : TODO.title(state, person.name, toPerson?.name ?? place, due)}
      face={{ name: person.name }}
      href={`/introductions/${id}`}
      soft={stopped ? STOPPED.note(stopped) : TODO.soft(state, person.name, around, since)}
      act={act ? <Chip href={act.href}>{act.words}</Chip> : undefined}
    />
  )
}
