import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ComboBox, type ComboItem } from '#ui/combo-box.tsx'
import { api } from '#web/api/client.ts'

export type One = { kind: 'person' | 'organisation'; id: string; name: string }

type Props = {
  label: string
  hint?: string
  placeholder?: string
  value: One | null
  onChange: (one: One | null) => void
}

/** Someone or an organisation, found by typing. */
export function PickOne({ label, hint, placeholder, value, onChange }: Props) {
  const [q, onSearch] = useState('')
  const found = useQuery(
    api.ties.search.queryOptions({
      input: q ? { q, limit: 6 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const { people = [], organisations = [] } = (q && found.data) || {}
  const items: (ComboItem & { one: One })[] = [
    ...people.map(({ id, name, does }) => ({
      id,
      label: name,
      soft: does ?? 'Person',
      one: { kind: 'person' as const, id, name },
    })),
    ...organisations.map(({ id, name, outcode }) => ({
      id,
      label: name,
      soft: ['Organisation', outcode].filter(Boolean).join(' · '),
      one: { kind: 'organisation' as const, id, name },
    })),
  ]
  return (
    <ComboBox
      label={label}
      {...(hint ? { hint } : {})}
      {...(placeholder ? { placeholder } : {})}
      value={value ? { id: value.id, label: value.name } : null}
      onChange={(item) => onChange(item ? (items.find((each) => each.id === item.id)?.one ?? null) : null)}
      items={items}
      onSearch={onSearch}
      searching={found.isFetching}
    />
  )
}
