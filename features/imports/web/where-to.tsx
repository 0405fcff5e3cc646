import { useQuery } from '@tanstack/react-query'
import { useOwnBranches } from '#features/people/web/public.ts'
import { Button } from '#ui/button.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import type { ImportRecord } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'

/** Who or what a list brings that belongs to a branch. */
const WHO: Partial<Record<TableKind, string>> = {
  people: 'New people',
  affiliations: 'New people',
  connections: 'New people',
  workplaces: 'New workplaces',
}

/** Into which branch those come whom a list brings: said before anything else of what would happen. */
export function WhereTo({ record: { id, kind }, onSetUp }: { record: ImportRecord; onSetUp: () => void }) {
  const branches = useOwnBranches()
  const found = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const who = WHO[kind]
  if (!found.data || !who) return null
  const { settings, columns, rememberedBranch } = found.data
  const branch = branches.find((each) => each.id === settings.branchId)
  const named = columns.some(({ use }) => use?.as === 'branch')
  if (kind === 'workplaces' && !branch) return null
  const last =
    branch && branch.id === rememberedBranch ? ', as with your last list that had these titles' : ''
  return (
    <Line>
      <Soft>
        {who} come into {branch ? <bdi>{branch.name}</bdi> : 'no branch'}
        {named ? ', where a row names none' : ''}
        {last}.
      </Soft>
      <Button kind="quiet" onPress={onSetUp}>
        {branch ? 'Another branch' : 'Choose a branch'}
      </Button>
    </Line>
  )
}
