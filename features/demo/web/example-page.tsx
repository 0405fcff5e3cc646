import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { BackHome } from '#web/back-home.tsx'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import { forgetSession } from '#web/session.ts'
import type { Example } from '../contract.ts'
import { ERROR_WORDS, INSIDE, loadedWords, sinceWords } from './words.ts'

export function ExamplePage() {
  const state = useQuery(api.demo.state.queryOptions())
  return (
    <Page title="An example to learn on" back={{ href: '/more', label: 'More' }}>
      <p>
        Harrow Dale is a borough we made up, with people who do not exist. Try everything there: who knows
        whom, what a listener sees, what happens when you change something. Nothing you do in the example
        touches your own workspace, and nobody is ever written to.
      </p>
      <Failed error={state.error} onRetry={state.refetch} />
      {state.isPending ? <Busy /> : null}
      {state.isSuccess && !state.data.example ? <LoadCard /> : null}
      {state.data?.example ? <ExampleCard example={state.data.example} here={state.data.here} /> : null}
    </Page>
  )
}

function LoadCard() {
  const load = useMutation(
    api.demo.load.mutationOptions({ onSuccess: ({ counts }) => toast(loadedWords(counts)) }),
  )
  return (
    <Card title="What is in it">
      <ul>
        {INSIDE.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Failed error={load.error} words={ERROR_WORDS} />
      <Line>
        <Button kind="main" onPress={() => load.mutate({})} pending={load.isPending}>
          {load.isPending ? 'Writing down 2,000 people' : 'Load the example'}
        </Button>
        <Soft>It takes a few seconds.</Soft>
      </Line>
    </Card>
  )
}

function ExampleCard({ example, here }: { example: Example; here: boolean }) {
  const go = useGo()
  const [sure, setSure] = useState(false)
  const { workspaceId, name, createdAt } = example
  const enter = () => {
    forgetSession()
    go('/')
  }
  const open = useMutation(api.accounts.switchWorkspace.mutationOptions({ onSuccess: enter }))
  const remove = useMutation(
    api.demo.remove.mutationOptions({
      onSuccess: () => {
        setSure(false)
        toast('The example is gone.')
        // Whoever was inside is somewhere else now, or signed out.
        if (here) enter()
      },
    }),
  )
  return (
    <Card title={name}>
      <Soft>{sinceWords(createdAt)}</Soft>
      <Failed error={open.error} />
      <Line>
        {here ? (
          <LinkButton href="/" kind="main">
            Go to Today
          </LinkButton>
        ) : (
          <Button kind="main" onPress={() => open.mutate({ workspaceId })} pending={open.isPending}>
            Open the example
          </Button>
        )}
        {here ? <BackHome /> : null}
        <Button onPress={() => setSure(true)}>Remove it</Button>
      </Line>
      <ConfirmDialog
        title="Remove the example?"
        open={sure}
        onClose={() => setSure(false)}
        onConfirm={() => remove.mutate({ workspaceId })}
        confirm="Remove the example"
        danger
        pending={remove.isPending}
      >
        <p>
          Everything in {name} goes, what you changed there too. Your own workspace stays as it is. You can
          load the example again, as it was at first.
        </p>
        <Failed error={remove.error} />
      </ConfirmDialog>
    </Card>
  )
}
