import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { ComboBox, type ComboItem } from '#ui/combo-box.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'

type Props = {
  label: string
  hint?: string
  kind: 'employer' | 'contractor'
  value: ComboItem | null
  onChange: (value: ComboItem | null) => void
  error?: string | undefined
}

/** An employer or contractor among the organisations; one that is not there yet is written down on the way. */
export function PickOrganisation({ label, hint, kind, value, onChange, error }: Props) {
  const [q, setQ] = useState('')
  const found = useQuery(
    api.organisations.list.queryOptions({
      input: q ? { q, limit: 20 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const [adding, setAdding] = useState<ComboItem | null>(null)
  const take = (next: ComboItem | null) => {
    setAdding(null)
    onChange(next)
  }
  const add = useMutation(
    api.organisations.record.mutationOptions({ onSuccess: ({ id, name }) => take({ id, label: name }) }),
  )
  const create = (item: ComboItem) => {
    setAdding(item)
    add.mutate({ id: item.id, name: item.label, kinds: [kind] })
  }
  const items = (found.data?.organisations ?? []).map(({ id, name, outcode }) => ({
    id,
    label: name,
    soft: outcode ?? undefined,
  }))
  return (
    <>
      <ComboBox
        label={label}
        hint={hint}
        value={value ?? adding}
        onChange={take}
        adding={adding !== null}
        items={q ? items : []}
        onSearch={setQ}
        searching={found.isFetching}
        onCreate={(name) => create({ id: newId(), label: name })}
        createLabel={(typed) =>
          `Write down “${typed}” as ${kind === 'employer' ? 'an employer' : 'a contractor'}`
        }
        takesAnyWord="when unknown"
        error={error}
      />
      <Failed error={adding && add.error} onRetry={() => adding && create(adding)} />
    </>
  )
}
