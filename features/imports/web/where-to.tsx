import { useQuery } from '@tanstack/react-query'
import type { Person } from '#features/people/contract.ts'
import { useOwnBranches } from '#features/people/web/public.ts'
import { Button } from '#ui/button.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import type { ImportRecord } from '../contract.ts'
import type { Field, TableKind } from '../mapping.contract.ts'

/** Who or what a list brings that belongs to a branch. */
const WHO: Partial<Record<TableKind, string>> = {
  people: 'New people',
  affiliations: 'New people',
  connections: 'New people',
  workplaces: 'New workplaces',
}

/** What each kind of person is called of several. */
const AS: Record<NonNullable<Person['kind']>, string> = {
  member: 'members',
  activist: 'stewards or officers',
  non_member: 'not yet members',
  public: 'members of the public',
  community_leader: 'community leaders',
  decision_maker: 'decision-makers',
}

/** Into which branch, and as whom, those come whom a list brings: said before anything else of what would happen. */
export function WhereTo({ record: { id, kind }, onSetUp }: { record: ImportRecord; onSetUp: () => void }) {
  const branches = useOwnBranches()
  const found = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const who = WHO[kind]
  if (!found.data || !who) return null
  const { settings, columns, rememberedBranch } = found.data
  const branch = branches.find((each) => each.id === settings.branchId)
  const says = (field: Field) => columns.some(({ use }) => use?.as === field)
  if (kind === 'workplaces' && !branch) return null
  const last =
    branch && branch.id === rememberedBranch ? ', as with your last list that had these titles' : ''
  const as = AS[(settings.personKind as keyof typeof AS | undefined) ?? 'public']
  return (
    <Line>
      <Soft>
        {who} come into {branch ? <bdi>{branch.name}</bdi> : 'no branch'}
        {says('branch') ? ', where a row names none' : ''}
        {last}.{kind === 'people' && !says('kind') ? ` They are written down as ${as}.` : ''}
      </Soft>
      <Button kind="quiet" onPress={onSetUp}>
        {branch ? 'Another branch' : 'Choose a branch'}
      </Button>
    </Line>
  )
}
