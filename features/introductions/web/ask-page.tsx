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
import { asInput, type Place, pageOf } from './target.ts'
import { ASK, ERROR_WORDS, FIELD_WORDS, LIST, NUDGE_OPTIONS, ONE } from './words.ts'

const parse = (raw: RawSearch) => ({
  organisation: word(raw, 'organisation'),
  to: word(raw, 'to'),
  person: word(raw, 'person'),
  introduction: word(raw, 'introduction'),
})
type Person = Awaited<ReturnType<typeof client.people.get>>

const inputFor = (id: string) => (id ? { id } : skipToken)

/**
 * `?organisation=&person=`, or `?to=&person=` for someone hard to reach: words to ask a person with, from one's own
 * phone; `&introduction=` was kept for later.
 */
export function AskPage() {
  const [{ organisation, to, person, introduction }] = useFilters(parse)
  const who = useQuery(api.people.get.queryOptions({ input: inputFor(person) }))
  const where = useQuery(api.organisations.get.queryOptions({ input: inputFor(organisation) }))
  const reached = useQuery(api.people.get.queryOptions({ input: inputFor(organisation ? '' : to) }))
  const target = organisation ? { organisationId: organisation } : { personId: to }
  const name = (where.data ?? reached.data)?.name
  if (who.data && name !== undefined)
    return <Ask key={person} person={who.data} place={{ target, name }} kept={introduction} />
  const error = who.error ?? where.error ?? reached.error
  return (
    <Page title={LIST.title} back={ONE.back}>
      <Failed error={error} words={ERROR_WORDS} />
      {(organisation || to) && person ? (
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
      : save.mutate({ id, personId: person.id, ...asInput(place.target), state, nudgeDays: Number(nudge) })
  const refused = form.errors.personId ?? form.errors.toPersonId ?? form.errors.to
  return (
    <Page
      title={ASK.title(person.name)}
      face={{ name: person.name }}
      soft={<bdi>{ASK.soft(place.name)}</bdi>}
      back={{ href: pageOf(place.target), label: place.name }}
    >
      <Form onSubmit={() => record('asked')} errors={form.errors}>
        <TextArea label={ASK.words} hint={ASK.wordsHint} {...form.field('words')} maxLength={2000} />
        <OwnPhone person={person} subject={ASK.subject} words={form.values.words} />
        {kept ? null : <RadioChips label={ASK.nudge} options={NUDGE_OPTIONS} {...form.field('nudge')} />}
        <Failed error={save.error ?? move.error} words={ERROR_WORDS} />
        {refused ? <p role="alert">{refused}</p> : null}
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
