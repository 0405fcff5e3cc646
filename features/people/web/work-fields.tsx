import { Select } from '#ui/select.tsx'
import { Columns, Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PartProps } from './contact-fields.tsx'
import { nameOf, useBranches, useOwnBranches, useWorkplaces } from './places.ts'

const asOptions = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

function PlaceFields({ values, errors, set }: PartProps) {
  const own = useOwnBranches()
  const all = useBranches()
  const workplaces = useWorkplaces()
  // Someone of a branch that is not the asker's keeps it, also when nothing else is changed.
  const kept = values.branchId && !own.some(({ id }) => id === values.branchId)
  const branches = kept
    ? [...own, { id: values.branchId, name: nameOf(all, values.branchId) || 'Their branch' }]
    : own
  const here = workplaces.filter(({ branchId }) => (values.branchId ? branchId === values.branchId : true))
  const setWorkplace = (id: string) => {
    set('workplaceId', id)
    const branchId = workplaces.find((each) => each.id === id)?.branchId
    if (branchId && !values.branchId && own.some((each) => each.id === branchId)) set('branchId', branchId)
  }
  const setBranch = (id: string) => {
    set('branchId', id)
    if (id && workplaces.find((each) => each.id === values.workplaceId)?.branchId !== id)
      set('workplaceId', '')
  }
  if (branches.length === 0) return null
  return (
    <Columns>
      <Select
        label="Branch"
        name="branchId"
        empty="None, or not known"
        value={values.branchId}
        onChange={setBranch}
        options={asOptions(branches)}
        error={errors.branchId}
      />
      <Select
        label="Workplace"
        name="workplaceId"
        empty="None, or not known"
        value={values.workplaceId}
        onChange={setWorkplace}
        options={asOptions(here)}
        error={errors.workplaceId}
      />
    </Columns>
  )
}

export function WorkFields(props: PartProps) {
  const { values, errors, set } = props
  return (
    <Stack>
      <PlaceFields {...props} />
      <Columns>
        <TextField
          label="Job"
          name="jobTitle"
          value={values.jobTitle}
          onChange={(jobTitle) => set('jobTitle', jobTitle)}
          error={errors.jobTitle}
        />
        <TextField
          label="Role in the union"
          name="activistRole"
          placeholder="steward, branch secretary"
          value={values.activistRole}
          onChange={(activistRole) => set('activistRole', activistRole)}
          error={errors.activistRole}
        />
      </Columns>
    </Stack>
  )
}
