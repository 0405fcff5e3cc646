import { useQuery } from '@tanstack/react-query'
import { AffiliationsOf, ConnectionsOf } from '#features/affiliations/web/public.tsx'
import { personKindWords, ReachActs, waysTo } from '#features/people/web/public.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Line, Stack } from '#ui/stack.tsx'
import { api, client } from '#web/api/client.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { calendarFile, onTheWay, placeLink } from './calendar.ts'
import { dayOf, momentWords } from './dates.ts'
import { GuideCard } from './guide-card.tsx'
import { MarksOf } from './marks-of.tsx'
import styles from './one-to-ones.module.css'
import { PlanChanges } from './plan-changes.tsx'
import { PAPER, PREPARE } from './plan-words.ts'
import { SaidBefore } from './said-before.tsx'
import type { Talk } from './talk.ts'

const USUAL_MINUTES = 45

type Person = Awaited<ReturnType<typeof client.people.get>>
const whatTheyAre = ({ kind, activistRole, jobTitle }: Person) =>
  [personKindWords(kind).toLocaleLowerCase('en-GB'), activistRole ?? jobTitle].filter(Boolean).join(', ')

/** None where they want no calls. */
const numberOf = (person: Person | undefined) =>
  person && waysTo(person).some(({ label }) => label === 'Call') ? person.phones[0]?.number : undefined

const toCalendar = (talk: Talk, person: Person | undefined) => {
  const who = [talk.person.name, person && whatTheyAre(person)].filter(Boolean).join(', ')
  const text = calendarFile({
    id: talk.id,
    title: PREPARE.title(talk.person.name),
    at: talk.plannedFor!,
    minutes: talk.minutes ?? USUAL_MINUTES,
    place: talk.place,
    about: onTheWay(who, talk.place, numberOf(person)),
  })
  saveFile('one-to-one.ics', new Blob([text], { type: 'text/calendar' }))
}

/** Everything worth knowing on the way there, to read and not to fill in. */
export function PreparePage({ talk }: { talk: Talk }) {
  const { id } = talk.person
  const person = useQuery(api.people.get.queryOptions({ input: { id } }))
  const planned = talk.state === 'planned'
  // One green act a screen: to reach them before, to write it up afterwards.
  const past = talk.plannedFor !== null && new Date(talk.plannedFor) < new Date()
  // Whoever is late wants to ring them: that day the number stays in reach.
  const thatDay = past && dayOf(new Date(talk.plannedFor!)) === dayOf(new Date())
  const when = talk.plannedFor ? momentWords(talk.plannedFor) : ''
  return (
    <Page
      title={PREPARE.title(talk.person.name)}
      face={{ name: talk.person.name }}
      soft={[when, talk.place, person.data && whatTheyAre(person.data)].filter(Boolean).join(' · ')}
      back={PREPARE.back}
      width="wide"
    >
      <Stack gap="large">
        {talk.calledOffWhy ? <Note kind="wait">{PREPARE.calledOff(talk.calledOffWhy)}</Note> : null}
        {planned ? (
          <Line>
            {talk.mine ? (
              <LinkButton href={`/one-to-ones/new?talk=${talk.id}`} kind={past ? 'main' : 'plain'}>
                {PREPARE.writeUp}
              </LinkButton>
            ) : null}
            <Button onPress={() => toCalendar(talk, person.data)}>{PREPARE.calendar}</Button>
            {talk.place ? <LinkButton href={placeLink(talk.place)}>{PREPARE.map}</LinkButton> : null}
            {talk.mine ? <PlanChanges talk={talk} /> : null}
          </Line>
        ) : null}
        <div className={styles.columns}>
          <Stack gap="large">
            {person.data && (!past || thatDay) ? <ReachActs person={person.data} /> : null}
            {talk.credential ? (
              <Card title={PREPARE.credential}>
                <p className={styles.prose}>{talk.credential}</p>
              </Card>
            ) : null}
            <MarksOf personId={id} />
            <SaidBefore personId={id} />
            <AffiliationsOf personId={id} />
            <ConnectionsOf personId={id} />
          </Stack>
          <Stack gap="large">
            <GuideCard />
            {planned ? (
              <PaperActs
                name="write-up"
                what={PAPER.form(talk.person.name)}
                shown
                get={(large) => client.oneToOnes.paperOf({ id: talk.id, ...large })}
              />
            ) : null}
          </Stack>
        </div>
        {talk.introductionId ? (
          <p>
            <a href={`/introductions/${talk.introductionId}`}>{PREPARE.introduced}</a>
          </p>
        ) : null}
        <p>
          <a href={`/people/${id}`}>{talk.person.name}: all that is written down</a>
        </p>
      </Stack>
    </Page>
  )
}
