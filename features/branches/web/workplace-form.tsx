import type { ReactNode } from 'react'
import type { ComboItem } from '#ui/combo-box.tsx'
import { Form } from '#ui/form.tsx'
import { NumberField } from '#ui/number-field.tsx'
import { Columns } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { useForm } from '#web/use-form.ts'
import type { Workplace, WorkplaceInput } from '../contract.ts'
import { PickOrganisation } from './pick-organisation.tsx'

export type WorkplaceValues = {
  id: string
  name: string
  employer: ComboItem | null
  contractor: ComboItem | null
  contract: string
  headCount: number | null
  address: string
  postcode: string
}

export const blank = (id: string): WorkplaceValues => ({
  id,
  name: '',
  employer: null,
  contractor: null,
  contract: '',
  headCount: null,
  address: '',
  postcode: '',
})

// A chosen organisation whose name is hidden keeps its id, so that saving does not lose it.
const chosen = (id: string | null, name: string | null) =>
  id ? { id, label: name ?? 'An organisation' } : null

export const toValues = (stored: Workplace): WorkplaceValues => ({
  id: stored.id,
  name: stored.name,
  employer: chosen(stored.employerId, stored.employerName),
  contractor: chosen(stored.contractorId, stored.contractorName),
  contract: stored.contract ?? '',
  headCount: stored.headCount,
  address: stored.address ?? '',
  postcode: stored.postcode ?? '',
})

export const toInput = (values: WorkplaceValues, branchId: string): WorkplaceInput & { id: string } => ({
  id: values.id,
  branchId,
  name: values.name.trim(),
  employerId: values.employer?.id ?? null,
  contractorId: values.contractor?.id ?? null,
  contract: values.contract.trim() || null,
  headCount: values.headCount,
  address: values.address.trim() || null,
  postcode: values.postcode.trim() || null,
})

type Props = {
  id: string
  form: ReturnType<typeof useForm<WorkplaceValues>>
  onSubmit: () => void
  children?: ReactNode
}

/** Where people work, for whom, and how many: the name is enough, the head count makes it useful. */
export function WorkplaceForm({ id, form, onSubmit, children }: Props) {
  const { employer, contractor, contract } = form.values
  return (
    <Form id={id} onSubmit={onSubmit} errors={form.errors} label="About this workplace">
      <TextField label="Name" required autoFocus maxLength={200} {...form.field('name')} />
      <NumberField
        label="How many people work there"
        hint="In the union or not. A good guess is better than nothing."
        min={0}
        max={1_000_000}
        {...form.field('headCount')}
      />
      <PickOrganisation
        label="Employer"
        kind="employer"
        value={employer}
        onChange={(value) => form.set('employer', value)}
        error={form.errors.employerId}
      />
      <PickOrganisation
        label="Contractor"
        hint="Only when the work was contracted out: who runs it now."
        kind="contractor"
        value={contractor}
        onChange={(value) => form.set('contractor', value)}
        error={form.errors.contractorId}
      />
      {contractor || contract ? (
        <TextField
          label="Contract"
          placeholder="School cleaning, east"
          maxLength={200}
          {...form.field('contract')}
        />
      ) : null}
      <Columns>
        <TextField label="Address" maxLength={400} {...form.field('address')} />
        <TextField label="Postcode" maxLength={12} {...form.field('postcode')} />
      </Columns>
      {children}
    </Form>
  )
}
