import { useEffect, useRef } from 'react'
import { Timeline } from '#features/ties/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Face } from '#ui/face.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import type { Person } from '../contract.ts'
import styles from './people.module.css'
import { PersonFacts } from './person-facts.tsx'
import { useWhatTheyAre } from './person-page.tsx'
import { PersonTies } from './person-ties.tsx'
import { usePerson } from './queries.ts'
import { ReachActs } from './reach-acts.tsx'
import { ERROR_WORDS } from './words.ts'

/** The person chosen in the list, beside it. */
export function PersonBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const person = usePerson(id)
  const top = useRef<HTMLDivElement>(null)
  // Another person begins at the top, not where the last was left.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return (
    <div className={styles.beside} ref={top}>
      {person.data ? (
        <Beside person={person.data} onClose={onClose} />
      ) : person.error ? (
        <Failed error={person.error} words={ERROR_WORDS} onRetry={person.refetch} />
      ) : (
        <Busy label="Fetching this person" />
      )}
    </div>
  )
}

function Beside({ person, onClose }: { person: Person; onClose: () => void }) {
  const role = useMe()?.organiser.role
  const whatTheyAre = useWhatTheyAre()
  return (
    <Stack>
      <div className={styles.head}>
        <Face name={person.name} />
        <div>
          <h2 dir="auto">{person.name}</h2>
          <Soft>{whatTheyAre(person)}</Soft>
        </div>
      </div>
      <ReachActs person={person} />
      <Line>
        <LinkButton href={`/people/${person.id}`}>Open the whole page</LinkButton>
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </Line>
      <PersonFacts person={person} />
      {role === 'partner' ? null : (
        <>
          <PersonTies personId={person.id} />
          <Timeline personId={person.id} />
        </>
      )}
    </Stack>
  )
}
