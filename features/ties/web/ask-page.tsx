import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ComboBox, type ComboItem } from '#ui/combo-box.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { WhoDoWeKnow } from './who-do-we-know.tsx'
import { ASK_PAGE } from './words.ts'

const parse = (raw: RawSearch) => ({ organisation: word(raw, 'organisation') })

/** Pick an organisation, see the answer. */
export function AskPage() {
  const [{ organisation }, setFilters] = useFilters(parse)
  const [picked, setPicked] = useState<ComboItem | null>(null)
  const [q, setQ] = useState('')
  const found = useQuery(
    api.ties.search.queryOptions({
      input: q ? { q, limit: 10 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  // The one in the address, when someone comes by a link.
  const linked = useQuery(
    api.ties.whoDoWeKnow.queryOptions({
      input: organisation && !picked ? { organisationId: organisation, limit: 20 } : skipToken,
    }),
  ).data?.organisation
  const value = picked ?? (linked ? { id: linked.id, label: linked.name } : null)
  const items = found.data?.organisations.map(({ id, name, outcode }) => ({
    id,
    label: name,
    soft: outcode ?? undefined,
  }))
  const pick = (item: ComboItem | null) => {
    setPicked(item)
    setFilters({ organisation: item?.id ?? '' })
  }
  return (
    <Page title={ASK_PAGE.title} soft={ASK_PAGE.soft}>
      <ComboBox
        label={ASK_PAGE.field}
        placeholder={ASK_PAGE.placeholder}
        value={value}
        onChange={pick}
        items={items ?? []}
        onSearch={setQ}
        searching={found.isFetching}
      />
      <Failed error={found.error} onRetry={found.refetch} />
      {organisation ? (
        <WhoDoWeKnow organisationId={organisation} shown={10} />
      ) : (
        <EmptyState>{ASK_PAGE.start}</EmptyState>
      )}
    </Page>
  )
}
