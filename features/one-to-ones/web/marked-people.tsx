import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { dayWords } from './dates.ts'
import { peopleHref, REVIEW } from './read-words.ts'
import { MARK_WORDS } from './words.ts'

/** Whom the working group marked, with what was seen in talks: the team and the leaders to be. */
export function MarkedPeople({ branchId }: { branchId: string }) {
  const found = useQuery(api.leadershipMarks.list.queryOptions({ input: branchId ? { branchId } : {} }))
  const people = found.data?.people ?? []
  return (
    <Section title={REVIEW.marked}>
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy /> : null}
      {found.data ? <Soft>{people.length > 0 ? REVIEW.team(found.data.team) : REVIEW.unmarked}</Soft> : null}
      {people.length > 0 ? (
        <List label={REVIEW.marked}>
          {people.map(({ id, name, does, marks, lastMetOn }) => (
            <Row
              key={id}
              title={name}
              face={{ name }}
              href={`/people/${id}`}
              soft={[does, lastMetOn ? REVIEW.lastMet(dayWords(lastMetOn)) : ''].filter(Boolean).join(' · ')}
              mark={marks.map((mark) => (
                <Fragment key={mark}>
                  <Chip kind={mark === 'team_member' ? 'good' : 'plain'}>{MARK_WORDS[mark]}</Chip>{' '}
                </Fragment>
              ))}
            />
          ))}
        </List>
      ) : null}
      {people.length > 0 ? (
        <Line>
          {(['team_member', 'potential_leader'] as const).map((mark) => (
            <LinkButton key={mark} kind="quiet" href={peopleHref({ mark, branchId })}>
              {REVIEW.markedAsList(MARK_WORDS[mark])}
            </LinkButton>
          ))}
        </Line>
      ) : null}
    </Section>
  )
}
