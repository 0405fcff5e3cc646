import type { CustomInput } from '#features/custom-fields/contract.ts'
import { withoutPostcode } from '#kernel/contact/address.ts'
import { newId } from '#kernel/ids.ts'
import type { Person, PersonInput } from '../contract.ts'
import type { Consent, Kind } from './words.ts'

/** The form as it is typed: words everywhere, '' where nothing is known. */
export type FormValues = {
  id: string
  name: string
  givenName: string
  familyName: string
  kind: Kind | ''
  branchId: string
  workplaceId: string
  jobTitle: string
  activistRole: string
  phones: { number: string; label: string }[]
  emails: { address: string; label: string }[]
  addresses: { text: string; postcode: string; label: string }[]
  postcode: string
  birthDate: string
  bornYear: number | null
  notes: string
  contactConsent: Consent
  consentNote: string
  doNotContact: boolean
  doNotCall: boolean
  doNotText: boolean
  doNotMail: boolean
  tags: string[]
  externalIds: { system: string; id: string }[]
  custom: CustomInput
}

export const newPerson = (known: Partial<FormValues> = {}): FormValues => ({
  // Made here and kept with the draft: sending the same words twice makes one person.
  id: newId(),
  name: '',
  givenName: '',
  familyName: '',
  kind: '',
  branchId: '',
  workplaceId: '',
  jobTitle: '',
  activistRole: '',
  phones: [{ number: '', label: '' }],
  emails: [{ address: '', label: '' }],
  addresses: [{ text: '', postcode: '', label: '' }],
  postcode: '',
  birthDate: '',
  bornYear: null,
  notes: '',
  contactConsent: 'unknown',
  consentNote: '',
  doNotContact: false,
  doNotCall: false,
  doNotText: false,
  doNotMail: false,
  tags: [],
  externalIds: [],
  custom: {},
  ...known,
})

const orOne = <T>(list: T[], one: T) => (list.length > 0 ? list : [one])

export function toValues(person: Person): FormValues {
  return {
    id: person.id,
    name: person.name,
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    kind: person.kind ?? '',
    branchId: person.branchId ?? '',
    workplaceId: person.workplaceId ?? '',
    jobTitle: person.jobTitle ?? '',
    activistRole: person.activistRole ?? '',
    phones: orOne(
      person.phones.map(({ number, label }) => ({ number, label: label ?? '' })),
      { number: '', label: '' },
    ),
    emails: orOne(
      person.emails.map(({ address, label }) => ({ address, label: label ?? '' })),
      { address: '', label: '' },
    ),
    addresses: orOne(
      person.addresses.map(({ text, postcode, label }) => ({
        text: withoutPostcode({ text, postcode }),
        postcode: postcode ?? '',
        label: label ?? '',
      })),
      { text: '', postcode: '', label: '' },
    ),
    postcode: person.postcode ?? '',
    birthDate: person.birthDate ?? '',
    bornYear: person.bornYear,
    notes: person.notes ?? '',
    contactConsent: person.contactConsent,
    consentNote: person.consentNote ?? '',
    doNotContact: person.doNotContact,
    doNotCall: person.doNotCall,
    doNotText: person.doNotText,
    doNotMail: person.doNotMail,
    tags: person.tags,
    externalIds: person.externalIds,
    custom: person.custom,
  }
}

const orNull = (text: string) => text.trim() || null
/** Lines that were opened and left empty are not sent. */
const filled = {
  phones: (values: FormValues) => values.phones.filter(({ number }) => number.trim()),
  emails: (values: FormValues) => values.emails.filter(({ address }) => address.trim()),
  addresses: (values: FormValues) =>
    values.addresses.filter(({ text, postcode }) => text.trim() || postcode.trim()),
  externalIds: (values: FormValues) =>
    values.externalIds.filter(({ system, id }) => system.trim() || id.trim()),
}

/** Without empty lines, so that an error about "the second number" names the second one in sight. */
export const tidied = (values: FormValues): FormValues => ({
  ...values,
  phones: orOne(filled.phones(values), { number: '', label: '' }),
  emails: orOne(filled.emails(values), { address: '', label: '' }),
  addresses: orOne(filled.addresses(values), { text: '', postcode: '', label: '' }),
  externalIds: filled.externalIds(values),
})

export function toInput(values: FormValues): PersonInput {
  return {
    name: values.name,
    givenName: orNull(values.givenName),
    familyName: orNull(values.familyName),
    kind: values.kind || 'public',
    branchId: values.branchId || null,
    workplaceId: values.workplaceId || null,
    jobTitle: orNull(values.jobTitle),
    activistRole: orNull(values.activistRole),
    phones: filled
      .phones(values)
      .map(({ number, label }) => ({ number, ...(label.trim() ? { label } : {}) })),
    emails: filled
      .emails(values)
      .map(({ address, label }) => ({ address, ...(label.trim() ? { label } : {}) })),
    addresses: filled.addresses(values).map(({ text, postcode, label }) => ({
      text: text.trim() || postcode,
      postcode: orNull(postcode),
      ...(label.trim() ? { label } : {}),
    })),
    postcode: orNull(values.postcode),
    birthDate: values.birthDate || null,
    bornYear: values.birthDate ? Number(values.birthDate.slice(0, 4)) : values.bornYear,
    notes: orNull(values.notes),
    contactConsent: values.contactConsent,
    consentNote: orNull(values.consentNote),
    doNotContact: values.doNotContact,
    doNotCall: values.doNotCall,
    doNotText: values.doNotText,
    doNotMail: values.doNotMail,
    tags: values.tags,
    externalIds: filled.externalIds(values),
    custom: values.custom,
  }
}
