import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { newId } from '#kernel/ids.ts'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Line } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { toast } from '#ui/toasts.ts'
import { api, type client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { useMe } from '#web/session.ts'
import { useForm } from '#web/use-form.ts'
import { NeverForThisOne } from './never-for-this-one.tsx'
import { OwnPhone } from './own-phone.tsx'
import { ASK, ERROR_WORDS, FIELD_WORDS, LIST, NUDGE_OPTIONS, ONE } from './words.ts'

const parse = (raw: RawSearch) => ({
  organisation: word(raw, 'organisation'),
  person: word(raw, 'person'),
  introduction: word(raw, 'introduction'),
})
type Person = Awaited<ReturnType<typeof client.people.get>>
type Place = { id: string; name: string }

/** `?organisation=&person=`: words to ask someone with, from one's own phone; `&introduction=` was kept for later. */
export function AskPage() {
  const [{ organisation, person, introduction }] = useFilters(parse)
  const who = useQuery(api.people.get.queryOptions({ input: person ? { id: person } : skipToken }))
  const where = useQuery(
    api.organisations.get.queryOptions({ input: organisation ? { id: organisation } : skipToken }),
  )
  if (who.data && where.data)
    return <Ask key={person} person={who.data} place={where.data} kept={introduction} />
  const error = who.error ?? where.error
  return (
    <Page title={LIST.title} back={ONE.back}>
      <Failed error={error} words={ERROR_WORDS} />
      {organisation && person ? (
        error ? null : (
          <Busy />
        )
      ) : (
        <EmptyState act={<LinkButton href="/who-do-we-know">{LIST.pick}</LinkButton>}>{ASK.pick}</EmptyState>
      )}
    </Page>
  )
}

const firstOf = (name: string) => name.split(' ')[0] ?? name

type Props = { person: Person; place: Place; kept: string }

function Ask({ person, place, kept }: Props) {
  const go = useGo()
  const me = useMe()?.organiser.name ?? ''
  const words = ASK.suggestion(person.givenName ?? firstOf(person.name), place.name, me)
  const form = useForm({ initial: { id: newId(), words, nudge: '7' }, words: FIELD_WORDS })
  const { id, nudge } = form.values
  const options = {
    onError: form.failed,
    onSuccess: (saved: { id: string }) => {
      toast(ASK.saved)
      go(`/introductions/${saved.id}`, { replace: true })
    },
  }
  const save = useMutation(api.introductions.record.mutationOptions(options))
  const move = useMutation(api.introductions.move.mutationOptions(options))
  const record = (state: 'suggested' | 'asked') =>
    kept
      ? move.mutate({ id: kept, to: 'asked' })
      : save.mutate({ id, personId: person.id, organisationId: place.id, state, nudgeDays: Number(nudge) })
  return (
    <Page
      title={ASK.title(person.name)}
      face={{ name: person.name }}
      soft={<bdi>{ASK.soft(place.name)}</bdi>}
      back={{ href: `/organisations/${place.id}`, label: place.name }}
    >
      <Form onSubmit={() => record('asked')} errors={form.errors}>
        <TextArea label={ASK.words} hint={ASK.wordsHint} {...form.field('words')} maxLength={2000} />
        <OwnPhone person={person} subject={ASK.subject} words={form.values.words} />
        {kept ? null : <RadioChips label={ASK.nudge} options={NUDGE_OPTIONS} {...form.field('nudge')} />}
        <Failed error={save.error ?? move.error} words={ERROR_WORDS} />
        {form.errors.personId ? <p role="alert">{form.errors.personId}</p> : null}
        <Line>
          <Button type="submit" kind="main" pending={save.isPending || move.isPending}>
            {ASK.asked}
          </Button>
          {kept ? null : <Button onPress={() => record('suggested')}>{ASK.later}</Button>}
        </Line>
      </Form>
      <NeverForThisOne person={person} place={place} />
    </Page>
  )
}
