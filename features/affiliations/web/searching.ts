import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComboItem } from '#ui/combo-box.tsx'
import { api } from '#web/api/client.ts'
import { KIND_OF_ORGANISATION, PERSON_KIND_OPTIONS } from './words.ts'

const LINES = 8

/** Organisations by the beginning of their name, for a ComboBox. */
export function useOrganisationSearch() {
  const [q, onSearch] = useState('')
  const found = useQuery(
    api.organisations.list.queryOptions({
      input: q ? { q, limit: LINES } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const items: ComboItem[] = (q ? (found.data?.organisations ?? []) : []).map((each) => ({
    id: each.id,
    label: each.name,
    soft: [KIND_OF_ORGANISATION[each.kinds[0] ?? ''] ?? '', each.outcode ?? ''].filter(Boolean).join(' · '),
  }))
  return { items, onSearch, searching: found.isFetching }
}

/** People by the beginning of any part of their name, for a ComboBox. */
export function usePersonSearch() {
  const [q, onSearch] = useState('')
  const found = useQuery(
    api.people.list.queryOptions({
      input: q ? { q, limit: LINES } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const kindWords = (kind: string | null) =>
    PERSON_KIND_OPTIONS.find(({ value }) => value === kind)?.label ?? ''
  const items: ComboItem[] = (q ? (found.data?.people ?? []) : []).map((each) => ({
    id: each.id,
    label: each.name,
    soft: [each.activistRole ?? each.jobTitle ?? kindWords(each.kind), each.outcode ?? '']
      .filter(Boolean)
      .join(' · '),
  }))
  return { items, onSearch, searching: found.isFetching }
}
