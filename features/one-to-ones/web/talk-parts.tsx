import type { ReactNode } from 'react'
import { Chip } from '#ui/chip.tsx'
import { Quote } from '#ui/quote.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { rhythmWords } from './dates.ts'
import styles from './one-to-ones.module.css'
import { READ } from './read-words.ts'
import type { ListedTalk } from './talk.ts'
import { CONSENT_WORDS, JOINED_WORDS, MARK_WORDS, WRITE } from './words.ts'

type Props = { talk: ListedTalk }

/** What mattered to them, in their order. */
export const Concerns = ({ talk }: Props) => (
  <ol className={styles.ranked}>
    {talk.concerns.map(({ words, campaignIssue }) => (
      <li key={words} dir="auto">
        {words} <span>· {READ.issue[campaignIssue]}</span>
      </li>
    ))}
  </ol>
)

export const Quotes = ({ talk }: Props) => (
  <Stack>
    {talk.quotes.map(({ id, words, consent }) => (
      <Quote key={id} from={`${talk.person.name} · ${CONSENT_WORDS[consent]}`}>
        {words}
      </Quote>
    ))}
  </Stack>
)

/** Interest, commitment, joining, rhythm: each as it would be said. */
export const Numbers = ({ talk }: Props) => {
  const all = [
    talk.interest ? READ.interest(talk.interest) : '',
    talk.commitment ? READ.commitment(talk.commitment) : '',
    JOINED_WORDS[talk.joined],
    talk.rhythmDays ? READ.rhythm(rhythmWords(talk.rhythmDays)) : '',
  ].filter(Boolean)
  if (all.length === 0) return null
  return (
    <Line>
      {all.map((words) => (
        <Chip key={words}>{words}</Chip>
      ))}
    </Line>
  )
}

export const Signs = ({ talk }: Props) => (
  <ul className={styles.ranked}>
    {talk.signs.map(({ id, mark, seen }) => (
      <li key={id} dir="auto">
        <b>{MARK_WORDS[mark]}</b> {seen ? <span>· {seen}</span> : null}
      </li>
    ))}
  </ul>
)

export const Facts = ({ facts }: { facts: readonly (readonly [name: string, words: ReactNode])[] }) => (
  <dl className={styles.facts}>
    {facts.map(([name, words]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd dir="auto">{words}</dd>
      </div>
    ))}
  </dl>
)

const given = (facts: readonly (readonly [string, string | null])[]) =>
  facts.filter((fact): fact is [string, string] => Boolean(fact[1]))

export const feelingsOf = ({ angry, happy, sad, excited }: ListedTalk) =>
  given([
    [WRITE.angry, angry],
    [WRITE.happy, happy],
    [WRITE.sad, sad],
    [WRITE.excited, excited],
  ])
export const abilitiesOf = ({ offers, mightDo }: ListedTalk) =>
  given([
    [WRITE.offers, offers],
    [WRITE.mightDo, mightDo],
  ])

/** Nothing but the name was written down. */
export const isBare = (talk: ListedTalk) =>
  !talk.stories &&
  [talk.concerns, talk.quotes, talk.signs, feelingsOf(talk), abilitiesOf(talk)].every(
    (list) => list.length === 0,
  )
