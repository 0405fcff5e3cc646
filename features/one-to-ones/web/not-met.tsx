import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { peopleHref, REVIEW } from './read-words.ts'
import type { Period } from './review-page.tsx'
import { useNotMet } from './use-talks.ts'

type Props = { period: Period; suggested: 'yes' | 'no' }

/** Who was not yet met, by name: those whom somebody named, or the others. */
export function NotMet({ period, suggested }: Props) {
  const { people, ...list } = useNotMet(period, suggested)
  const title = suggested === 'yes' ? REVIEW.named : REVIEW.notMet
  const none = list.isSuccess && people.length === 0
  if (none && suggested === 'yes') return null
  return (
    <Section title={title}>
      <Failed error={list.error} onRetry={list.refetch} />
      {list.isPending ? <Busy /> : null}
      {none ? <Soft>{REVIEW.everyone}</Soft> : null}
      {people.length > 0 ? (
        <List label={title}>
          {people.map(({ id, name, does }) => (
            <Row
              key={id}
              title={name}
              face={{ name }}
              href={`/people/${id}`}
              soft={does}
              act={<Chip href={`/one-to-ones/plan?person=${id}`}>{REVIEW.plan}</Chip>}
            />
          ))}
        </List>
      ) : null}
      {people.length > 0 && suggested === 'no' && !period.to ? (
        <LinkButton kind="quiet" href={peopleHref({ notMetSince: period.from, branchId: period.branchId })}>
          {REVIEW.asList}
        </LinkButton>
      ) : null}
      {list.hasNextPage ? (
        <Button kind="quiet" pending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          {REVIEW.more}
        </Button>
      ) : null}
    </Section>
  )
}
