import { List, Row } from '#ui/row.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import type { Introducer } from '../contract.ts'
import { IntroducerRow } from './introducer-row.tsx'
import { WHO } from './words.ts'

const dots = (score: number) => (score >= 0.5 ? 3 : score >= 0.2 ? 2 : 1)

/** Someone with more than one way in: the best in the row, all of them behind a line that opens. */
function OneOf({ introducer }: { introducer: Introducer }) {
  const { person, paths } = introducer
  return (
    <>
      <IntroducerRow introducer={introducer} />
      {paths.length > 1 ? (
        <li>
          <details>
            <summary>{WHO.pathsOf(person.name, paths.length)}</summary>
            <List label={WHO.pathsOf(person.name, paths.length)}>
              {paths.map((path) => (
                <Row
                  key={path.words}
                  title={path.words}
                  mark={<StrengthDots strength={dots(path.score)} of="way" />}
                />
              ))}
            </List>
          </details>
        </li>
      ) : null}
    </>
  )
}

export const EveryWay = ({ introducers }: { introducers: readonly Introducer[] }) => (
  <List label={WHO.title}>
    {introducers.map((introducer) => (
      <OneOf key={introducer.person.id} introducer={introducer} />
    ))}
  </List>
)
