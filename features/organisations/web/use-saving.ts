import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { codeOf } from '#web/errors.ts'
import { useGo } from '#web/go.ts'
import { changedFields, contested } from '#web/versions.ts'
import type { Organisation, OrganisationInput } from '../contract.ts'
import { toInput, toValues } from './form-values.ts'

type Field = keyof OrganisationInput
type Form = { saved: () => Promise<void>; failed: (error: unknown) => void }
type Meanwhile = { version: number; theirs: OrganisationInput; fields: Field[] }
const asInput = (stored: Organisation) => toInput(toValues(stored))

/**
 * Saves what was changed since `base` was read. When someone else was quicker and changed other things, both stand;
 * when they changed the same ones, `meanwhile` holds their version for the person to choose.
 */
export function useSaving(base: Organisation, form: Form) {
  const go = useGo()
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)
  const save = useMutation(api.organisations.change.mutationOptions())
  const before = asInput(base)
  const leave = async (words?: string) => {
    await form.saved()
    if (words) toast(words)
    go(`/organisations/${base.id}`, { replace: true })
  }
  const compare = async (mine: OrganisationInput) => {
    const now = await client.organisations.get({ id: base.id })
    const theirs = asInput(now)
    const fields = contested(before, theirs, mine)
    if (fields.length > 0) setMeanwhile({ version: now.version, theirs, fields })
    else send(mine, now.version)
  }
  const send = (mine: OrganisationInput, version: number, leaveOut: readonly Field[] = []) => {
    const changed = Object.entries(changedFields(before, mine))
    const change = Object.fromEntries(changed.filter(([field]) => !leaveOut.includes(field as Field)))
    if (Object.keys(change).length === 0) return void leave()
    save.mutate(
      { id: base.id, version, ...change },
      {
        onSuccess: () => void leave('Saved.'),
        onError: (error) =>
          codeOf(error) === 'changed_meanwhile' ? void compare(mine).catch(form.failed) : form.failed(error),
      },
    )
  }
  const error = codeOf(save.error) === 'changed_meanwhile' ? null : save.error
  return { send, meanwhile, pending: save.isPending, error }
}
