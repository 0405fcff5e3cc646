import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { findHeadings, topics } from './topics.ts'

const parse = (raw: RawSearch) => ({ q: word(raw, 'q') })

export function HelpPage() {
  const [{ q }, setFilters] = useFilters(parse)
  const found = q.trim() ? findHeadings(q) : null
  return (
    <Page title="Help" soft="Short pages in plain words.">
      <SearchField label="Search the help" value={q} onSearch={(text) => setFilters({ q: text })} />
      {found === null ? (
        <List label="Pages of help">
          {topics.map((topic) => (
            <Row key={topic.slug} href={`/help/${topic.slug}`} title={topic.title} soft={topic.about} />
          ))}
        </List>
      ) : found.length > 0 ? (
        <List label="What was found">
          {found.map(({ id, heading, topic }) => (
            <Row
              key={`${topic.slug} ${id}`}
              href={`/help/${topic.slug}#${id}`}
              title={heading}
              soft={topic.title}
            />
          ))}
        </List>
      ) : (
        <EmptyState>
          Nothing in the help says “{q}”. Try one short word, such as “import” or “role”.
        </EmptyState>
      )}
    </Page>
  )
}
