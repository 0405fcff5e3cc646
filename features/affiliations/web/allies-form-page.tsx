import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { toast } from '#ui/toasts.ts'
import { api, client } from '#web/api/client.ts'
import { BegunBefore } from '#web/begun-before.tsx'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import { type RawSearch, useFilters, word } from '#web/filters.ts'
import { useGo } from '#web/go.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { useForm } from '#web/use-form.ts'
import { emptyForm, today, toInput } from './allies-form-values.ts'
import { BelongingsField } from './belongings-field.tsx'
import { NewAllyFields } from './new-ally-fields.tsx'
import { PickPerson } from './pick-person.tsx'
import type { Picked } from './picked.ts'
import { ERROR_WORDS, FIELD_WORDS, FORM } from './words.ts'

const parse = (raw: RawSearch) => ({ person: word(raw, 'person') })

/** `?person=` opens the form about someone who is there. */
export function AlliesFormPage() {
  const [{ person }] = useFilters(parse)
  const known = useQuery(api.people.get.queryOptions({ input: person ? { id: person } : skipToken }))
  const about = known.data && { id: known.data.id, label: known.data.name }
  if (person && known.isPending) return <Busy />
  // Another key, another form: it starts once, from whoever it is about.
  return <AlliesForm key={about?.id ?? 'new'} about={about ?? null} />
}

function AlliesForm({ about }: { about: Picked | null }) {
  const go = useGo()
  const draft = `allies-form:${about?.id ?? 'new'}`
  const blank = () => ({ ...emptyForm(), person: about })
  const form = useForm({ initial: blank(), draft, words: FIELD_WORDS })
  const { values } = form
  const save = useMutation(
    api.alliesForms.record.mutationOptions({
      onError: form.failed,
      onSuccess: async (saved) => {
        await form.saved()
        toast(FORM.saved)
        go(`/people/${saved.personId}`)
      },
    }),
  )
  const submit = () => {
    if (form.check({ person: !values.person && FORM.needsName })) save.mutate(toInput(values, values.person!))
  }
  return (
    <Page
      title={FORM.title}
      soft={FORM.soft}
      actions={<PaperActs name="allies-form" what={FORM.paper} get={client.alliesForms.paper} />}
    >
      <BegunBefore form={form} blank={blank} />
      <Form onSubmit={submit} errors={form.errors}>
        <PickPerson
          label={FORM.who}
          createLabel={FORM.newPerson}
          value={values.person}
          onChange={(person) => form.set('person', person)}
          error={form.errors.person}
          takesAnyName="when unknown"
        />
        {values.person?.fresh ? <NewAllyFields form={form} /> : null}
        <BelongingsField value={values.belongs} onChange={(belongs) => form.set('belongs', belongs)} />
        <TextArea label={FORM.impact} hint={FORM.impactHint} {...form.field('impact')} />
        <TextArea label={FORM.mightDo} {...form.field('mightDo')} />
        <DateField label={FORM.date} max={today()} {...form.field('recordedOn')} />
        <Failed error={save.error} words={ERROR_WORDS} />
        <Line>
          <Button type="submit" kind="main" pending={save.isPending}>
            {FORM.save}
          </Button>
          <DraftChip state={form.draft} />
        </Line>
      </Form>
    </Page>
  )
}
