import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Line } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'
import { isNarrowed, type ListState, NO_FILTERS } from './list-filters.ts'

type Props = { list: ListState; onChange: (changes: Partial<ListState>) => void }

/** A list with nobody in it: either nothing fits, or nobody has been written down yet. */
export function NobodyFound({ list, onChange }: Props) {
  const role = useMe()?.organiser.role
  if (isNarrowed(list))
    return (
      <EmptyState
        act={
          <Line>
            <Button onPress={() => onChange({ ...NO_FILTERS, q: '' })}>Show everyone</Button>
            {role !== 'partner' && list.q ? (
              <LinkButton href={`/people/new?name=${encodeURIComponent(list.q)}`}>Add “{list.q}”</LinkButton>
            ) : null}
          </Line>
        }
      >
        Nobody fits. Try the beginning of a name, or take a filter away.
      </EmptyState>
    )
  if (role === 'partner')
    return (
      <EmptyState>Nobody has been shared with your coalition yet. Your organiser can do that.</EmptyState>
    )
  return (
    <EmptyState
      act={
        <Line>
          <LinkButton href="/people/new" kind="main">
            Add the first person
          </LinkButton>
          {role === 'listener' ? null : <LinkButton href="/imports">Import a list</LinkButton>}
        </Line>
      }
    >
      {role === 'listener'
        ? 'Here you find the people you write down and those your organiser gives you. A name is enough to begin.'
        : 'Everyone you talk to goes here: members, neighbours, community leaders. A name is enough to begin.'}
    </EmptyState>
  )
}
