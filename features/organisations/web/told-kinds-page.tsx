import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckChips } from '#ui/check-chips.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { groupsOf, type ToldGroup, useToldKinds } from './told-kinds.ts'
import { TOLD } from './told-kinds-words.ts'

/** What organisations are by their names, where nothing else says: looked at by kind, and written down at a press. */
export function ToldKindsPage() {
  const found = useToldKinds()
  const groups = groupsOf(found.rows)
  return (
    <Page
      title={TOLD.title}
      soft={TOLD.soft}
      back={{ href: '/organisations', label: 'Organisations' }}
      width="wide"
    >
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Reading names" /> : null}
      <Stack>
        {groups.map((group) => (
          <Group key={group.kind} group={group} />
        ))}
      </Stack>
      {found.hasNextPage ? (
        <Button pending={found.isFetchingNextPage} onPress={() => found.fetchNextPage()}>
          {TOLD.further}
        </Button>
      ) : null}
      {found.isSuccess && groups.length === 0 && !found.hasNextPage ? (
        <EmptyState act={<LinkButton href="/organisations">Organisations</LinkButton>}>
          {TOLD.none}
        </EmptyState>
      ) : null}
    </Page>
  )
}

function Group({ group: { kind, special, organisations } }: { group: ToldGroup }) {
  const [not, setNot] = useState<readonly string[]>([])
  const ids = organisations.map(({ id }) => id)
  const ticked = ids.filter((id) => !not.includes(id))
  const settle = useMutation(
    api.organisations.settleKinds.mutationOptions({
      onSuccess: ({ changed }, { kind: taken }) => {
        // Those that stayed are asked about next.
        setNot([])
        toast(taken ? TOLD.taken(changed) : TOLD.left(changed))
      },
    }),
  )
  const say = (what: typeof kind | null) => () => settle.mutate({ ids: ticked, kind: what })
  return (
    <Card title={TOLD.group(kind, organisations.length)}>
      <Stack>
        {special ? <Soft>{TOLD.protects(special)}</Soft> : null}
        <CheckChips
          label={TOLD.which}
          value={ticked}
          onChange={(picked) => setNot(ids.filter((id) => !picked.includes(id)))}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Failed error={settle.error} />
        <Line>
          <Button pending={settle.isPending} disabled={ticked.length === 0} onPress={say(kind)}>
            {TOLD.take(kind, ticked.length)}
          </Button>
          <Button kind="quiet" disabled={ticked.length === 0 || settle.isPending} onPress={say(null)}>
            {TOLD.leave}
          </Button>
        </Line>
      </Stack>
    </Card>
  )
}
