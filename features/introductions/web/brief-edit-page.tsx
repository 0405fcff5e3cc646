import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { useGo, useRouteParam } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import type { Introduction } from '../contract.ts'
import { TheirsMeanwhile } from './theirs-meanwhile.tsx'
import { ASK, BRIEF, ERROR_WORDS, FIELD_WORDS, NUDGE_OPTIONS, ONE } from './words.ts'

export function BriefEditPage() {
  const id = useRouteParam('id')
  const found = useQuery(api.introductions.get.queryOptions({ input: { id } }))
  if (found.data) return <Editing key={id} loaded={found.data} onStale={found.refetch} />
  return (
    <Page title={BRIEF.edit} back={ONE.back}>
      {found.error ? <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} /> : <Busy />}
    </Page>
  )
}

const valuesOf = ({ message, want, notToSay, background, nudgeDays }: Introduction) => ({
  message: message ?? '',
  want: want ?? '',
  notToSay: notToSay ?? '',
  background: background ?? '',
  nudge: String(nudgeDays),
})

/** The brief that someone wrote on from, so that a draft of last week knows what it would write over. */
const seenIn = (introduction: Introduction) => JSON.stringify(valuesOf(introduction))
const begunWith = (introduction: Introduction) => ({
  ...valuesOf(introduction),
  seen: seenIn(introduction),
})

function Editing({ loaded, onStale }: { loaded: Introduction; onStale: () => void }) {
  const go = useGo()
  const { id, person } = loaded
  // What was read when the form opened: later news must not slip under what is typed.
  const [initial] = useState(() => begunWith(loaded))
  const form = useForm({ initial, draft: `introduction-brief:${id}`, words: FIELD_WORDS })
  const news = form.values.seen === seenIn(loaded) ? null : loaded
  const href = `/introductions/${id}/brief`
  const save = useMutation(
    api.introductions.writeBrief.mutationOptions({
      onError: (error) => {
        form.failed(error)
        onStale()
      },
      onSuccess: async () => {
        await form.saved()
        toast(BRIEF.saved)
        go(href, { replace: true })
      },
    }),
  )
  const submit = () => {
    if (news) return
    const { nudge, seen: _, ...brief } = form.values
    save.mutate({ id, version: loaded.version, ...brief, nudgeDays: Number(nudge) })
  }
  return (
    <Page
      title={BRIEF.title(person.name)}
      soft={BRIEF.editSoft}
      back={{ href: `/introductions/${id}`, label: 'Introduction' }}
    >
      {news ? (
        <TheirsMeanwhile
          theirs={news}
          onMine={() => form.set('seen', seenIn(news))}
          onTheirs={() => form.reset(begunWith(news))}
        />
      ) : null}
      <Form onSubmit={submit} errors={form.errors}>
        <TextArea
          label={BRIEF.message}
          hint={BRIEF.messageHint}
          {...form.field('message')}
          maxLength={2000}
        />
        <TextArea label={BRIEF.want} hint={BRIEF.wantHint} {...form.field('want')} maxLength={2000} />
        <TextArea
          label={BRIEF.notToSay}
          hint={BRIEF.notToSayHint}
          {...form.field('notToSay')}
          maxLength={2000}
        />
        <TextArea
          label={BRIEF.background}
          hint={BRIEF.backgroundHint}
          {...form.field('background')}
          maxLength={5000}
        />
        <RadioChips label={ASK.nudge} options={NUDGE_OPTIONS} {...form.field('nudge')} />
        <Failed error={save.error} words={ERROR_WORDS} />
        <Line>
          {news ? null : (
            <Button type="submit" kind="main" pending={save.isPending}>
              {BRIEF.save}
            </Button>
          )}
          <DraftChip state={form.draft} />
        </Line>
      </Form>
    </Page>
  )
}
