import { useQuery } from '@tanstack/react-query'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Select } from '#ui/select.tsx'
import { Columns, Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { useMe } from '#web/session.ts'
import type { useForm } from '#web/use-form.ts'
import type { FormValues } from './allies-form-values.ts'
import { CONSENT_OPTIONS, FORM, PERSON_KIND_OPTIONS } from './words.ts'

type Props = { form: ReturnType<typeof useForm<FormValues>> }

/** The branches someone new may be written into: a branch organiser's own, all for the region. */
function useOwnBranches() {
  const me = useMe()
  const all = useQuery(api.branches.list.queryOptions({ input: {}, staleTime: 300_000 })).data?.branches ?? []
  return me?.organiser.role === 'branch' ? all.filter(({ id }) => me.organiser.branchIds.includes(id)) : all
}

/** How to reach someone we have not met before. */
export function NewAllyFields({ form }: Props) {
  const branches = useOwnBranches().map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Stack>
      <Columns>
        <TextField label={FORM.phone} type="tel" autoComplete="off" {...form.field('phone')} />
        <TextField label={FORM.email} type="email" autoComplete="off" {...form.field('email')} />
        <TextField label={FORM.postcode} autoComplete="off" {...form.field('postcode')} />
      </Columns>
      <RadioChips label={FORM.kind} options={PERSON_KIND_OPTIONS} {...form.field('kind')} />
      <Select label={FORM.branch} options={branches} empty={FORM.noBranch} {...form.field('branchId')} />
      <RadioChips label={FORM.consent} options={CONSENT_OPTIONS} {...form.field('consent')} />
    </Stack>
  )
}
