import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS, useOwnBranches } from '#features/people/web/public.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ImportKind, ImportPreview } from '../contract.ts'
import type { Choices } from './use-import.ts'

type Props = {
  kind: ImportKind
  preview: ImportPreview
  choices: Choices
  onChange: (changes: Partial<Choices>) => void
}

const NUMBERS = ['external_id', 'person_external_id', 'organisation_external_id']

/** What the rows leave open. */
export function Options({ kind, preview, choices, onChange }: Props) {
  const branches = useOwnBranches()
  const numbered = NUMBERS.some((field) => field in preview.mapping)
  const people = kind === 'people' || (kind === 'affiliations' && choices.createPeople)
  return (
    <Section title="What the rows leave open">
      <Stack>
        {kind === 'affiliations' ? <Creating choices={choices} onChange={onChange} /> : null}
        {people ? (
          <>
            <Select
              label={kind === 'people' ? 'Branch, where a row names none' : 'Branch of people who are new'}
              value={choices.branchId}
              empty="No branch"
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(branchId) => onChange({ branchId })}
            />
            <Select
              label={
                kind === 'people' ? 'Who they are, where a row does not say' : 'Who people are that are new'
              }
              value={choices.defaultKind || 'public'}
              options={PERSON_KIND_OPTIONS}
              onChange={(defaultKind) => onChange({ defaultKind })}
            />
          </>
        ) : null}
        {kind === 'organisations' ? (
          <Select
            label="All rows are of kind"
            hint="For rows that do not say it themselves."
            value={choices.defaultKind}
            empty="As the file says"
            options={ORGANISATION_KIND_OPTIONS}
            onChange={(defaultKind) => onChange({ defaultKind })}
          />
        ) : null}
        {numbered ? (
          <TextField
            label="Whose numbers are these?"
            hint={`So that the same number is recognised next time. Without a name: “${preview.system}”.`}
            value={choices.system}
            maxLength={60}
            onChange={(system) => onChange({ system })}
          />
        ) : null}
      </Stack>
    </Section>
  )
}

function Creating({ choices, onChange }: Pick<Props, 'choices' | 'onChange'>) {
  return (
    <>
      <Checkbox
        label="Write down people who are not here yet"
        value={choices.createPeople}
        onChange={(createPeople) => onChange({ createPeople })}
      />
      <Checkbox
        label="Write down organisations that are not here yet"
        value={choices.createOrganisations}
        onChange={(createOrganisations) => onChange({ createOrganisations })}
      />
      {choices.createOrganisations ? (
        <Select
          label="What organisations are that are new"
          value={choices.organisationKind || 'other'}
          options={ORGANISATION_KIND_OPTIONS}
          onChange={(organisationKind) => onChange({ organisationKind })}
        />
      ) : null}
    </>
  )
}
