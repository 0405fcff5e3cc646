import { useQuery } from '@tanstack/react-query'
import { ORGANISATION_KIND_OPTIONS, ORGANISATION_STAGE_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { Select } from '#ui/select.tsx'
import { api } from '#web/api/client.ts'
import type { Filters } from './filters.ts'
import styles from './map.module.css'
import { type One, PickOne } from './pick-one.tsx'
import { MAP, SIZES, STRENGTHS } from './words.ts'

type Props = {
  filters: Filters
  size: string
  middle: One | null
  onChange: (changes: Partial<Filters>) => void
}

/** What narrows the picture. */
export function FilterBar({ filters, size, middle, onChange }: Props) {
  const branches = useQuery(api.branches.list.queryOptions({ input: {} })).data?.branches ?? []
  const around = (one: One | null) =>
    onChange({
      person: one?.kind === 'person' ? one.id : '',
      organisation: one?.kind === 'organisation' ? one.id : '',
    })
  return (
    <div className={styles.filters}>
      <PickOne label={MAP.around} placeholder={MAP.anyone} value={middle} onChange={around} />
      <Select
        label={MAP.branch}
        value={filters.branch}
        onChange={(branch) => onChange({ branch })}
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        empty={MAP.everyBranch}
      />
      <Select
        label={MAP.personKind}
        value={filters.personKind}
        onChange={(kind) => onChange({ personKind: kind as Filters['personKind'] })}
        options={PERSON_KIND_OPTIONS}
        empty={MAP.everyone}
      />
      <Select
        label={MAP.kind}
        value={filters.kind}
        onChange={(kind) => onChange({ kind: kind as Filters['kind'] })}
        options={ORGANISATION_KIND_OPTIONS}
        empty={MAP.everyKind}
      />
      <Select
        label={MAP.stage}
        value={filters.stage}
        onChange={(stage) => onChange({ stage: stage as Filters['stage'] })}
        options={ORGANISATION_STAGE_OPTIONS}
        empty={MAP.everyStage}
      />
      <Select
        label={MAP.strength}
        value={filters.strength}
        onChange={(strength) => onChange({ strength: strength as Filters['strength'] })}
        options={STRENGTHS}
        empty={MAP.everyTie}
      />
      <Select label={MAP.size} value={size} onChange={(next) => onChange({ size: next })} options={SIZES} />
    </div>
  )
}
