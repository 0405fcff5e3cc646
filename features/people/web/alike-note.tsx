import { Note } from '#ui/note.tsx'
import type { Alike } from '../contract.ts'
import { ALIKE, kindWords } from './words.ts'

const said = ({ same, kind, jobTitle }: Alike) =>
  [ALIKE.same(same), kindWords(kind), jobTitle].filter(Boolean).join(' · ')

/** Someone of this name with the same number is written down already: have a look, or go on. */
export function AlikeNote({ people }: { people: readonly Alike[] }) {
  if (people.length === 0) return null
  return (
    <div role="alert">
      <Note title={ALIKE.title(people.length)} kind="wait">
        <ul>
          {people.map((each) => (
            <li key={each.id}>
              <a href={`/people/${each.id}`}>
                <bdi>{each.name}</bdi>
              </a>
              , {said(each)}
            </li>
          ))}
        </ul>
        <p>{ALIKE.next}</p>
      </Note>
    </div>
  )
}
