import { Busy } from '#ui/busy.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import type { Person } from '../contract.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonTies } from './person-ties.tsx'
import { usePlaceWords } from './places.ts'
import { BringBack, PutAway } from './put-away.tsx'
import { usePerson } from './queries.ts'
import { ReachActs } from './reach-acts.tsx'
import { ERROR_WORDS, kindWords } from './words.ts'

const BACK = { href: '/people', label: 'People' }

/** "Member · steward · Local government · Depot": what someone is, in one quiet line. */
export function useWhatTheyAre() {
  const placeWords = usePlaceWords()
  return (person: Person) =>
    [kindWords(person.kind), person.activistRole ?? person.jobTitle, placeWords(person)]
      .filter(Boolean)
      .join(' · ')
}

export function PersonPage() {
  const person = usePerson(useRouteParam('id'))
  if (person.data) return <Whole person={person.data} />
  return (
    <Page title="Person" back={BACK}>
      {person.error ? (
        <Failed error={person.error} words={ERROR_WORDS} onRetry={person.refetch} />
      ) : (
        <Busy label="Fetching this person" />
      )}
    </Page>
  )
}

function Whole({ person }: { person: Person }) {
  const role = useMe()?.organiser.role
  const organises = role === 'region' || role === 'branch'
  const writes = organises || role === 'listener'
  const whatTheyAre = useWhatTheyAre()
  const acts = (
    <>
      {writes ? <LinkButton href={`/people/${person.id}/edit`}>Change</LinkButton> : null}
      {organises && !person.archivedAt ? <PutAway person={person} /> : null}
    </>
  )
  return (
    <Page
      title={person.name}
      face={{ name: person.name }}
      soft={<span dir="auto">{whatTheyAre(person)}</span>}
      back={BACK}
      actions={acts}
    >
      <BringBack person={person} may={organises} />
      <Stack gap="small">
        <ReachActs person={person} />
      </Stack>
      {writes ? <PersonTies personId={person.id} /> : null}
      <Section title="What is written down">
        <PersonFacts person={person} />
      </Section>
    </Page>
  )
}
