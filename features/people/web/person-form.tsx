import type { ReactNode } from 'react'
import { OwnFields } from '#features/custom-fields/web/form/public.ts'
import { Form } from '#ui/form.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields, type PartProps } from './contact-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { TagsField } from './tags-field.tsx'
import { KINDS } from './words.ts'
import { WorkFields } from './work-fields.tsx'

type Props = PartProps & { id: string; isNew?: boolean; onSubmit: () => void; children?: ReactNode }

/** What is asked about a person, the most useful first. Only the name is needed. */
export function PersonForm({ id, isNew = false, onSubmit, children, ...part }: Props) {
  const { values, errors, set } = part
  return (
    <Form onSubmit={onSubmit} errors={errors} id={id} label="About this person">
      <TextField
        label="Name"
        name="name"
        required
        autoFocus={isNew}
        value={values.name}
        onChange={(name) => set('name', name)}
        error={errors.name}
        maxLength={200}
      />
      <RadioChips
        label="Who they are"
        name="kind"
        hint={
          values.kind
            ? undefined
            : 'Not sure? Leave it open: we write down “member of the public” until you know.'
        }
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        options={KINDS}
        error={errors.kind}
      />
      <Section title="How to reach them">
        <ContactFields {...part} />
      </Section>
      <Section title="Where they work and organise">
        <WorkFields {...part} />
      </Section>
      <Section title="What they want">
        <ConsentFields {...part} />
      </Section>
      <Section title="To find them again">
        <TagsField
          label="Tags"
          hint="A word that several people share: “wardens”, “speaks Polish”."
          value={values.tags}
          onChange={(tags) => set('tags', tags)}
          error={errors.tags}
        />
        <TextArea
          label="Notes"
          name="notes"
          hint="Write only what you would say if they read it over your shoulder. They may ask to."
          value={values.notes}
          onChange={(notes) => set('notes', notes)}
          error={errors.notes}
        />
      </Section>
      <OwnFields
        about="people"
        values={values.custom}
        errors={errors}
        onChange={(custom) => set('custom', custom)}
      />
      <MoreFields {...part} />
      {children}
      {/* The button in sight stands in the page's foot; this one lets Enter save. */}
      <input type="submit" hidden />
    </Form>
  )
}
