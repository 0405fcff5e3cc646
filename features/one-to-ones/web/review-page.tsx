import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/date-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Columns, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { daysAgo, dayWords } from './dates.ts'
import { MarkChips } from './mark-chips.tsx'
import { MarkedPeople } from './marked-people.tsx'
import { NotMet } from './not-met.tsx'
import styles from './one-to-ones.module.css'
import { PREPARE } from './plan-words.ts'
import { Said } from './read-page.tsx'
import { REVIEW } from './read-words.ts'
import { Tally } from './tally-section.tsx'
import { useTalks } from './use-talks.ts'

const DAYS = 90
const A_DAY = /^\d{4}-\d\d-\d\d$/
const day = (raw: RawSearch, name: string) => (A_DAY.test(word(raw, name)) ? word(raw, name) : '')
const parse = (raw: RawSearch) => ({
  from: day(raw, 'from'),
  to: day(raw, 'to'),
  branchId: word(raw, 'branchId'),
})

/** A working group reads the talks of a period together, marks people, and sees who was not met. */
export function ReviewPage() {
  const [filters, setFilters] = useFilters(parse)
  const period = {
    from: filters.from || daysAgo(DAYS),
    ...(filters.to ? { to: filters.to } : {}),
    ...(filters.branchId ? { branchId: filters.branchId } : {}),
  }
  const branches = useQuery(api.branches.list.queryOptions({ input: {}, staleTime: 300_000 }))
  return (
    <Page title={REVIEW.title} soft={REVIEW.soft} back={PREPARE.back} width="wide">
      <Stack gap="large">
        <Columns>
          <DateField label={REVIEW.from} value={period.from} onChange={(from) => setFilters({ from })} />
          <DateField label={REVIEW.to} value={filters.to} onChange={(to) => setFilters({ to })} />
          <Select
            label={REVIEW.branch}
            value={filters.branchId}
            onChange={(branchId) => setFilters({ branchId })}
            options={(branches.data?.branches ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            empty={REVIEW.allBranches}
          />
        </Columns>
        <Read period={period} />
        <MarkedPeople branchId={filters.branchId} />
        <NotMet period={period} suggested="yes" />
        <NotMet period={period} suggested="no" />
      </Stack>
    </Page>
  )
}

export type Period = { from: string; to?: string; branchId?: string }

function Read({ period }: { period: Period }) {
  const { talks, marks, ...list } = useTalks(period)
  return (
    <>
      <Failed error={list.error} onRetry={list.refetch} />
      {list.isPending ? <Busy /> : null}
      {list.isSuccess && talks.length === 0 ? <EmptyState>{REVIEW.none}</EmptyState> : null}
      <Tally talks={talks} />
      {talks.length > 0 ? (
        <Section title={REVIEW.talks}>
          <div className={styles.cards}>
            {talks.map((talk) => (
              <Card
                key={talk.id}
                title={talk.person.name}
                aside={<a href={`/one-to-ones/${talk.id}`}>{dayWords(talk.metOn!)}</a>}
              >
                <Stack>
                  <Soft>{[talk.place, talk.by.name].filter(Boolean).join(' · ')}</Soft>
                  <Said talk={talk} />
                  <MarkChips
                    person={talk.person}
                    marks={marks.filter(({ personId }) => personId === talk.person.id)}
                  />
                </Stack>
              </Card>
            ))}
          </div>
        </Section>
      ) : null}
      {list.hasNextPage ? (
        <Button kind="quiet" pending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          {REVIEW.more}
        </Button>
      ) : null}
    </>
  )
}
