import { Select } from '#ui/select.tsx'
import type { ColumnUse, DateOrder, Field, NameOrder, TableKind } from '../mapping.contract.ts'
import { NewField } from './new-field.tsx'
import { PlaceDetails } from './place-details.tsx'
import { SlowField } from './slow-field.tsx'
import { TieDetails } from './tie-details.tsx'

type Props = {
  kind: TableKind
  use: ColumnUse
  /** What stands in the column. */
  examples: readonly string[]
  /** More than one column holds numbers of other systems. */
  severalIds: boolean
  /** More than one column holds an address, or a line of one. */
  severalAddresses: boolean
  /** A field of our own that is made with this list. */
  isNew: boolean
  onChange: (use: ColumnUse) => void
}

const DATES: readonly Field[] = ['birth_date', 'touch_on']
const NAMES: readonly Field[] = ['name', 'person_name', 'other_name', 'connection']
const LISTS: readonly Field[] = ['tags', 'memberships', 'connection']
const IDS: readonly Field[] = [
  'external_id',
  'person_external_id',
  'organisation_external_id',
  'other_external_id',
]
const DATE_OPTIONS: { value: DateOrder; label: string }[] = [
  { value: 'dmy', label: 'Day first: 25/12/1980' },
  { value: 'mdy', label: 'Month first: 12/25/1980' },
  { value: 'ymd', label: 'Year first: 1980-12-25' },
]
const NAME_OPTIONS: { value: NameOrder; label: string }[] = [
  { value: 'given_first', label: 'Joan Whitlock' },
  { value: 'comma', label: 'Whitlock, Joan' },
  { value: 'family_first', label: 'Whitlock Joan' },
  { value: 'as_written', label: 'As it stands' },
]
const SEPARATORS = [
  { value: ';', label: 'a semicolon ;' },
  { value: ',', label: 'a comma ,' },
  { value: '|', label: 'a bar |' },
  { value: '/', label: 'a slash /' },
  { value: '\n', label: 'a new line' },
]
const TICK = /^(y|yes|n|no|x|✓|✔|true|false|1|0)$/i

/** What else has to be known of a column: the order of dates and names, what stands between values, whose ids they are. */
export function ColumnDetails({ kind, use, examples, severalIds, severalAddresses, isNew, onChange }: Props) {
  const { as, order = 'dmy', names = 'given_first', separator } = use
  const dated = DATES.includes(as) || use.custom?.type === 'date'
  const ofPeople = kind !== 'organisations' && kind !== 'workplaces'
  const ticks = examples.length > 0 && examples.every((text) => TICK.test(text))
  const put = (more: Partial<ColumnUse>) => onChange({ ...use, ...more })
  return (
    <>
      {dated ? (
        <Select
          label="Dates are written"
          value={order}
          options={DATE_OPTIONS}
          onChange={(next) => put({ order: next as DateOrder })}
        />
      ) : null}
      {ofPeople && NAMES.includes(as) ? (
        <Select
          label="Names are written"
          value={names}
          options={NAME_OPTIONS}
          onChange={(next) => put({ names: next as NameOrder })}
        />
      ) : null}
      {LISTS.includes(as) ? (
        <Select
          label="Between them stands"
          value={separator === '\n' ? '\n' : (separator?.trim() ?? '')}
          empty="whatever fits"
          options={SEPARATORS}
          onChange={(next) => {
            const { separator: _, ...rest } = use
            onChange(next ? { ...rest, separator: next } : rest)
          }}
        />
      ) : null}
      <TieDetails use={use} ticks={ticks} onChange={onChange} />
      <PlaceDetails use={use} severalAddresses={severalAddresses} onChange={onChange} />
      {IDS.includes(as) && (severalIds || use.system) ? (
        <SlowField
          label="Whose numbers are these?"
          value={use.system ?? ''}
          onChange={(system) => put({ system: system || undefined })}
        />
      ) : null}
      {isNew && use.custom ? <NewField custom={use.custom} onChange={(custom) => put({ custom })} /> : null}
      {as === 'tags' && (ticks || use.tag) ? (
        <SlowField
          label="Whoever has a tick gets the tag"
          value={use.tag ?? ''}
          onChange={(tag) => put({ tag: tag || undefined })}
        />
      ) : null}
    </>
  )
}
