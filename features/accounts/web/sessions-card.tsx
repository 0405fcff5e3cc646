import { useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { List, Row } from '#ui/row.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { agoWords } from './moments.ts'

export function SessionsCard() {
  const list = useQuery(api.accounts.sessions.queryOptions())
  const end = useMutation(
    api.accounts.endSession.mutationOptions({ onSuccess: () => toast('That device is signed out.') }),
  )
  const endOthers = useMutation(
    api.accounts.endOtherSessions.mutationOptions({
      onSuccess: () => toast('Signed out everywhere but here.'),
    }),
  )
  const sessions = list.data?.sessions ?? []
  return (
    <Card title="Where you are signed in">
      {list.isPending ? <Busy /> : null}
      <Failed error={list.error ?? end.error ?? endOthers.error} />
      <List label="Where you are signed in">
        {sessions.map(({ id, device, here, lastSeenAt, createdAt }) => (
          <Row
            key={id}
            title={device}
            mark={here ? <Chip kind="good">This one</Chip> : undefined}
            soft={`Seen ${agoWords(lastSeenAt)} · since ${longDay(createdAt)}`}
            act={here ? undefined : <Chip onPress={() => end.mutate({ id })}>Sign out</Chip>}
          />
        ))}
      </List>
      {sessions.length > 1 ? (
        <Button onPress={() => endOthers.mutate({})} pending={endOthers.isPending}>
          Sign out everywhere else
        </Button>
      ) : null}
    </Card>
  )
}
