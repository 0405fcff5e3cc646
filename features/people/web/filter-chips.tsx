import { useState } from 'react'
import { ORGANISATION_KIND_OPTIONS, ORGANISATION_STAGE_OPTIONS } from '#features/organisations/web/public.tsx'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { later } from '#ui/later.tsx'
import { useMe } from '#web/session.ts'
import { FILTERS, type ListState } from './list-filters.ts'
import { useOrganisationName } from './organisation-name.ts'
import { nameOf, useBranches, useListeners, useWorkplaces } from './places.ts'
import { kindWords, TEAM_MARK_OPTIONS } from './words.ts'

const FilterDialog = later(() => import('./filter-dialog.tsx').then((m) => m.FilterDialog))

type Props = { list: ListState; onChange: (changes: Partial<ListState>) => void }

function useFilterWords(list: ListState): Record<(typeof FILTERS)[number], string> {
  const branches = useBranches()
  const workplaces = useWorkplaces()
  const listeners = useListeners()
  const me = useMe()?.organiser.id
  const organisation = useOrganisationName(list.organisationId)
  const given = list.assignedTo === me ? 'you' : nameOf(listeners, list.assignedTo) || 'one listener'
  return {
    kind: kindWords(list.kind || null),
    branchId: nameOf(branches, list.branchId) || 'One branch',
    workplaceId: nameOf(workplaces, list.workplaceId) || 'One workplace',
    tag: `Tag: ${list.tag}`,
    outcode: `Lives in ${list.outcode.toUpperCase()}`,
    assignedTo: `Given to ${given}`,
    organisationId: `Belongs to ${organisation || 'one organisation'}`,
    organisationKind: `Belongs to: ${ORGANISATION_KIND_OPTIONS.find(({ value }) => value === list.organisationKind)?.label ?? ''}`,
    organisationStage: `Belongs to one that is: ${ORGANISATION_STAGE_OPTIONS.find(({ value }) => value === list.organisationStage)?.label ?? ''}`,
    mark: TEAM_MARK_OPTIONS.find(({ value }) => value === list.mark)?.label ?? '',
    notMetSince: list.notMetSince ? `Not met since ${longDay(list.notMetSince)}` : '',
    archived: 'Put away',
  }
}

/** The filters in force, each with a cross, and the way to another. */
export function FilterChips({ list, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const words = useFilterWords(list)
  return (
    <>
      {FILTERS.filter((key) => list[key]).map((key) => (
        <Chip
          key={key}
          kind="on"
          removeLabel={words[key]}
          onRemove={() => onChange({ [key]: '', ...(key === 'branchId' ? { workplaceId: '' } : {}) })}
        >
          {words[key]}
        </Chip>
      ))}
      <Chip onPress={() => setOpen(true)}>+ filter</Chip>
      {open ? <FilterDialog list={list} onClose={() => setOpen(false)} onChange={onChange} /> : null}
    </>
  )
}
