import { useMutation } from '@tanstack/react-query'
import { newId } from '#kernel/ids.ts'
import { CheckChips } from '#ui/check-chips.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { REVIEW } from './read-words.ts'
import { MARK_WORDS } from './words.ts'

const SEEN = ['potential_leader', 'team_member'] as const
type Seen = (typeof SEEN)[number]
const OPTIONS = SEEN.map((value) => ({ value, label: MARK_WORDS[value] }))

type Props = { person: { id: string; name: string }; marks: readonly { id: string; mark: string }[] }

/** Potential leader, for the team: set and taken away by a tap, kept at once. */
export function MarkChips({ person, marks }: Props) {
  const set = useMutation(api.leadershipMarks.record.mutationOptions())
  const take = useMutation(api.leadershipMarks.remove.mutationOptions())
  const value = SEEN.filter((mark) => marks.some((each) => each.mark === mark))
  const change = (next: Seen[]) => {
    for (const mark of next) if (!value.includes(mark)) set.mutate({ id: newId(), personId: person.id, mark })
    for (const { id, mark } of marks)
      if (value.includes(mark as Seen) && !next.includes(mark as Seen)) take.mutate({ id })
  }
  return (
    <>
      <CheckChips
        label={REVIEW.mark(person.name)}
        options={OPTIONS}
        value={value}
        onChange={change}
        disabled={set.isPending || take.isPending}
      />
      <Failed error={set.error ?? take.error} />
    </>
  )
}
