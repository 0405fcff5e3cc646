import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { datedName, saveFile } from '#ui/save-file.ts'
import { Line, Stack } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { useGo } from '#web/go.ts'
import { sendOutbox, takeBack } from './send.ts'
import type { Kept } from './store.ts'
import { useOutbox } from './use-outbox.ts'
import { OUTBOX, whyWords } from './words.ts'

const KIND = { waiting: 'wait', signed_out: 'wait', attention: 'bad', sent: 'good' } as const

/** What was saved on this device without signal, and how far it has come. */
export function WaitingPage() {
  const items = useOutbox()
  const [sending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    await sendOutbox()
    setSending(false)
  }
  const waits = items.some(({ state }) => state === 'waiting' || state === 'signed_out')
  const signedOut = items.some(({ state }) => state === 'signed_out')
  return (
    <Page title={OUTBOX.title} soft={OUTBOX.soft} back={{ href: '/more', label: 'More' }}>
      <Stack gap="large">
        {items.length === 0 ? <EmptyState>{OUTBOX.none}</EmptyState> : null}
        {items.length > 0 ? (
          <List label={OUTBOX.title}>
            {items.map((item) => (
              <Outgoing key={item.id} item={item} />
            ))}
          </List>
        ) : null}
        <Line>
          {waits ? (
            <Button kind="main" pending={sending} onPress={() => void send()}>
              {OUTBOX.send}
            </Button>
          ) : null}
          {signedOut ? <LinkButton href="/sign-in?then=/waiting">{OUTBOX.signIn}</LinkButton> : null}
        </Line>
      </Stack>
    </Page>
  )
}

function Outgoing({ item }: { item: Kept }) {
  const go = useGo()
  const open = async () => {
    if (await takeBack(item.id)) go(item.back.href)
    else toast(OUTBOX.gone)
  }
  const toFile = () =>
    saveFile(datedName('one-to-one', 'txt'), new Blob([item.text], { type: 'text/plain;charset=utf-8' }))
  const sent = item.state === 'sent'
  return (
    <Row
      title={item.title}
      href={sent ? item.page : undefined}
      mark={<Chip kind={KIND[item.state]}>{OUTBOX.state[item.state]}</Chip>}
      // Below the title: beside it two acts leave a phone no room for the name.
      soft={
        sent ? null : (
          <Stack gap="small">
            {item.state === 'attention' ? <p>{whyWords(item.code)}</p> : null}
            <Line>
              <Chip onPress={() => void open()}>
                {item.state === 'attention' ? OUTBOX.decide : OUTBOX.carryOn}
              </Chip>
              <Chip onPress={toFile}>{OUTBOX.file}</Chip>
            </Line>
          </Stack>
        )
      }
    />
  )
}
