import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { client } from '#web/api/client.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { dayWords } from './dates.ts'
import { EarlierVersions } from './earlier-versions.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import styles from './one-to-ones.module.css'
import { PAPER, PREPARE } from './plan-words.ts'
import { PromiseNext } from './promise-next.tsx'
import { READ } from './read-words.ts'
import type { Talk } from './talk.ts'
import { abilitiesOf, Concerns, Facts, feelingsOf, isBare, Numbers, Quotes, Signs } from './talk-parts.tsx'
import { MEETING_OPTIONS } from './words.ts'

/** What was written up, and what is to come of it first. */
export function ReadPage({ talk }: { talk: Talk }) {
  const how = MEETING_OPTIONS.find(({ value }) => value === talk.meeting)?.label.toLocaleLowerCase('en-GB')
  const minutes = talk.minutes ? `${talk.minutes} minutes` : ''
  const by = talk.mine ? READ.mine : READ.by(talk.by.name ?? '')
  return (
    <Page
      title={READ.title(talk.person.name)}
      face={{ name: talk.person.name }}
      soft={[dayWords(talk.metOn!), minutes, talk.place, how, by].filter(Boolean).join(' · ')}
      back={PREPARE.back}
      width="wide"
      actions={
        <Line>
          {talk.mine ? <LinkButton href={`/one-to-ones/${talk.id}/edit`}>{READ.change}</LinkButton> : null}
          <PaperActs
            name="one-to-one"
            what={PAPER.of(talk.person.name)}
            get={(large) => client.oneToOnes.paperOf({ id: talk.id, ...large })}
          />
        </Line>
      }
    >
      <div className={styles.columns}>
        <Stack gap="large">
          <Said talk={talk} />
        </Stack>
        <Stack gap="large">
          <Next talk={talk} />
          <Reflection talk={talk} />
          {talk.introductionId ? (
            <p>
              <a href={`/introductions/${talk.introductionId}`}>{PREPARE.introduced}</a>
            </p>
          ) : null}
          <Soft>{READ.who}</Soft>
          <EarlierVersions id={talk.id} />
        </Stack>
      </div>
    </Page>
  )
}

function Next({ talk }: { talk: Talk }) {
  return (
    <Section repeated title={READ.next}>
      {talk.followUps.length === 0 ? <Soft>{READ.none}</Soft> : null}
      {talk.followUps.length > 0 ? (
        <List label={READ.next}>
          {talk.followUps.map((each) => (
            <FollowUpRow key={each.id} followUp={each} about="promise" />
          ))}
        </List>
      ) : null}
      <Line>
        <PromiseNext personId={talk.person.id} oneToOneId={talk.id} />
        <LinkButton href={`/people/${talk.person.id}`} kind="quiet">
          {talk.person.name}
        </LinkButton>
      </Line>
    </Section>
  )
}

const Reflection = ({ talk }: { talk: Talk }) =>
  talk.reflection ? (
    <Card title={talk.mine ? READ.reflection : READ.theirReflection(talk.by.name ?? '')}>
      <p className={styles.prose} dir="auto">
        {talk.reflection.words}
      </p>
      <Soft>{talk.reflection.shared ? READ.shared : READ.onlyMe}</Soft>
    </Card>
  ) : null

/** The talk itself; what was not written down takes no room. */
export function Said({ talk }: { talk: Talk | Omit<Talk, 'followUps'> }) {
  const feelings = feelingsOf(talk)
  const abilities = abilitiesOf(talk)
  return (
    <>
      {isBare(talk) ? <Soft>{READ.only}</Soft> : null}
      {talk.stories ? (
        <Section repeated title={READ.stories}>
          <p className={styles.prose} dir="auto">
            {talk.stories}
          </p>
        </Section>
      ) : null}
      {talk.concerns.length > 0 ? (
        <Section repeated title={READ.concerns}>
          <Concerns talk={talk} />
        </Section>
      ) : null}
      {talk.quotes.length > 0 ? (
        <Section repeated title={READ.quotes}>
          <Quotes talk={talk} />
        </Section>
      ) : null}
      <Numbers talk={talk} />
      {feelings.length > 0 ? (
        <Section repeated title={READ.feelings}>
          <Facts facts={feelings} />
        </Section>
      ) : null}
      {abilities.length > 0 ? (
        <Section repeated title={READ.could}>
          <Facts facts={abilities} />
        </Section>
      ) : null}
      {talk.signs.length > 0 ? (
        <Section repeated title={READ.signs}>
          <Signs talk={talk} />
        </Section>
      ) : null}
    </>
  )
}
