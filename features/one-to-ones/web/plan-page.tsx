import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { type Picked, PickPerson } from '#features/affiliations/web/public.tsx'
import { newId } from '#kernel/ids.ts'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { BegunBefore } from '#web/begun-before.tsx'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { useForm } from '#web/use-form.ts'
import { firstChance, momentOf } from './dates.ts'
import { PlanFields, type PlanValues } from './plan-fields.tsx'
import { PLAN, PLAN_ERROR_WORDS, PREPARE } from './plan-words.ts'
import { ERROR_WORDS, FIELD_WORDS, WRITE } from './words.ts'

const parse = (raw: RawSearch) => ({ person: word(raw, 'person'), introduction: word(raw, 'introduction') })

/** `?person=` plans to meet someone who is there, `&introduction=` because somebody introduced us. */
export function PlanPage() {
  const [{ person, introduction }] = useFilters(parse)
  const someone = useQuery(api.people.get.queryOptions({ input: person ? { id: person } : skipToken }))
  const mine = useQuery(api.oneToOnes.mine.queryOptions())
  const error = someone.error ?? mine.error
  if ((person && !someone.data) || !mine.data)
    return (
      <Page title={PLAN.title} back={PREPARE.back}>
        {error ? <Failed error={error} words={ERROR_WORDS} /> : <Busy />}
      </Page>
    )
  const known = someone.data ? { id: someone.data.id, label: someone.data.name } : null
  return (
    <Plan
      key={[known?.id ?? 'new', introduction].join(':')}
      known={known}
      credential={mine.data.credential ?? ''}
      leaveAlone={someone.data?.doNotContact ?? false}
      introduction={introduction}
    />
  )
}

type Props = { known: Picked | null; credential: string; leaveAlone: boolean; introduction: string }
type Values = PlanValues & { id: string; person: Picked | null; introductionId: string }

function Plan({ known, credential, leaveAlone, introduction }: Props) {
  const go = useGo()
  const key = [known?.id ?? 'new', introduction].filter(Boolean).join(':')
  const blank = (): Values => ({
    id: newId(),
    person: known,
    introductionId: introduction,
    ...firstChance(),
    place: '',
    minutes: '45',
    credential,
  })
  const form = useForm({ initial: blank(), draft: `one-to-one-plan:${key}`, words: FIELD_WORDS })
  const { values } = form
  const save = useMutation(
    api.oneToOnes.plan.mutationOptions({
      onError: form.failed,
      onSuccess: async (saved) => {
        await form.saved()
        toast(PLAN.saved)
        go(`/one-to-ones/${saved.id}`, { replace: true })
      },
    }),
  )
  const submit = () => {
    const wrong = { person: !values.person && PLAN.needsName, day: !values.day && PLAN.needsDay }
    if (form.check(wrong)) save.mutate(toPlan(values, values.person!))
  }
  return (
    <Page title={PLAN.title} soft={PLAN.soft} back={PREPARE.back}>
      <Form onSubmit={submit} errors={form.errors}>
        <BegunBefore form={form} blank={blank} />
        {leaveAlone ? <Note kind="wait">{PLAN.doNotContact}</Note> : null}
        <PickPerson
          label={PLAN.who}
          createLabel={WRITE.newPerson}
          value={values.person}
          onChange={(person) => form.set('person', person)}
          error={form.errors.person ?? form.errors.personId}
          takesAnyName="when unknown"
        />
        <PlanFields form={form} />
        <Failed error={save.error} words={PLAN_ERROR_WORDS} />
        <Line>
          <Button type="submit" kind="main" pending={save.isPending}>
            {PLAN.save}
          </Button>
          <DraftChip state={form.draft} />
        </Line>
      </Form>
    </Page>
  )
}

const toPlan = (values: Values, person: Picked) => ({
  id: values.id,
  ...(person.fresh ? { newPerson: { id: person.id, name: person.label } } : { personId: person.id }),
  ...(values.introductionId ? { introductionId: values.introductionId } : {}),
  plannedFor: momentOf(values.day, values.time),
  place: values.place.trim() || null,
  minutes: Number(values.minutes) || null,
  credential: values.credential.trim() || null,
})
