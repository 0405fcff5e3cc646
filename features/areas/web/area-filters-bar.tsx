import { useQuery } from '@tanstack/react-query'
import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { Select } from '#ui/select.tsx'
import { api } from '#web/api/client.ts'
import type { AreaSet } from '../contract.ts'
import type { AreaFilters } from './area-filters.ts'
import styles from './areas.module.css'
import { AREAS, MEASURE_OPTIONS } from './words.ts'

type Props = {
  filters: AreaFilters
  sets: readonly AreaSet[]
  onChange: (changes: Partial<AreaFilters>) => void
}

/** What is counted, and by which areas. */
export function AreaFiltersBar({ filters, sets, onChange }: Props) {
  const branches = useQuery(api.branches.list.queryOptions({ input: {} })).data?.branches ?? []
  const bounds = sets.filter(({ kind }) => kind === 'boundaries')
  return (
    <div className={styles.filters}>
      <Select
        label={AREAS.countBy}
        value={filters.setId}
        empty={AREAS.outcodes}
        options={bounds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(setId) => onChange({ setId })}
      />
      <Select
        label={AREAS.measure}
        value={filters.measure}
        empty={AREAS.both}
        options={MEASURE_OPTIONS}
        onChange={(measure) => onChange({ measure: measure as AreaFilters['measure'] })}
      />
      <Select
        label={AREAS.branch}
        value={filters.branchId}
        empty={AREAS.everyBranch}
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(branchId) => onChange({ branchId })}
      />
      <Select
        label={AREAS.kind}
        value={filters.kind}
        empty={AREAS.everyone}
        options={PERSON_KIND_OPTIONS}
        onChange={(kind) => onChange({ kind: kind as AreaFilters['kind'] })}
      />
      <Select
        label={AREAS.organisationKind}
        value={filters.organisationKind}
        empty={AREAS.everyKind}
        options={ORGANISATION_KIND_OPTIONS}
        onChange={(kind) => onChange({ organisationKind: kind as AreaFilters['organisationKind'] })}
      />
    </div>
  )
}
