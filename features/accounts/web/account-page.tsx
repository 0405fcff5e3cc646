import type { Role } from '#kernel/contract.ts'
import { Page } from '#ui/page.tsx'
import { useMe } from '#web/session.ts'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { RemindersCard } from './reminders-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TokensCard } from './tokens-card.tsx'
import { TwoStepCard } from './two-step-card.tsx'
import { ROLE_WORDS } from './words.ts'
import { WorkspacesCard } from './workspaces-card.tsx'

/** Whoever has something on Today that may wait for them. */
const REMINDED: readonly Role[] = ['region', 'branch', 'listener']

export function AccountPage() {
  const me = useMe()
  if (!me) return null
  return (
    <Page
      title="Your account"
      face={{ name: me.organiser.name, kind: 'person' }}
      soft={`${ROLE_WORDS[me.organiser.role]} · ${me.email}`}
    >
      {me.workspaces.length > 1 ? <WorkspacesCard here={me.workspace.id} workspaces={me.workspaces} /> : null}
      {REMINDED.includes(me.organiser.role) ? <RemindersCard /> : null}
      <PasswordCard email={me.email} />
      <PasskeysCard />
      <TwoStepCard on={me.twoStep} />
      <SessionsCard />
      <TokensCard role={me.organiser.role} />
    </Page>
  )
}
