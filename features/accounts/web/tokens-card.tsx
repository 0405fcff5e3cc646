import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '#kernel/contract.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { longDay } from '#ui/day.ts'
import { Note } from '#ui/note.tsx'
import { List, Row } from '#ui/row.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import styles from './account.module.css'
import { copy } from './copy.ts'
import { agoWords } from './moments.ts'
import { NewToken } from './new-token.tsx'
import { ROLE_WORDS } from './words.ts'

type Token = {
  id: string
  name: string
  role: Role
  scope: 'read' | 'write'
  lastUsedAt: string | null
  expiresAt: string | null
}

const tokenWords = ({ role, scope, lastUsedAt, expiresAt }: Token) =>
  [
    `${ROLE_WORDS[role]}, ${scope === 'read' ? 'reads only' : 'reads and writes'}`,
    lastUsedAt ? `used ${agoWords(lastUsedAt)}` : 'never used',
    expiresAt ? `ends ${longDay(expiresAt)}` : 'has no end',
  ].join(' · ')

export function TokensCard({ role }: { role: Role }) {
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState('')
  const [stopping, setStopping] = useState<Token | null>(null)
  const list = useQuery(api.accounts.tokens.queryOptions())
  const onSuccess = () => {
    toast('The token has stopped working.')
    setStopping(null)
  }
  const stop = useMutation(api.accounts.revokeToken.mutationOptions({ onSuccess }))
  return (
    <Card title="Tokens for other programs">
      <Soft>
        A membership system or a spreadsheet can read and write with a token.{' '}
        <a href="/api/openapi.json">What it can do</a>
      </Soft>
      <Failed error={list.error ?? stop.error} />
      {secret ? <Secret secret={secret} onDone={() => setSecret('')} /> : null}
      <List label="Tokens">
        {(list.data?.tokens ?? []).map((token) => (
          <Row
            key={token.id}
            title={token.name}
            soft={tokenWords(token)}
            act={<Chip onPress={() => setStopping(token)}>Stop it</Chip>}
          />
        ))}
      </List>
      {making ? <NewToken own={role} onMade={setSecret} onClose={() => setMaking(false)} /> : null}
      {making || secret ? null : <Button onPress={() => setMaking(true)}>Make a token</Button>}
      <ConfirmDialog
        title={`Stop ${stopping?.name ?? ''}?`}
        open={stopping !== null}
        onClose={() => setStopping(null)}
        onConfirm={() => stopping && stop.mutate({ id: stopping.id })}
        confirm="Stop the token"
        danger
        pending={stop.isPending}
      >
        Whatever uses it is shut out at once. This cannot be taken back.
      </ConfirmDialog>
    </Card>
  )
}

function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Note title="Copy this token now." kind="wait">
      <p>It is shown only this once. Treat it like a password.</p>
      <p className={styles.secret}>{secret}</p>
      <Line>
        <Button onPress={() => copy(secret)}>Copy</Button>
        <Button kind="main" onPress={onDone}>
          I have it
        </Button>
      </Line>
    </Note>
  )
}
