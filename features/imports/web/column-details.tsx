import { Select } from '#ui/select.tsx'
import type { ColumnUse, DateOrder, Field, NameOrder } from '../mapping.contract.ts'
import { NewField } from './new-field.tsx'
import { SlowField } from './slow-field.tsx'

type Props = {
  use: ColumnUse
  /** What stands in the column. */
  examples: readonly string[]
  /** More than one column holds numbers of other systems. */
  severalIds: boolean
  /** A field of our own that is made with this list. */
  isNew: boolean
  onChange: (use: ColumnUse) => void
}

const DATES: readonly Field[] = ['birth_date']
const NAMES: readonly Field[] = ['name', 'person_name', 'other_name', 'connection']
const LISTS: readonly Field[] = ['tags', 'memberships', 'connection']
const IDS: readonly Field[] = [
  'external_id',
  'person_external_id',
  'organisation_external_id',
  'other_external_id',
]
const GROUPED: readonly Field[] = [
  'organisation',
  'organisation_kinds',
  'role',
  'since',
  'strength',
  'willing',
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
const PLACES = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: `No. ${value}` }))

/** What else has to be known of a column: the order of dates and names, what stands between values, whose ids they are. */
export function ColumnDetails({ use, examples, severalIds, isNew, onChange }: Props) {
  const { as, order = 'dmy', names = 'given_first', separator, group = 1 } = use
  const dated = DATES.includes(as) || use.custom?.type === 'date'
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
      {NAMES.includes(as) ? (
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
      {GROUPED.includes(as) ? (
        <Select
          label="Of which organisation in the row"
          value={String(group)}
          options={PLACES}
          onChange={(next) => put({ group: Number(next) })}
        />
      ) : null}
      {IDS.includes(as) && (severalIds || use.system) ? (
        <SlowField
          label="Whose numbers are these?"
          value={use.system ?? ''}
          onChange={(system) => put({ system: system || undefined })}
        />
      ) : null}
      {isNew && use.custom ? <NewField custom={use.custom} onChange={(custom) => put({ custom })} /> : null}
      {as === 'organisation' && (ticks || use.organisation) ? (
        <SlowField
          label="Whoever has a tick belongs to"
          value={use.organisation ?? ''}
          onChange={(organisation) => put({ organisation: organisation || undefined })}
        />
      ) : null}
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
