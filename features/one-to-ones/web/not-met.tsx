import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { REVIEW } from './read-words.ts'
import type { Period } from './review-page.tsx'
import { useNotMet } from './use-talks.ts'

/** Who was not yet met, by name. */
export function NotMet({ period }: { period: Period }) {
  const { people, ...list } = useNotMet(period)
  return (
    <Section title={REVIEW.notMet}>
      <Failed error={list.error} onRetry={list.refetch} />
      {list.isPending ? <Busy /> : null}
      {list.isSuccess && people.length === 0 ? <Soft>{REVIEW.everyone}</Soft> : null}
      {people.length > 0 ? (
        <List label={REVIEW.notMet}>
          {people.map(({ id, name, does, suggested }) => (
            <Row
              key={id}
              title={name}
              face={{ name }}
              href={`/people/${id}`}
              soft={does}
              mark={suggested ? <Chip kind="good">{REVIEW.suggested}</Chip> : null}
              act={<Chip href={`/one-to-ones/plan?person=${id}`}>{REVIEW.plan}</Chip>}
            />
          ))}
        </List>
      ) : null}
      {list.hasNextPage ? (
        <Button kind="quiet" pending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          {REVIEW.more}
        </Button>
      ) : null}
    </Section>
  )
}
