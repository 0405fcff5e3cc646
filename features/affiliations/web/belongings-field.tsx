import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { type Belonging, newBelonging } from './allies-form-values.ts'
import { PickOrganisation } from './pick-organisation.tsx'
import type { Picked } from './picked.ts'
import { AFFILIATION, FORM, KIND_OPTIONS, ROLES, WILLING_OPTIONS } from './words.ts'

type Props = { value: readonly Belonging[]; onChange: (value: Belonging[]) => void }
type OneProps = { belonging: Belonging; onChange: (change: Partial<Belonging>) => void; onRemove: () => void }

function One({ belonging, onChange, onRemove }: OneProps) {
  const { organisation, kind, role, willing } = belonging
  return (
    <Card
      title={organisation.label}
      aside={
        <Chip onRemove={onRemove} removeLabel={organisation.label}>
          {organisation.fresh ? 'new' : 'known'}
        </Chip>
      }
    >
      <Stack gap="small">
        {organisation.fresh ? (
          <Select
            label={AFFILIATION.kindOfNew}
            value={kind}
            onChange={(next) => onChange({ kind: next })}
            options={KIND_OPTIONS}
          />
        ) : null}
        <RadioChips
          label={AFFILIATION.role}
          value={role}
          onChange={(next) => onChange({ role: next })}
          options={ROLES}
        />
        <RadioChips
          label={AFFILIATION.willing}
          value={willing}
          onChange={(next) => onChange({ willing: next })}
          options={WILLING_OPTIONS}
        />
      </Stack>
    </Card>
  )
}

/** Where they belong, one organisation after another: pick it, and it stands below with its role. */
export function BelongingsField({ value, onChange }: Props) {
  const add = (picked: Picked | null) => {
    if (picked && !value.some((each) => each.organisation.id === picked.id))
      onChange([...value, newBelonging(picked)])
  }
  return (
    <Stack>
      <PickOrganisation
        label={FORM.belongs}
        hint={FORM.belongsHint}
        value={null}
        onChange={add}
        kind=""
        onKind={() => {}}
        takesAnyName
      />
      {value.map((each) => (
        <One
          key={each.id}
          belonging={each}
          onChange={(change) =>
            onChange(value.map((other) => (other.id === each.id ? { ...other, ...change } : other)))
          }
          onRemove={() => onChange(value.filter((other) => other.id !== each.id))}
        />
      ))}
    </Stack>
  )
}
