import { useMutation } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { List, Row } from '#ui/row.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { forgetSession, type Me } from '#web/session.ts'
import { ROLE_WORDS } from './words.ts'

type Props = { here: string; workspaces: NonNullable<Me>['workspaces'] }

export function WorkspacesCard({ here, workspaces }: Props) {
  const go = useGo()
  const onSuccess = () => {
    forgetSession()
    go('/')
  }
  const move = useMutation(api.accounts.switchWorkspace.mutationOptions({ onSuccess }))
  return (
    <Card title="Your workspaces">
      <Failed error={move.error} />
      <List label="Your workspaces">
        {workspaces.map(({ id, name, role, example }) => (
          <Row
            key={id}
            title={name}
            soft={`${ROLE_WORDS[role]}${example ? ' · an example with invented people' : ''}`}
            act={
              id === here ? (
                <Chip kind="good">You are here</Chip>
              ) : (
                <Chip onPress={() => move.mutate({ workspaceId: id })}>Go there</Chip>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}
