import { Chip } from '#ui/chip.tsx'
import { Row } from '#ui/row.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import type { Askable } from '../contract.ts'
import { askHref, type Target } from './target.ts'
import { WHOM } from './words.ts'

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
  const { person, strength, because, introductionId } = askable
  return (
    <Row
      title={person.name}
      face={{ name: person.name }}
      mark={<StrengthDots strength={strength} />}
      soft={<span dir="auto">{[withoutName(askable), ...because.slice(0, reasons)].join(' · ')}</span>}
      href={`/people/${person.id}`}
      act={
        introductionId ? (
          <Chip href={`/introductions/${introductionId}`}>{WHOM.underWay}</Chip>
        ) : (
          <Chip href={askHref(target, person.id)}>{WHOM.ask}</Chip>
        )
      }
    />
  )
}
