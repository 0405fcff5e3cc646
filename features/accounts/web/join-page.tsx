import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { linkToken, useEnter } from './enter.ts'
import { JoinForm } from './join-form.tsx'
import { ERROR_WORDS, ROLE_FOR_YOU, ROLE_WORDS } from './words.ts'

const WORDS = { ...ERROR_WORDS, invalid: ERROR_WORDS.link_ended! }

export function JoinPage() {
  const token = linkToken()
  const me = useMe()
  const [another, setAnother] = useState(false)
  const invitation = useQuery(
    api.accounts.lookAtInvitation.queryOptions({
      input: { token },
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const found = invitation.data
  return (
    <Page
      title={found ? `Join ${found.workspaceName}` : 'Join'}
      soft={found ? `${found.invitedBy} invites you.` : undefined}
    >
      {invitation.isPending ? <Busy /> : null}
      <Failed error={invitation.error} words={WORDS} />
      {found ? (
        <p>
          Your role: <strong>{ROLE_WORDS[found.role]}</strong>. {ROLE_FOR_YOU[found.role]}
        </p>
      ) : null}
      {found && me && !another ? (
        <JoinAsMe
          token={token}
          name={me.organiser.name}
          email={me.email}
          onAnother={() => setAnother(true)}
        />
      ) : null}
      {found && (!me || another) ? <JoinForm token={token} invitation={found} /> : null}
    </Page>
  )
}

type AsMe = { token: string; name: string; email: string; onAnother: () => void }

/** Someone signed in needs to type nothing. */
function JoinAsMe({ token, name, email, onAnother }: AsMe) {
  const enter = useEnter()
  const join = useMutation(api.accounts.acceptInvitation.mutationOptions({ onSuccess: enter }))
  return (
    <Stack>
      <Failed error={join.error} words={ERROR_WORDS} />
      <Button kind="main" wide pending={join.isPending} onPress={() => join.mutate({ token })}>
        Join as {name}
      </Button>
      <Soft>You are signed in as {email}.</Soft>
      <Button kind="quiet" onPress={onAnother}>
        That is not me
      </Button>
    </Stack>
  )
}
