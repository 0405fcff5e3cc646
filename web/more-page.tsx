import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { Icon } from '#ui/icon.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from './api/client.ts'
import { BackHome } from './back-home.tsx'
import { Failed } from './failed.tsx'
import { barFor, placesFor } from './navigation.ts'
import { useOutbox } from './outbox/use-outbox.ts'
import { OUTBOX } from './outbox/words.ts'
import { forgetSession, type Me, useMe } from './session.ts'

const ROLE_WORDS: Record<NonNullable<Me>['organiser']['role'], string> = {
  region: 'Regional organiser',
  branch: 'Branch organiser',
  listener: 'Listener',
  partner: 'Coalition partner',
  viewer: 'Viewer',
}

export function MorePage() {
  const me = useMe()
  const waits = useOutbox().filter(({ state }) => state !== 'sent').length
  const inBar = barFor(me).map(({ href }) => href)
  const others = placesFor(me).filter(({ href }) => !inBar.includes(href))
  const leave = useMutation(
    api.accounts.signOut.mutationOptions({
      onSuccess: () => {
        forgetSession()
        location.assign('/sign-in')
      },
    }),
  )
  return (
    <Page title="More">
      {me ? (
        <Card title={me.organiser.name}>
          <Soft>
            {ROLE_WORDS[me.organiser.role]} · {me.workspace.name}
          </Soft>
          {waits > 0 ? <Soft>{OUTBOX.leave(waits)}</Soft> : null}
          <BackHome />
          <Failed error={leave.error} />
          <Button onPress={() => leave.mutate()} pending={leave.isPending}>
            Sign out
          </Button>
        </Card>
      ) : null}
      <List label="Places">
        {others.map((place) => (
          <Row key={place.href} href={place.href} title={place.label} lead={<Icon name={place.icon} />} />
        ))}
        <Row
          href="/waiting"
          title={OUTBOX.title}
          mark={waits > 0 ? <Chip kind="wait">{waits}</Chip> : null}
          lead={<Icon name="record" />}
        />
      </List>
    </Page>
  )
}
