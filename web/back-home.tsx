import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { api } from './api/client.ts'
import { Failed } from './failed.tsx'
import { useGo } from './go.ts'
import { forgetSession, useMe } from './session.ts'

/** Out of the example, into the workspace of one's own; nothing where there is none, or where one is in it. */
export function BackHome() {
  const me = useMe()
  const go = useGo()
  const enter = () => {
    forgetSession()
    go('/')
  }
  const move = useMutation(api.accounts.switchWorkspace.mutationOptions({ onSuccess: enter }))
  const own = me?.workspace.example ? me.workspaces.find(({ example }) => !example) : undefined
  if (!own) return null
  return (
    <>
      <Failed error={move.error} />
      <Button onPress={() => move.mutate({ workspaceId: own.id })} pending={move.isPending}>
        Back to {own.name}
      </Button>
    </>
  )
}
