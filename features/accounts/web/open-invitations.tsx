import { useMutation, useQuery } from '@tanstack/react-query'
import { Chip } from '#ui/chip.tsx'
import { longDay } from '#ui/day.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { List, Row } from '#ui/row.tsx'
import { Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useScopeWords } from './scopes.ts'
import { ROLE_WORDS } from './words.ts'

export function OpenInvitations() {
  const scopeWords = useScopeWords()
  const list = useQuery(api.accounts.invitations.queryOptions())
  const withdraw = useMutation(
    api.accounts.withdrawInvitation.mutationOptions({
      onSuccess: () => toast('Taken back: the link no longer works.'),
    }),
  )
  const invitations = list.data?.invitations ?? []
  return (
    <Stack gap="small">
      <Failed error={list.error ?? withdraw.error} />
      {list.isSuccess && invitations.length === 0 ? (
        <EmptyState>None. Whoever you invite stands here until they have joined.</EmptyState>
      ) : null}
      <List label="Invitations still open">
        {invitations.map((invitation) => {
          const { id, name, role, email, invitedBy, expiresAt } = invitation
          const facts = [
            ROLE_WORDS[role],
            scopeWords(invitation),
            email,
            `from ${invitedBy}`,
            `ends ${longDay(expiresAt)}`,
          ]
          return (
            <Row
              key={id}
              title={name}
              soft={facts.filter(Boolean).join(' · ')}
              act={<Chip onPress={() => withdraw.mutate({ id })}>Take back</Chip>}
            />
          )
        })}
      </List>
    </Stack>
  )
}
