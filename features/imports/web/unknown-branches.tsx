import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOwnBranches } from '#features/people/web/public.ts'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Select } from '#ui/select.tsx'
import { Line } from '#ui/stack.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import type { ImportSettings } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import styles from './import.module.css'

type Props = {
  id: string
  kind: TableKind
  names: readonly string[]
  settings: ImportSettings
  onChange: (settings: ImportSettings) => void
}

const OTHERWISE = {
  workplaces: { stays: 'Its workplaces stay out', hint: 'A workplace without its branch stays out.' },
  others: { stays: 'No branch', hint: 'Whoever is of a branch that is not here comes in without one.' },
}

export const useMayAddBranches = () => useMe()?.organiser.role === 'region'

/** Makes branches of these names; `then` is what their list is asked for next. */
export function useAddBranches(then: () => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (names: readonly string[]) => {
      for (const name of names)
        await client.branches.record({ id: newId(), name: name.slice(0, 160), serviceGroup: 'other' })
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: api.branches.list.key() })
      await then()
    },
  })
}

/** Branches that a list names and that are not here: made on the spot by whoever may, said to be one of ours, or left out knowingly. */
export function UnknownBranches({ id, kind, names, settings, onChange }: Props) {
  const queries = useQueryClient()
  const mayAdd = useMayAddBranches()
  const branches = useOwnBranches()
  const add = useAddBranches(() =>
    queries.invalidateQueries({ queryKey: api.imports.columns.queryKey({ input: { id } }) }),
  )
  const said = settings.branchNames ?? {}
  const all = [...names, ...Object.keys(said).filter((name) => !names.includes(name))]
  if (all.length === 0) return null
  const { stays, hint } = OTHERWISE[kind === 'workplaces' ? 'workplaces' : 'others']
  const choose = (name: string, branchId: string) => {
    const { [name]: _, ...rest } = said
    onChange({ ...settings, branchNames: branchId ? { ...rest, [name]: branchId } : rest })
  }
  return (
    <Note title="Branches we do not know yet">
      <p>
        {mayAdd
          ? `Is one only spelt in another way? Then say which of ours it is. ${hint}`
          : `They are not here, or not yours. Say which of yours each is, or ask a regional organiser to add it. ${hint}`}
      </p>
      <div className={styles.fields}>
        {all.map((name) => (
          <Select
            key={name}
            label={name}
            value={said[name] ?? ''}
            empty={stays}
            options={branches.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(branchId) => choose(name, branchId)}
          />
        ))}
      </div>
      <Failed error={add.error} />
      {mayAdd && names.length > 0 ? (
        <Line>
          <Button onPress={() => add.mutate(names)} pending={add.isPending}>
            {names.length === 1 ? 'Add this branch' : `Add these ${names.length} branches`}
          </Button>
        </Line>
      ) : null}
    </Note>
  )
}
