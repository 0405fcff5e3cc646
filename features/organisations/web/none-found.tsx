import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { isNarrowed, type ListState, NO_FILTERS } from './list-filters.ts'
import { useMay } from './queries.ts'

type Props = { list: ListState; onChange: (changes: Partial<ListState>) => void }

/** A list with nothing in it: either nothing fits, or nothing has been written down yet. */
export function NoneFound({ list, onChange }: Props) {
  const { organise, record } = useMay()
  if (isNarrowed(list))
    return (
      <EmptyState
        act={
          <Line>
            <Button onPress={() => onChange({ ...NO_FILTERS, q: '' })}>Show all</Button>
            {record && list.q ? (
              <LinkButton href={`/organisations/new?name=${encodeURIComponent(list.q)}`}>
                Add “{list.q}”
              </LinkButton>
            ) : null}
          </Line>
        }
      >
        No organisation fits. Try the beginning of a name, or take a filter away.
      </EmptyState>
    )
  if (!record)
    return (
      <EmptyState>
        No organisation has been shared with your coalition yet. Your organiser can do that.
      </EmptyState>
    )
  return (
    <EmptyState
      act={
        <Line>
          <LinkButton href="/organisations/new" kind="main">
            Add the first organisation
          </LinkButton>
          {organise ? <LinkButton href="/imports">Import a list</LinkButton> : null}
        </Line>
      }
    >
      Residents, parents, clubs, congregations, employers: write down who is around you, then see who of us
      belongs there.
    </EmptyState>
  )
}
