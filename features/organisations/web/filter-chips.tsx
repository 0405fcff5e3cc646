import { useState } from 'react'
import { Chip } from '#ui/chip.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import { FILTERS, type ListState } from './list-filters.ts'
import { kindWords, SPECIAL_WORDS, STAGE_WORDS } from './words.ts'

type Props = { list: ListState; onChange: (changes: Partial<ListState>) => void }

const filterWords = (list: ListState): Record<(typeof FILTERS)[number], string> => ({
  kind: list.kind ? kindWords([list.kind]) : '',
  tag: `Tag: ${list.tag}`,
  outcode: `In ${list.outcode.toUpperCase()}`,
  special: list.special ? `Tells of ${SPECIAL_WORDS[list.special]}` : '',
  stage: list.stage ? STAGE_WORDS[list.stage] : '',
  archived: 'Put away',
})

/** The filters in force, each with a cross, and the way to another. */
export function FilterChips({ list, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const words = filterWords(list)
  return (
    <>
      {FILTERS.filter((key) => list[key]).map((key) => (
        <Chip key={key} kind="on" removeLabel={words[key]} onRemove={() => onChange({ [key]: '' })}>
          {words[key]}
        </Chip>
      ))}
      <Chip onPress={() => setOpen(true)}>+ filter</Chip>
      <FilterDialog open={open} list={list} onClose={() => setOpen(false)} onChange={onChange} />
    </>
  )
}
