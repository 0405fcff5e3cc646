import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { BelongingsField, PickPerson } from '#features/affiliations/web/public.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { api } from '#web/api/client.ts'
import { DraftChip } from '#web/draft-chip.tsx'
import { Failed } from '#web/failed.tsx'
import type { useForm } from '#web/use-form.ts'
import { ConcernsField } from './concerns-field.tsx'
import { DetailsFields } from './details-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { NamedField } from './named-field.tsx'
import { NextStepFields } from './next-step-fields.tsx'
import styles from './one-to-ones.module.css'
import { saysMore, type WriteUp } from './values.ts'
import { ERROR_WORDS, WRITE } from './words.ts'

const FORM_ID = 'write-up'
const KEEP = 300_000
const submitForm = () => (document.getElementById(FORM_ID) as HTMLFormElement | null)?.requestSubmit()

/** The workspace's issues, the ones named most first. */
export const useIssues = () =>
  useQuery(api.issues.list.queryOptions({ input: { limit: 200 }, staleTime: KEEP })).data?.issues ?? []

type Props = {
  title: string
  form: ReturnType<typeof useForm<WriteUp>>
  /** Whom it is about is known and stays. */
  known: boolean
  /** A change: what the talk brought stands in records of its own by now. */
  later?: boolean
  pending: boolean
  error: unknown
  onSubmit: () => void
  note?: ReactNode
}

/** One screen for a thumb: what everyone remembers first, the rest behind "More". */
export function WriteUpForm({ title, form, known, later = false, pending, error, onSubmit, note }: Props) {
  const [chosen, setChosen] = useState<boolean | null>(later || null)
  const issues = useIssues()
  const { values, errors } = form
  // A draft that goes further shows all of itself when it is found again.
  const more = chosen ?? saysMore(values)
  return (
    <Page
      title={title}
      foot={
        <>
          <Button onPress={() => setChosen(!more)} label={more ? WRITE.less : WRITE.moreTitle}>
            {more ? WRITE.less : WRITE.more}
          </Button>
          <Button kind="main" pending={pending} onPress={submitForm}>
            {WRITE.save}
          </Button>
        </>
      }
    >
      <Form id={FORM_ID} onSubmit={onSubmit} errors={errors}>
        {note}
        {known ? null : (
          <PickPerson
            label={WRITE.who}
            createLabel={WRITE.newPerson}
            value={values.person}
            onChange={(person) => form.set('person', person)}
            error={errors.person ?? errors.personId}
            takesAnyName="when unknown"
          />
        )}
        <DetailsFields form={form} />
        <TextArea label={WRITE.stories} hint={WRITE.storiesHint} {...form.field('stories')} />
        <ConcernsField
          value={values.concerns}
          onChange={(concerns) => form.set('concerns', concerns)}
          issues={issues}
          errors={errors}
        />
        {later ? null : (
          <>
            <NamedField value={values.named} onChange={(named) => form.set('named', named)} errors={errors} />
            <BelongingsField value={values.belongs} onChange={(belongs) => form.set('belongs', belongs)} />
            <NextStepFields form={form} />
          </>
        )}
        {more ? <MoreFields form={form} /> : null}
        <Failed error={error} words={ERROR_WORDS} />
        <p className={styles.draft}>
          <DraftChip state={form.draft} />
        </p>
      </Form>
    </Page>
  )
}
