import { useQuery } from '@tanstack/react-query'
import { shortDay } from '#ui/day.ts'
import { Quote } from '#ui/quote.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Said } from '../contract.ts'
import { SAID } from './words.ts'

type Quoted = Said['quotes'][number]

/** Who said it and by what leave; the way to the talk it was said in. */
const From = ({ consent, talk }: Quoted) => (
  <>
    {SAID.leave(consent, talk.person.name)} ·{' '}
    <a href={`/one-to-ones/${talk.id}`}>{shortDay(talk.metOn, true)}</a>
  </>
)

/** The talks that named a concern, each opening itself. */
const Talks = ({ named, talks }: Said['concerns'][number]) => (
  <>
    {SAID.named(named)}
    {talks.map((talk) => (
      <span key={talk.id}>
        {' · '}
        <a href={`/one-to-ones/${talk.id}`}>
          {talk.person.name}, {shortDay(talk.metOn, true)}
        </a>
      </span>
    ))}
    {named > talks.length ? ` · ${SAID.more(named - talks.length)}` : ''}
  </>
)

/** What people tied to an organisation said, and what concerns them. Nothing before the first talk. */
export function SaidThere({ organisationId }: { organisationId: string }) {
  const found = useQuery(api.ties.saidAtOrganisation.queryOptions({ input: { organisationId } }))
  const { quotes = [], concerns = [] } = found.data ?? {}
  if (found.error) return <Failed error={found.error} onRetry={found.refetch} />
  if (quotes.length + concerns.length === 0) return null
  return (
    <Section title={SAID.title}>
      {quotes.map((quote) => (
        <Quote key={quote.id} from={<From {...quote} />}>
          {quote.words}
        </Quote>
      ))}
      {concerns.length > 0 ? (
        <List label={SAID.concerns}>
          {concerns.map((concern) => (
            <Row key={concern.words} title={concern.words} soft={<Talks {...concern} />} />
          ))}
        </List>
      ) : null}
    </Section>
  )
}
