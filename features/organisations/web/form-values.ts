import type { CustomInput } from '#features/custom-fields/contract.ts'
import { withoutPostcode } from '#kernel/contact/address.ts'
import { newId } from '#kernel/ids.ts'
import type { Organisation, OrganisationInput, OrganisationKind, Special } from '../contract.ts'
import { kindOfName } from '../kind-of-name.contract.ts'
import { specialOf } from '../kinds.contract.ts'

/** `follows`: what the kinds tell, until an organiser judges otherwise. */
export type SpecialChoice = Special | 'none' | 'follows'

/** The form as it is typed: words everywhere, '' where nothing is known. */
export type FormValues = {
  id: string
  name: string
  kinds: OrganisationKind[]
  special: SpecialChoice
  about: string
  website: string
  phones: { number: string; label: string }[]
  emails: { address: string; label: string }[]
  addresses: { text: string; postcode: string; label: string }[]
  postcode: string
  interest: string
  power: string
  impact: string
  doNotContact: boolean
  tags: string[]
  externalIds: { system: string; id: string }[]
  custom: CustomInput
}

const BLANK = {
  phone: { number: '', label: '' },
  email: { address: '', label: '' },
  address: { text: '', postcode: '', label: '' },
}

export const newOrganisation = (known: Partial<FormValues> = {}): FormValues => ({
  // Made here and kept with the draft: sending the same words twice makes one organisation.
  id: newId(),
  name: '',
  kinds: [],
  special: 'follows',
  about: '',
  website: '',
  phones: [BLANK.phone],
  emails: [BLANK.email],
  addresses: [BLANK.address],
  postcode: '',
  interest: '',
  power: '',
  impact: '',
  doNotContact: false,
  tags: [],
  externalIds: [],
  custom: {},
  ...known,
})

/** A new one's name was typed: what it tells is ticked, as long as nobody has ticked something else. */
export function named(values: FormValues, name: string): Pick<FormValues, 'name' | 'kinds'> {
  const told = (text: string) => [kindOfName(text) ?? []].flat()
  const own = values.kinds.join() !== told(values.name).join()
  return { name, kinds: own ? values.kinds : told(name) }
}

const orOne = <T>(list: T[], one: T) => (list.length > 0 ? list : [one])
const labelled = <T extends { label?: string | undefined }>(each: T) => ({ ...each, label: each.label ?? '' })
const digit = (scale: number | null) => (scale === null ? '' : String(scale))

export const toValues = (stored: Organisation): FormValues => ({
  id: stored.id,
  name: stored.name,
  kinds: stored.kinds,
  special: stored.special === specialOf(stored.kinds) ? 'follows' : (stored.special ?? 'none'),
  about: stored.about ?? '',
  website: stored.website ?? '',
  phones: orOne(
    stored.phones.map(({ number, label }) => labelled({ number, label })),
    BLANK.phone,
  ),
  emails: orOne(stored.emails.map(labelled), BLANK.email),
  addresses: orOne(
    stored.addresses.map((each) => ({
      ...labelled(each),
      text: withoutPostcode(each),
      postcode: each.postcode ?? '',
    })),
    BLANK.address,
  ),
  postcode: stored.postcode ?? '',
  interest: digit(stored.interest),
  power: digit(stored.power),
  impact: stored.impact ?? '',
  doNotContact: stored.doNotContact,
  tags: stored.tags,
  externalIds: stored.externalIds,
  custom: stored.custom,
})

const orNull = (text: string) => text.trim() || null
const scale = (text: string) => (text === '' ? null : Number(text))
const withLabel = (label: string) => (label.trim() ? { label: label.trim() } : {})
/** Lines that were opened and left empty are not sent. */
const filled = (values: FormValues) => ({
  phones: values.phones.filter(({ number }) => number.trim()),
  emails: values.emails.filter(({ address }) => address.trim()),
  addresses: values.addresses.filter(({ text, postcode }) => text.trim() || postcode.trim()),
  externalIds: values.externalIds.filter(({ system, id }) => system.trim() || id.trim()),
})

/** Without empty lines, so that an error about "the second number" names the second one in sight. */
export function tidied(values: FormValues): FormValues {
  const { phones, emails, addresses, externalIds } = filled(values)
  return {
    ...values,
    phones: orOne(phones, BLANK.phone),
    emails: orOne(emails, BLANK.email),
    addresses: orOne(addresses, BLANK.address),
    externalIds,
  }
}

export function toInput(values: FormValues): OrganisationInput {
  const { phones, emails, addresses, externalIds } = filled(values)
  return {
    name: values.name.trim(),
    kinds: values.kinds,
    special:
      values.special === 'follows'
        ? specialOf(values.kinds)
        : values.special === 'none'
          ? null
          : values.special,
    about: orNull(values.about),
    website: orNull(values.website),
    phones: phones.map(({ number, label }) => ({ number, ...withLabel(label) })),
    emails: emails.map(({ address, label }) => ({ address, ...withLabel(label) })),
    addresses: addresses.map(({ text, postcode, label }) => ({
      text: text.trim() || postcode,
      postcode: orNull(postcode),
      ...withLabel(label),
    })),
    postcode: orNull(values.postcode),
    interest: scale(values.interest),
    power: scale(values.power),
    impact: orNull(values.impact),
    doNotContact: values.doNotContact,
    tags: values.tags,
    externalIds,
    custom: values.custom,
  }
}
