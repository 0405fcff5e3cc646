import { Suspense } from 'react'
import { MergedWith, SameLink } from '#features/matching/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Card } from '#ui/card.tsx'
import { later } from '#ui/later.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { WhenQuiet } from '#ui/when-quiet.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import type { Going } from '#web/room-route.ts'
import { useMe } from '#web/session.ts'
import { useMoved } from '#web/use-moved.ts'
import type { Person } from '../contract.ts'
import styles from './people.module.css'
import { PersonFacts } from './person-facts.tsx'
import { PersonTies } from './person-ties.tsx'
import { placesQueries, usePlaceWords } from './places.ts'
import { BringBack, PutAway } from './put-away.tsx'
import { usePerson } from './queries.ts'
import { ReachActs, wantsToBeLeftAlone } from './reach-acts.tsx'
import { ERROR_WORDS, kindWords } from './words.ts'

const PersonStory = later(() => import('./person-story.tsx').then((m) => m.PersonStory))
const BACK = { href: '/people', label: 'People' }

/** "Member · steward · Local government · Depot": what someone is, in one quiet line. */
export function useWhatTheyAre() {
  const placeWords = usePlaceWords()
  return (person: Person) =>
    [kindWords(person.kind), person.activistRole ?? person.jobTitle, placeWords(person)]
      .filter(Boolean)
      .join(' · ')
}

export function firstOfPerson({ params: { id = '' }, me }: Going) {
  const role = me?.organiser.role
  const ties =
    role === 'region' || role === 'branch' || role === 'listener'
      ? [
          api.affiliations.listOfPerson.queryOptions({ input: { personId: id } }),
          api.connections.listOfPerson.queryOptions({ input: { personId: id } }),
        ]
      : []
  return atFirst(api.people.get.queryOptions({ input: { id } }), ...ties, ...placesQueries(role))
}

export function PersonPage() {
  const person = usePerson(useRouteParam('id'))
  useMoved(person.error, '/people')
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
  return (
    <Page
      title={person.name}
      face={{ name: person.name }}
      soft={<span dir="auto">{whatTheyAre(person)}</span>}
      back={BACK}
      width="wide"
    >
      <BringBack person={person} may={organises} />
      <div className={styles.whole}>
        <Stack gap="large">
          <Stack gap="small">
            {writes ? (
              <Line>
                <LinkButton kind="main" href={`/one-to-ones/new?person=${person.id}`}>
                  Write up a one-to-one
                </LinkButton>
                <LinkButton href={`/one-to-ones/plan?person=${person.id}`}>Plan one</LinkButton>
              </Line>
            ) : null}
            <ReachActs person={person} />
            {writes ? (
              <Line>
                <LinkButton kind="quiet" href={`/allies-form/new?person=${person.id}`}>
                  Write up an allies form
                </LinkButton>
                {person.archivedAt || wantsToBeLeftAlone(person) ? null : (
                  <LinkButton kind="quiet" href={`/people/${person.id}/whom-to-ask`}>
                    Who could introduce us?
                  </LinkButton>
                )}
              </Line>
            ) : null}
          </Stack>
          {writes ? <PersonTies personId={person.id} /> : null}
        </Stack>
        <Card
          title="What is written down"
          aside={writes ? <LinkButton href={`/people/${person.id}/edit`}>Change</LinkButton> : null}
        >
          <PersonFacts person={person} />
          {organises && !person.archivedAt ? (
            <Line>
              <PutAway person={person} />
              <SameLink kind="people" id={person.id} />
            </Line>
          ) : null}
          {role === 'region' ? (
            <LinkButton kind="quiet" href={`/audit?subjectId=${person.id}`}>
              What was done with this record
            </LinkButton>
          ) : null}
        </Card>
        {writes ? (
          <Stack gap="large">
            {organises ? (
              <Suspense>
                <MergedWith kind="people" id={person.id} name={person.name} />
              </Suspense>
            ) : null}
            <WhenQuiet>
              <PersonStory personId={person.id} />
            </WhenQuiet>
          </Stack>
        ) : null}
      </div>
    </Page>
  )
}
