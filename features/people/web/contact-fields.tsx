import { ContactFields as Contacts, type ContactValues, type FormPart } from '#web/contact-fields.tsx'
import type { FormValues } from './form-values.ts'

/** What every part of the person's form is handed. */
export type PartProps = FormPart<FormValues>

export const ContactFields = (props: PartProps) => (
  <Contacts
    {...(props as FormPart<ContactValues>)}
    phoneLabel={(nth) => `What phone ${nth} is for`}
    phoneExample="work, home"
  />
)
