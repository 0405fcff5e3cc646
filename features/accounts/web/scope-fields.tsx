import type { Role } from '#kernel/contract.ts'
import { CheckChips } from '#ui/check-chips.tsx'
import { Note } from '#ui/note.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Soft } from '#ui/text.tsx'
import { useMe } from '#web/session.ts'
import type { Bound } from '#web/use-form.ts'
import { type ScopeValues, useScopeOptions } from './scopes.ts'
import { ROLE_MEANS, ROLE_WORDS } from './words.ts'

type Props = { fields: { [K in keyof ScopeValues]: Bound<ScopeValues[K]> } }

/** A role and where it reaches, for inviting and for changing. */
export function ScopeFields({ fields }: Props) {
  const mine = useMe()?.organiser.role
  const { branches, coalitions } = useScopeOptions()
  const roles: readonly Role[] =
    mine === 'region' ? ['region', 'branch', 'listener', 'partner', 'viewer'] : ['branch', 'listener']
  const role = fields.role.value
  const takesBranches = role === 'branch' || role === 'listener'
  return (
    <>
      <RadioChips
        label="Role"
        required
        options={roles.map((value) => ({ value, label: ROLE_WORDS[value] }))}
        {...fields.role}
      />
      {role ? <Soft>{ROLE_MEANS[role]}</Soft> : null}
      {takesBranches && branches.length > 0 ? (
        <CheckChips label="Branches" required={role === 'branch'} options={branches} {...fields.branchIds} />
      ) : null}
      {role === 'branch' && branches.length === 0 ? (
        <Note>There is no branch yet. Add one first, under Branches.</Note>
      ) : null}
      {role === 'partner' && coalitions.length > 0 ? (
        <CheckChips label="Coalitions" required options={coalitions} {...fields.coalitionIds} />
      ) : null}
      {role === 'partner' && coalitions.length === 0 ? (
        <Note>There is no coalition yet. Add one first, under Branches.</Note>
      ) : null}
    </>
  )
}
