import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { type ListState, NO_FILTERS } from './list-filters.ts'
import { useMay, useTags } from './queries.ts'
import { KINDS, RELATION, SPECIAL_OPTIONS, STAGE_OPTIONS } from './words.ts'

type Props = {
  open: boolean
  list: ListState
  onClose: () => void
  onChange: (changes: Partial<ListState>) => void
}

export function FilterDialog({ open, list, onClose, onChange }: Props) {
  const [chosen, setChosen] = useState(list)
  const tags = useTags()
  const { organise, partner } = useMay()
  // Each opening starts from the filters in force then.
  useEffect(() => {
    if (open) setChosen(list)
  }, [open])
  const change = (changes: Partial<ListState>) => setChosen((now) => ({ ...now, ...changes }))
  const close = (changes: Partial<ListState>) => {
    onChange(changes)
    onClose()
  }
  const show = () => {
    const { q: _, ...filters } = chosen
    close(filters)
  }
  const acts = (
    <>
      <Button kind="quiet" onPress={() => close(NO_FILTERS)}>
        Clear filters
      </Button>
      <Button kind="main" onPress={show}>
        Show these organisations
      </Button>
    </>
  )
  return (
    <Dialog title="Which to show" open={open} onClose={onClose} acts={acts}>
      <Select
        label="What it is"
        empty="Anything"
        value={chosen.kind}
        onChange={(kind) => change({ kind: kind as ListState['kind'] })}
        options={KINDS}
      />
      {partner ? null : (
        <Select
          label={RELATION.stage}
          empty="Anywhere"
          value={chosen.stage}
          onChange={(stage) => change({ stage: stage as ListState['stage'] })}
          options={STAGE_OPTIONS}
        />
      )}
      {tags.length > 0 ? (
        <Select
          label="Tag"
          empty="Any tag"
          value={chosen.tag}
          onChange={(tag) => change({ tag })}
          options={tags.map(({ tag, organisations }) => ({ value: tag, label: `${tag} (${organisations})` }))}
        />
      ) : null}
      <TextField
        label="First half of the postcode"
        placeholder="M33"
        maxLength={4}
        value={chosen.outcode}
        onChange={(outcode) => change({ outcode: outcode.trim() })}
      />
      {organise ? (
        <Select
          label="What belonging there tells"
          empty="Anything or nothing"
          value={chosen.special}
          onChange={(special) => change({ special: special as ListState['special'] })}
          options={SPECIAL_OPTIONS}
        />
      ) : null}
      <Checkbox
        label="Organisations that were put away"
        value={chosen.archived === 'yes'}
        onChange={(away) => change({ archived: away ? 'yes' : '' })}
      />
    </Dialog>
  )
}
