import type { ReactNode } from 'react'
import { OwnFields } from '#features/custom-fields/web/form/public.ts'
import { CheckChips } from '#ui/check-chips.tsx'
import { Form } from '#ui/form.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { specialOf } from '../kinds.contract.ts'
import { ContactFields, type PartProps } from './contact-fields.tsx'
import { JudgementFields } from './judgement-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { useMay } from './queries.ts'
import { TagsField } from './tags-field.tsx'
import { KINDS, SPECIAL_WORDS } from './words.ts'

type Props = PartProps & { id: string; onSubmit: () => void; children?: ReactNode }

/** What is asked about an organisation, the most useful first. Only the name is needed. */
export function OrganisationForm({ id, onSubmit, children, ...part }: Props) {
  const { values, errors, set } = part
  return (
    <Form onSubmit={onSubmit} errors={errors} id={id} label="About this organisation">
      <TextField
        label="Name"
        name="name"
        required
        autoFocus
        autoComplete="off"
        value={values.name}
        onChange={(name) => set('name', name)}
        error={errors.name}
        maxLength={200}
      />
      <CheckChips
        label="What it is"
        hint="Several may fit."
        name="kinds"
        value={values.kinds}
        onChange={(kinds) => set('kinds', kinds)}
        options={KINDS}
        error={errors.kinds}
      />
      <SpecialNote {...part} />
      <TextArea
        label="About"
        name="about"
        hint="Whom it gathers, where it meets, how many they are."
        value={values.about}
        onChange={(about) => set('about', about)}
        error={errors.about}
      />
      <Section title="How to reach it">
        <ContactFields {...part} />
      </Section>
      <Section title="How we judge it">
        <JudgementFields {...part} />
      </Section>
      <TagsField
        label="Tags"
        value={values.tags}
        onChange={(tags) => set('tags', tags)}
        error={errors.tags}
      />
      <OwnFields
        about="organisations"
        values={values.custom}
        errors={errors}
        onChange={(custom) => set('custom', custom)}
      />
      <MoreFields {...part} />
      {children}
    </Form>
  )
}

/** A listener loses sight of what they write here, so they should know before they save. */
function SpecialNote({ values }: PartProps) {
  const { organise } = useMay()
  const told = values.special === 'follows' ? specialOf(values.kinds) : values.special
  if (!told || told === 'none') return null
  return (
    <Note>
      Belonging here tells of {SPECIAL_WORDS[told]}, which the law protects.{' '}
      {organise
        ? 'Only organisers will see it and who belongs there, and each look at it is kept in the log.'
        : 'You can write it down, but only your organisers will see it afterwards.'}
    </Note>
  )
}
