import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import { ChangeOrganiser } from './change-organiser.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { agoWords } from './moments.ts'
import { OpenInvitations } from './open-invitations.tsx'
import { type Organiser, useScopeWords } from './scopes.ts'
import { ROLE_WORDS } from './words.ts'

export function OrganisersPage() {
  const me = useMe()
  const [inviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<Organiser | null>(null)
  const list = useQuery(api.accounts.organisers.queryOptions())
  const regional = me?.organiser.role === 'region'
  const invite = (
    <Button kind="main" onPress={() => setInviting(true)}>
      Invite someone
    </Button>
  )
  return (
    <Page title="Organisers" soft="Who uses this workspace, and what they may see." actions={invite}>
      {list.isPending ? <Busy /> : null}
      <Failed error={list.error} onRetry={list.refetch} />
      <List label="Organisers">
        {(list.data?.organisers ?? []).map((organiser) => (
          <OrganiserRow
            key={organiser.id}
            organiser={organiser}
            isMe={organiser.id === me?.organiser.id}
            {...(regional ? { onChange: () => setChanging(organiser) } : {})}
          />
        ))}
      </List>
      <Section title="Invitations still open">
        <OpenInvitations />
      </Section>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {changing ? <ChangeOrganiser organiser={changing} onClose={() => setChanging(null)} /> : null}
    </Page>
  )
}

type RowProps = { organiser: Organiser; isMe: boolean; onChange?: () => void }

function OrganiserRow({ organiser, isMe, onChange }: RowProps) {
  const scopeWords = useScopeWords()
  const { name, role, email, twoStep, lastSeenAt } = organiser
  const facts = [
    role ? ROLE_WORDS[role] : '',
    scopeWords(organiser),
    email ?? '',
    onChange ? (lastSeenAt ? `seen ${agoWords(lastSeenAt)}` : 'not signed in') : '',
    twoStep ? 'second step on' : '',
  ]
  return (
    <Row
      title={name}
      face={{ name, kind: 'person' }}
      mark={isMe ? <Chip kind="good">You</Chip> : undefined}
      soft={facts.filter(Boolean).join(' · ')}
      act={onChange ? <Chip onPress={onChange}>Change</Chip> : undefined}
    />
  )
}
