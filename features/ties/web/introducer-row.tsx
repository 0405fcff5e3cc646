import { Chip } from '#ui/chip.tsx'
import { Row } from '#ui/row.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import type { Introducer } from '../contract.ts'
import { WHO } from './words.ts'

/** Their own words without the name, which already stands above them. */
const withoutName = (introducer: Introducer) =>
  introducer.words.slice(introducer.person.name.length).replace(/^,? /, '')

/**
 * To the page with words to ask them with; every way ends where they would introduce us. Whoever belongs there and is not
 * one of ours is whom we want to meet.
 */
function actOf({ person, paths, ours, direct }: Introducer) {
  const there = paths[0]?.steps.at(-1)
  if (there?.kind !== 'affiliation') return { href: `/people/${person.id}`, words: WHO.ask }
  if (direct && !ours) return { href: `/one-to-ones/plan?person=${person.id}`, words: WHO.meet }
  return {
    href: `/introductions/new?organisation=${there.organisation.id}&person=${person.id}`,
    words: WHO.ask,
  }
}

/** Someone who could introduce us: who, how, and the act. */
export function IntroducerRow({ introducer }: { introducer: Introducer }) {
  const { person, strength, ours } = introducer
  const act = actOf(introducer)
  const willing = introducer.paths[0]?.steps.some(
    (step) => step.kind === 'affiliation' && step.person.id === person.id && step.willing === 'yes',
  )
  return (
    <Row
      title={person.name}
      face={{ name: person.name }}
      mark={<StrengthDots strength={strength} of="way" />}
      soft={
        <span dir="auto">
          {[withoutName(introducer), ours ? '' : WHO.others, willing ? WHO.willing : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      }
      href={`/people/${person.id}`}
      act={<Chip href={act.href}>{act.words}</Chip>}
    />
  )
}
