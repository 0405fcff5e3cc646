import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ORGANISATION_KIND_OPTIONS, ORGANISATION_STAGE_OPTIONS } from '#features/organisations/web/public.tsx'
import { ComboBox } from '#ui/combo-box.tsx'
import { DateField } from '#ui/date-field.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { api } from '#web/api/client.ts'
import type { ListState } from './list-filters.ts'
import { useOrganisationName } from './organisation-name.ts'
import { TEAM_MARK_OPTIONS, TIE_FILTERS } from './words.ts'

type Props = { chosen: ListState; change: (changes: Partial<ListState>) => void }

function BelongsTo({ chosen, change }: Props) {
  const [q, setQ] = useState('')
  const name = useOrganisationName(chosen.organisationId)
  const found = useQuery(
    api.organisations.list.queryOptions({
      input: q ? { q, limit: 20 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const items = (found.data?.organisations ?? []).map((each) => ({
    id: each.id,
    label: each.name,
    soft: each.outcode ?? undefined,
  }))
  return (
    <ComboBox
      label={TIE_FILTERS.belongs}
      hint={TIE_FILTERS.belongsHint}
      value={chosen.organisationId ? { id: chosen.organisationId, label: name } : null}
      onChange={(one) => change({ organisationId: one?.id ?? '' })}
      items={q ? items : []}
      onSearch={setQ}
      searching={found.isFetching}
    />
  )
}

/** Narrows a list by where people belong, how they are marked and when they were met. */
export const TieFilters = ({ chosen, change }: Props) => (
  <>
    <BelongsTo chosen={chosen} change={change} />
    <Select
      label={TIE_FILTERS.kind}
      empty={TIE_FILTERS.anyKind}
      value={chosen.organisationKind}
      onChange={(organisationKind) =>
        change({ organisationKind: organisationKind as ListState['organisationKind'] })
      }
      options={ORGANISATION_KIND_OPTIONS}
    />
    <Select
      label={TIE_FILTERS.stage}
      empty={TIE_FILTERS.anyStage}
      value={chosen.organisationStage}
      onChange={(organisationStage) =>
        change({ organisationStage: organisationStage as ListState['organisationStage'] })
      }
      options={ORGANISATION_STAGE_OPTIONS}
    />
    <RadioChips
      label={TIE_FILTERS.mark}
      value={chosen.mark || 'any'}
      onChange={(mark) => change({ mark: mark === 'any' ? '' : mark })}
      options={[{ value: 'any', label: 'Anything or nothing' }, ...TEAM_MARK_OPTIONS]}
    />
    <DateField
      label={TIE_FILTERS.notMet}
      hint={TIE_FILTERS.notMetHint}
      value={chosen.notMetSince}
      onChange={(notMetSince) => change({ notMetSince })}
    />
  </>
)
