import type { CustomValues } from '#features/custom-fields/contract.ts'
import type { Organisation } from '#features/organisations/contract.ts'
import {
  ORGANISATION_STAGE_WORDS,
  organisationKindWords,
  SPECIAL_WORDS,
} from '#features/organisations/web/public.tsx'
import type { Person } from '#features/people/contract.ts'
import { addressParts } from '#kernel/contact/address.ts'
import { longDay } from '#ui/day.ts'
import type { Comparison, Side } from '../contract.ts'
import { CONSENT_LABELS, kindLabel, ORGANISATION_NAMES, PERSON_NAMES } from './field-names.ts'

/** One line of the comparison: what each of the two says, as it is read. */
export type Fact = {
  field: string
  label: string
  one: readonly string[]
  other: readonly string[]
  /** The two say different things, of which only one can stand. */
  choose: boolean
  /** Both say something, and not the same: worth a look. */
  differs: boolean
}

type Reading = [field: string, label: string, said: readonly string[], single: boolean]
/** What a branch, a workplace or an organiser is called. */
export type Names = (id: string | null) => string

const some = (...texts: (string | number | null | undefined)[]) =>
  texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [String(text)]))
const labelled = (text: string, label: string | undefined) => (label ? `${text} · ${label}` : text)

const consentOf = (person: Person) => [
  ...(person.contactConsent === 'unknown' ? [] : [CONSENT_LABELS[person.contactConsent]]),
  ...(person.doNotContact ? [PERSON_NAMES.doNotContact!] : []),
  ...(person.doNotCall ? [PERSON_NAMES.doNotCall!] : []),
  ...(person.doNotText ? [PERSON_NAMES.doNotText!] : []),
  ...(person.doNotMail ? [PERSON_NAMES.doNotMail!] : []),
]

const reachOf = ({ phones, emails, addresses }: Person | Organisation): Reading[] => [
  ['phones', PERSON_NAMES.phones!, phones.map((each) => labelled(each.number, each.label)), false],
  ['emails', PERSON_NAMES.emails!, emails.map((each) => labelled(each.address, each.label)), false],
  [
    'addresses',
    PERSON_NAMES.addresses!,
    addresses.map(({ text, postcode }) => addressParts({ text, postcode }).join(', ')),
    false,
  ],
]

const endOf = ({ tags, externalIds }: Person | Organisation): Reading[] => [
  ['tags', PERSON_NAMES.tags!, tags, false],
  ['externalIds', PERSON_NAMES.externalIds!, externalIds.map((each) => `${each.system}: ${each.id}`), false],
]

const readPerson = (person: Person, nameOf: Names): Reading[] => [
  ['name', PERSON_NAMES.name!, [person.name], true],
  ['otherNames', PERSON_NAMES.otherNames!, person.otherNames, false],
  ['kind', PERSON_NAMES.kind!, some(kindLabel(person.kind)), true],
  ['branchId', PERSON_NAMES.branchId!, some(nameOf(person.branchId)), true],
  ['workplaceId', PERSON_NAMES.workplaceId!, some(nameOf(person.workplaceId)), true],
  ['jobTitle', PERSON_NAMES.jobTitle!, some(person.jobTitle), true],
  ['activistRole', PERSON_NAMES.activistRole!, some(person.activistRole), true],
  ...reachOf(person),
  ['postcode', PERSON_NAMES.postcode!, some(person.postcode ?? person.outcode), true],
  [
    'birthDate',
    PERSON_NAMES.birth!,
    some(person.birthDate ? longDay(person.birthDate) : person.bornYear),
    true,
  ],
  ['consent', PERSON_NAMES.consent!, consentOf(person), false],
  ['notes', PERSON_NAMES.notes!, some(person.notes), false],
  ...endOf(person),
]

const readOrganisation = (organisation: Organisation, nameOf: Names): Reading[] => [
  ['name', ORGANISATION_NAMES.name!, [organisation.name], true],
  ['otherNames', ORGANISATION_NAMES.otherNames!, organisation.otherNames, false],
  [
    'kinds',
    ORGANISATION_NAMES.kinds!,
    organisation.kinds.map((kind) => organisationKindWords([kind])),
    false,
  ],
  [
    'special',
    ORGANISATION_NAMES.special!,
    some(organisation.special && SPECIAL_WORDS[organisation.special]),
    true,
  ],
  ['website', ORGANISATION_NAMES.website!, some(organisation.website), true],
  ...reachOf(organisation),
  ['postcode', ORGANISATION_NAMES.postcode!, some(organisation.postcode ?? organisation.outcode), true],
  ['interest', ORGANISATION_NAMES.interest!, some(organisation.interest), true],
  ['power', ORGANISATION_NAMES.power!, some(organisation.power), true],
  // Made one, both have come as far as the one that came further.
  [
    'stage',
    ORGANISATION_NAMES.stage!,
    some(organisation.stage && ORGANISATION_STAGE_WORDS[organisation.stage]),
    false,
  ],
  ['holderId', ORGANISATION_NAMES.holderId!, some(nameOf(organisation.holderId)), true],
  [
    'touchOn',
    ORGANISATION_NAMES.touchOn!,
    some(organisation.touchOn ? longDay(organisation.touchOn) : null),
    true,
  ],
  ['commonGround', ORGANISATION_NAMES.commonGround!, some(organisation.commonGround), false],
  [
    'doNotContact',
    ORGANISATION_NAMES.doNotContact!,
    organisation.doNotContact ? [ORGANISATION_NAMES.doNotContact!] : [],
    false,
  ],
  ['about', ORGANISATION_NAMES.about!, some(organisation.about), false],
  ['impact', ORGANISATION_NAMES.impact!, some(organisation.impact), false],
  ...endOf(organisation),
]

function tiesOf({ ties, tieCount, person }: Side): Reading {
  const further = tieCount - ties.length
  const names = ties.map(({ name }) => name)
  const label = person ? 'Belongs to' : 'Who belongs there'
  return ['ties', label, further > 0 ? [...names, `and ${further} more`] : names, false]
}

const contactOf = ({ lastContactOn, person }: Side): Reading => [
  'lastContact',
  person ? 'Last in touch' : 'Last in touch with someone there',
  some(lastContactOn ? longDay(lastContactOn) : null),
  false,
]

type OwnNames = (field: string) => string | undefined

/** One line for each field of our own in which either says something. */
const ownOf = (custom: CustomValues, keys: readonly string[], ownName: OwnNames): Reading[] =>
  keys.map((key) => [`custom.${key}`, ownName(`custom.${key}`) ?? key, some(custom[key]), true])

function readSide(side: Side, nameOf: Names, keys: readonly string[], ownName: OwnNames): Reading[] {
  const { person, organisation } = side
  const own = ownOf((person ?? organisation)?.custom ?? {}, keys, ownName)
  const facts = person
    ? readPerson(person, nameOf)
    : organisation
      ? readOrganisation(organisation, nameOf)
      : []
  return [...facts, ...own, tiesOf(side), contactOf(side)]
}

const folded = (said: readonly string[]) =>
  said
    .map((each) => each.toLowerCase().trim())
    .sort()
    .join('\n')

/** The fields of which only one value can stand: by what is written down, whether or not its name is known yet. */
export const fieldsToChoose = (pair: Comparison): string[] =>
  factsOf(pair, (id) => id ?? '').flatMap(({ field, choose }) => (choose ? [field] : []))

/** What both records say, line by line; what neither says takes no room. */
export function factsOf(
  { one, other }: Comparison,
  nameOf: Names,
  ownName: OwnNames = () => undefined,
): Fact[] {
  const custom = [one, other].map(({ person, organisation }) => (person ?? organisation)?.custom ?? {})
  const keys = Object.keys({ ...custom[0], ...custom[1] })
  const [left, right] = [readSide(one, nameOf, keys, ownName), readSide(other, nameOf, keys, ownName)]
  return left.flatMap(([field, label, said, single], at) => {
    const theirs = right[at]![2]
    if (said.length === 0 && theirs.length === 0) return []
    const both = said.length > 0 && theirs.length > 0
    const differs = both && folded(said) !== folded(theirs)
    return [{ field, label, one: said, other: theirs, differs, choose: single && differs }]
  })
}
