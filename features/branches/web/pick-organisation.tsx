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
  const add = useMutation(
    api.organisations.record.mutationOptions({ onSuccess: ({ id, name }) => onChange({ id, label: name }) }),
  )
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
        value={value}
        onChange={onChange}
        items={q ? items : []}
        onSearch={setQ}
        searching={found.isFetching}
        onCreate={(name) => add.mutate({ id: newId(), name, kinds: [kind] })}
        createLabel={(typed) =>
          `Write down “${typed}” as ${kind === 'employer' ? 'an employer' : 'a contractor'}`
        }
        error={error}
      />
      <Failed error={add.error} />
    </>
  )
}
