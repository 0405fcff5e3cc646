import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ContactFields as Contacts, type ContactValues, type FormPart } from '#web/contact-fields.tsx'
import type { FormValues } from './form-values.ts'

/** What every part of the organisation's form is handed. */
export type PartProps = FormPart<FormValues>

export const ContactFields = (props: PartProps) => (
  <Stack>
    <Contacts
      {...(props as FormPart<ContactValues>)}
      phoneLabel={(nth) => `Whose phone ${nth} is`}
      phoneExample="office, the chair"
    />
    <TextField
      label="Website"
      name="website"
      type="url"
      placeholder="www.example.org"
      value={props.values.website}
      onChange={(website) => props.set('website', website)}
      error={props.errors.website}
    />
  </Stack>
)
