import { Chip } from '#ui/chip.tsx'
import { Row } from '#ui/row.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import type { Askable } from '../contract.ts'
import { actOf, type Target } from './target.ts'

/** Their own words without the name, which already stands above them. */
const withoutName = ({ words, person }: Askable) => words.slice(person.name.length).replace(/^,? /, '')

type Props = {
  askable: Askable
  target: Target
  /** How many of the reasons are told, the weightiest first; all of them when left out. */
  reasons?: number
}

/** Someone to ask: who, by which way, why now, and the act. */
export function AskableRow({ askable, target, reasons }: Props) {
  const { person, strength, because } = askable
  const act = actOf(askable, target)
  return (
    <Row
      title={person.name}
      face={{ name: person.name }}
      mark={<StrengthDots strength={strength} of="way" />}
      soft={<span dir="auto">{[withoutName(askable), ...because.slice(0, reasons)].join(' · ')}</span>}
      href={`/people/${person.id}`}
      act={<Chip href={act.href}>{act.words}</Chip>}
    />
  )
}
