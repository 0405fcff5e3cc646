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
import { ASK, BRIEF, ERROR_WORDS, FIELD_WORDS, NUDGE_OPTIONS, ONE } from './words.ts'

export function BriefEditPage() {
  const id = useRouteParam('id')
  const found = useQuery(api.introductions.get.queryOptions({ input: { id } }))
  if (found.data) return <Editing key={id} loaded={found.data} />
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

function Editing({ loaded }: { loaded: Introduction }) {
  const go = useGo()
  // What was read when the form opened: later news must not slip under what is typed.
  const [base] = useState(loaded)
  const form = useForm({
    initial: valuesOf(base),
    draft: `introduction-brief:${base.id}`,
    words: FIELD_WORDS,
  })
  const href = `/introductions/${base.id}/brief`
  const save = useMutation(
    api.introductions.writeBrief.mutationOptions({
      onError: form.failed,
      onSuccess: async () => {
        await form.saved()
        toast(BRIEF.saved)
        go(href, { replace: true })
      },
    }),
  )
  const submit = () => {
    const { nudge, ...brief } = form.values
    save.mutate({ id: base.id, version: base.version, ...brief, nudgeDays: Number(nudge) })
  }
  return (
    <Page
      title={BRIEF.title(base.person.name)}
      soft={BRIEF.editSoft}
      back={{ href: `/introductions/${base.id}`, label: 'Introduction' }}
    >
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
          <Button type="submit" kind="main" pending={save.isPending}>
            {BRIEF.save}
          </Button>
          <DraftChip state={form.draft} />
        </Line>
      </Form>
    </Page>
  )
}
