import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Failed } from '#web/failed.tsx'
import { useFilters } from '#web/filters.ts'
import type { AuditEntry } from '../contract.ts'
import styles from './audit.module.css'
import { EntryLine } from './entry-line.tsx'
import { ExportTrail } from './export-trail.tsx'
import { useTrail } from './queries.ts'
import { TrailFilters } from './trail-filter-fields.tsx'
import { asFilters, parseTrail } from './trail-filters.ts'
import { dayWords, ERROR_WORDS } from './words.ts'

const byDay = (entries: readonly AuditEntry[]) => [...Map.groupBy(entries, (each) => dayWords(each.at))]

export function AuditPage() {
  const [state, setState] = useFilters(parseTrail)
  const [taking, setTaking] = useState(false)
  const filters = asFilters(state)
  const trail = useTrail(filters)
  return (
    <Page
      title="Log"
      soft="What was done here: who did what, and why. Nobody can change or remove a line of it. Looking at the same again within an hour is one line."
      width="wide"
      actions={<Button onPress={() => setTaking(true)}>Export</Button>}
    >
      <TrailFilters state={state} names={trail.names} onChange={setState} />
      <Failed error={trail.error} words={ERROR_WORDS} onRetry={trail.refetch} />
      {trail.isPending ? <Busy label="Fetching the log" /> : null}
      {trail.isSuccess && trail.entries.length === 0 ? (
        <EmptyState>Nothing fits. Take a filter away, or choose other days.</EmptyState>
      ) : null}
      {byDay(trail.entries).map(([day, entries]) => (
        <Section key={day} title={day}>
          <ul className={styles.lines}>
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} names={trail.names} />
            ))}
          </ul>
        </Section>
      ))}
      {trail.hasNextPage ? (
        <Button onPress={() => trail.fetchNextPage()} pending={trail.isFetchingNextPage} wide>
          Show what was before
        </Button>
      ) : null}
      <ExportTrail filters={filters} open={taking} onClose={() => setTaking(false)} />
    </Page>
  )
}
