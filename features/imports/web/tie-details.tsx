import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import { CONNECTION_WORDS, ROLE_WORDS } from '#features/affiliations/web/public.tsx'
import { Select } from '#ui/select.tsx'
import { type ColumnUse, type Field, ONE_ORGANISATION } from '../mapping.contract.ts'
import { groupOptions } from './groups.ts'
import { SlowField } from './slow-field.tsx'

type Props = {
  use: ColumnUse
  /** Nothing but ticks stands in the column. */
  ticks: boolean
  onChange: (use: ColumnUse) => void
}

const GROUPED: readonly Field[] = ONE_ORGANISATION
const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What a column of ties leaves open: of which organisation it speaks, what they are there, how two people know each other. */
export function TieDetails({ use, ticks, onChange }: Props) {
  const { as, group = 1, role, connection } = use
  const put = (more: Partial<ColumnUse>) => onChange({ ...use, ...more })
  return (
    <>
      {GROUPED.includes(as) ? (
        <Select
          label="Of which organisation in the row"
          value={String(group)}
          options={groupOptions(group)}
          onChange={(next) => put({ group: Number(next) })}
        />
      ) : null}
      {as === 'organisation' && (ticks || use.organisation) ? (
        <SlowField
          label="Whoever has a tick belongs to"
          value={use.organisation ?? ''}
          onChange={(organisation) => put({ organisation: organisation || undefined })}
        />
      ) : null}
      {as === 'organisation' || as === 'memberships' ? (
        <Select
          label="What they are there, where the row does not say"
          value={role ?? ''}
          empty="Member"
          options={optionsOf(ROLE_WORDS)}
          onChange={(next) => put({ role: (next || undefined) as AffiliationRole | undefined })}
        />
      ) : null}
      {as === 'connection' ? (
        <Select
          label="How they know each other, where the cell does not say"
          value={connection ?? 'knows'}
          options={optionsOf(CONNECTION_WORDS)}
          onChange={(next) => put({ connection: next as ConnectionKind })}
        />
      ) : null}
    </>
  )
}
