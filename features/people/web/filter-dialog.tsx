import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMe } from '#web/session.ts'
import { type ListState, NO_FILTERS } from './list-filters.ts'
import { useBranches, useListeners, useWorkplaces } from './places.ts'
import { useTags } from './queries.ts'
import { TieFilters } from './tie-filters.tsx'
import { KINDS } from './words.ts'

type Props = {
  list: ListState
  onClose: () => void
  onChange: (changes: Partial<ListState>) => void
}

const asOptions = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

export function FilterDialog({ list, onClose, onChange }: Props) {
  const [chosen, setChosen] = useState(list)
  const change = (changes: Partial<ListState>) => setChosen((now) => ({ ...now, ...changes }))
  const show = () => {
    const { q: _, person: __, from: ___, ...filters } = chosen
    onChange(filters)
    onClose()
  }
  const clear = () => {
    onChange(NO_FILTERS)
    onClose()
  }
  const acts = (
    <>
      <Button kind="quiet" onPress={clear}>
        Clear filters
      </Button>
      <Button kind="main" onPress={show}>
        Show these people
      </Button>
    </>
  )
  return (
    <Dialog title="Whom to show" open onClose={onClose} acts={acts}>
      {/* A partner may read no more than a name and where someone lives, so cannot ask by anything else. */}
      {useMe()?.organiser.role === 'partner' ? null : <InsideFilters chosen={chosen} change={change} />}
      <TextField
        label="First half of the postcode"
        placeholder="M33"
        maxLength={4}
        value={chosen.outcode}
        onChange={(outcode) => change({ outcode: outcode.trim() })}
      />
      <Checkbox
        label="People who were put away"
        value={chosen.archived === 'yes'}
        onChange={(away) => change({ archived: away ? 'yes' : '' })}
      />
    </Dialog>
  )
}

type InsideProps = { chosen: ListState; change: (changes: Partial<ListState>) => void }

function InsideFilters({ chosen, change }: InsideProps) {
  const branches = useBranches()
  const workplaces = useWorkplaces()
  const listeners = useListeners()
  const tags = useTags()
  const here = chosen.branchId
    ? workplaces.filter(({ branchId }) => branchId === chosen.branchId)
    : workplaces
  return (
    <Stack>
      <RadioChips
        label="Who they are"
        value={chosen.kind || 'any'}
        onChange={(kind) => change({ kind: kind === 'any' ? '' : kind })}
        options={[{ value: 'any', label: 'Anyone' }, ...KINDS]}
      />
      {branches.length > 0 ? (
        <Select
          label="Branch"
          empty="Any branch"
          value={chosen.branchId}
          onChange={(branchId) => change({ branchId, workplaceId: '' })}
          options={asOptions(branches)}
        />
      ) : null}
      {here.length > 0 ? (
        <Select
          label="Workplace"
          empty="Any workplace"
          value={chosen.workplaceId}
          onChange={(workplaceId) => change({ workplaceId })}
          options={asOptions(here)}
        />
      ) : null}
      {tags.length > 0 ? (
        <Select
          label="Tag"
          empty="Any tag"
          value={chosen.tag}
          onChange={(tag) => change({ tag })}
          options={tags.map(({ tag, people }) => ({ value: tag, label: `${tag} (${people})` }))}
        />
      ) : null}
      {listeners.length > 0 ? (
        <Select
          label="Given to"
          empty="Anyone or nobody"
          value={chosen.assignedTo}
          onChange={(assignedTo) => change({ assignedTo })}
          options={asOptions(listeners)}
        />
      ) : null}
      <TieFilters chosen={chosen} change={change} />
    </Stack>
  )
}
