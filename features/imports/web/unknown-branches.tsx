import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'

/** Branches that a list names and that are not here: made on the spot by whoever may, or left out knowingly. */
export function UnknownBranches({ id, names }: { id: string; names: readonly string[] }) {
  const queries = useQueryClient()
  const region = useMe()?.organiser.role === 'region'
  const add = useMutation({
    mutationFn: async () => {
      for (const name of names)
        await client.branches.record({ id: newId(), name: name.slice(0, 160), serviceGroup: 'other' })
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: api.branches.list.key() })
      await queries.invalidateQueries({ queryKey: api.imports.columns.queryKey({ input: { id } }) })
    },
  })
  if (names.length === 0) return null
  return (
    <Note title="Branches we do not know yet">
      <p>
        <bdi>{names.join(', ')}</bdi>
      </p>
      <p>
        {region
          ? 'Look whether one is only spelt in another way. Whoever is of a branch that is not here comes in without one.'
          : 'They are not here, or not yours. Whoever is of one of them comes in without a branch.'}
      </p>
      <Failed error={add.error} />
      {region ? (
        <Line>
          <Button onPress={() => add.mutate()} pending={add.isPending}>
            {names.length === 1 ? 'Add this branch' : `Add these ${names.length} branches`}
          </Button>
        </Line>
      ) : null}
    </Note>
  )
}
