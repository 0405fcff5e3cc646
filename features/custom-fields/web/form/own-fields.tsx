import { Section } from '#ui/section.tsx'
import { Columns } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'
import type { About, CustomInput } from '../../contract.ts'
import { useOwnFields } from '../queries.ts'
import { WORDS } from '../words.ts'
import { OwnField } from './own-field.tsx'

type Props = {
  about: About
  values: CustomInput
  /** Of the whole form, by path: "custom.shift". */
  errors: Record<string, string>
  onChange: (values: CustomInput) => void
}

/** The fields of our own on a form of a person or an organisation; nothing where there are none. */
export function OwnFields({ about, values, errors, onChange }: Props) {
  const region = useMe()?.organiser.role === 'region'
  const fields = useOwnFields(about).filter(({ archivedAt }) => !archivedAt)
  if (fields.length === 0) return null
  const manage = region ? <a href="/custom-fields">{WORDS.manage}</a> : null
  return (
    <Section title={WORDS.section} aside={manage}>
      <Columns>
        {fields.map((field) => (
          <OwnField
            key={field.id}
            field={field}
            value={values[field.key] ?? null}
            error={errors[`custom.${field.key}`]}
            onChange={(value) => onChange({ ...values, [field.key]: value })}
          />
        ))}
      </Columns>
    </Section>
  )
}
