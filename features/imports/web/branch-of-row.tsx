import { useMutation, useQuery } from '@tanstack/react-query'
import { useOwnBranches } from '#features/people/web/public.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRow } from '../contract.ts'
import { fileWords } from './problem-words.ts'
import { useAddBranches, useMayAddBranches } from './unknown-branches.tsx'
import { useLookAgain } from './use-look-again.ts'

function nameIn({ problems, cells }: ImportRow): string {
  const found = problems.find(({ code, column }) => code === 'unknown_branch' && column !== null)
  return cleanLine(cells[found?.column ?? -1] ?? '')
}

/** Branches that some rows name and that are not here, each with the line of the first row that does. */
export function unknownBranchesOf(rows: readonly ImportRow[]): Map<number, string> {
  const first = new Map<string, number>()
  for (const row of rows) {
    const name = nameIn(row)
    if (name && !first.has(name)) first.set(name, row.line)
  }
  return new Map([...first].map(([name, line]) => [line, name]))
}

const WAYS = {
  add: 'Add this branch, for every row that names it. The list is looked at again.',
  both: 'Add this branch, or say which of ours it is, for every row that names it. The list is looked at again.',
  say: 'Say which of your branches it is, for every row that names it, or ask a regional organiser to add it. The list is looked at again.',
}

/** How a row gets in whose branch is not here: the branch is made, or said to be one of ours, and the list is looked at again. */
export function BranchOfRow({ importId: id, name }: { importId: string; name: string }) {
  const mayAdd = useMayAddBranches()
  const branches = useOwnBranches()
  const columns = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const lookAgain = useLookAgain(id)
  const add = useAddBranches(lookAgain)
  const choose = useMutation({
    mutationFn: async (branchId: string) => {
      const { settings } = columns.data!
      const branchNames = { ...settings.branchNames, [name]: branchId }
      await client.imports.setUp({ id, settings: { ...settings, branchNames } })
      await lookAgain()
    },
  })
  const error = add.error ?? choose.error
  return (
    <Stack gap="small">
      <Soft>{mayAdd ? (branches.length > 0 ? WAYS.both : WAYS.add) : WAYS.say}</Soft>
      <Failed error={error} words={fileWords(error)} />
      {mayAdd ? (
        <Line>
          <Button onPress={() => add.mutate([name])} pending={add.isPending}>
            {`Add the branch “${name}”`}
          </Button>
        </Line>
      ) : null}
      {columns.data && branches.length > 0 ? (
        <Select
          label={`Which branch is “${name}”?`}
          value={choose.isPending ? choose.variables : ''}
          empty="None of these"
          options={branches.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(branchId) => (branchId ? choose.mutate(branchId) : undefined)}
        />
      ) : null}
    </Stack>
  )
}
