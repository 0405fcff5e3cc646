import fc from 'fast-check'
import { AFFILIATION_ROLES, CONNECTION_KINDS } from '#features/affiliations/contract.ts'
import type { WorkplaceInput } from '#features/branches/contract.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import { ORGANISATION_KINDS, ORGANISATION_STAGES, SPECIALS } from '#features/organisations/contract.ts'
import { CONSENTS, PERSON_KINDS, type PersonInput } from '#features/people/contract.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'

/**
 * A base in which every field of every record may be filled. The compiler names a field that is missing here. Ids of
 * other records stand as what those are called; `there` puts ids in their place.
 */
export const BRANCHES = ['North', 'South; and West']
export const EMPLOYERS = ['The Council', '+Clean & Co']
export const HOLDER = 'Amina Yusuf'
/** Their names and types; the keys under which they are kept are the names, folded. */
export const OWN_FIELDS = [
  { name: 'Shoe size', type: 'number' },
  { name: 'Shift', type: 'text' },
  { name: 'Seen on', type: 'date' },
] as const

type Any<Input> = { [Field in keyof Input]-?: fc.Arbitrary<Input[Field]> }

// Names that stand twice, names that look like formulas, and cells with whatever parts cells in a file.
const line = fc.constantFrom('Cook', 'Head cook, nights', 'Says "yes"', '-1 hour', 'آمنة', '@home')
const text = fc.constantFrom('One line', 'Two\nlines, with "quotes"', '=SUM(A1)')
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 5 })
const few = <T>(...all: T[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 2 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const label = fc.constantFrom({}, { label: 'home' }, { label: 'night desk' })
const labelled = <T extends object>(all: fc.Arbitrary<T[]>) =>
  all.chain((values) => fc.tuple(...values.map((value) => label.map((said) => ({ ...value, ...said })))))

const phones = labelled(
  few('+447700900101', '+447700900102', '+441614960001').map((all) =>
    all.map((number) => ({ number, e164: number })),
  ),
)
const emails = labelled(
  few('joan@example.org', 'choir@example.org', 'a.khan@example.net').map((all) =>
    all.map((address) => ({ address })),
  ),
)
const addresses = labelled(
  few('1 High Street, Sale', 'Flat 2; The Mill (rear)', 'The Hall').map((all) =>
    all.map((each, at) => ({ text: each, postcode: at ? 'M32 0AA' : 'M33 2AB' })),
  ),
)
const postcode = fc.constantFrom('M33 2AB', 'M32 0AA', 'M33')
const tags = few('stewards', 'night shift', 'a,b', 'école', 'x; "y"')
const custom = fc.record(
  { 'shoe size': fc.constantFrom(4, 43.5), shift: line, 'seen on': fc.constant('2026-03-14') },
  { requiredKeys: [] },
)
/** Given out by whoever writes the base down: no two records may have the same. */
const externalIds = fc.constant<ExternalId[]>([])

export const person = fc.record({
  name: fc.constantFrom(
    'Amina Khan',
    'Amina Khan',
    'Joan Whitlock',
    'Zoë Ábel',
    '=1+1 Quoted',
    'O’Neil, Tom',
  ),
  givenName: maybe(fc.constantFrom('Amina', 'Zoë')),
  familyName: maybe(fc.constantFrom('Khan', 'van der Berg')),
  otherNames: few('Minnie', 'Khan; formerly Shah'),
  kind: fc.constantFrom(...PERSON_KINDS),
  branchId: maybe(fc.constantFrom(...BRANCHES)),
  workplaceId: fc.constant(null),
  jobTitle: maybe(line),
  activistRole: maybe(line),
  phones,
  emails,
  addresses,
  postcode: maybe(postcode),
  birthDate: maybe(fc.constantFrom('1980-12-25', '2001-02-03')),
  bornYear: maybe(fc.constantFrom(1961, 1999)),
  notes: maybe(text),
  contactConsent: fc.constantFrom(...CONSENTS),
  consentNote: maybe(line),
  doNotContact: fc.boolean(),
  doNotCall: fc.boolean(),
  doNotText: fc.boolean(),
  doNotMail: fc.boolean(),
  tags,
  externalIds,
  custom,
} satisfies Any<PersonInput>)

export const organisation = fc.record({
  name: fc.constantFrom('Choir', 'Choir', 'Stretford St John', '+Plus Club', 'Friends; of the Park'),
  otherNames: few('The singers', 'Friends; old name'),
  kinds: fc.uniqueArray(fc.constantFrom(...ORGANISATION_KINDS.filter((kind) => kind !== 'other')), {
    minLength: 1,
    maxLength: 2,
  }),
  special: fc.option(maybe(fc.constantFrom(...SPECIALS)), { nil: undefined }),
  about: maybe(text),
  website: maybe(fc.constantFrom('https://choir.example.org/')),
  phones,
  emails,
  addresses,
  postcode: maybe(postcode),
  interest: maybe(fc.integer({ min: 0, max: 4 })),
  power: maybe(fc.integer({ min: 0, max: 4 })),
  impact: maybe(text),
  doNotContact: fc.boolean(),
  stage: fc.constantFrom(...ORGANISATION_STAGES),
  commonGround: maybe(text),
  holderId: maybe(fc.constant(HOLDER)),
  touchOn: maybe(fc.constantFrom('2026-12-01', '2027-01-31')),
  tags,
  externalIds,
  custom,
} satisfies Any<OrganisationInput>)

const workplace = fc.record({
  branchId: fc.constantFrom(...BRANCHES),
  name: fc.constantFrom('Depot', 'Clinic', 'Ward 7; nights'),
  employerId: maybe(fc.constantFrom(...EMPLOYERS)),
  contractorId: maybe(fc.constantFrom(...EMPLOYERS)),
  contract: maybe(line),
  headCount: maybe(fc.integer({ min: 0, max: 5000 })),
  address: maybe(fc.constantFrom('Unit 3; Trading Estate', '1 High Street')),
  postcode: maybe(postcode),
} satisfies Any<WorkplaceInput>)

const tie = {
  strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  sinceYear: maybe(fc.integer({ min: 1950, max: 2024 })),
  source: maybe(line),
}
const affiliation = fc.record({
  role: fc.constantFrom(...AFFILIATION_ROLES),
  roleWords: maybe(line),
  willingToIntroduce: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  ...tie,
})
const connection = fc.record({ kind: fc.constantFrom(...CONNECTION_KINDS), ...tie })

/** `works` says of each person whether they work at the first workplace of their branch. */
export const base = fc.record({
  people: some(fc.record({ input: person, works: fc.boolean(), member: fc.boolean() })),
  organisations: some(organisation),
  workplaces: fc.uniqueArray(workplace, {
    minLength: 1,
    maxLength: 4,
    selector: ({ branchId, name }) => `${branchId} ${name}`,
  }),
  affiliations: some(affiliation),
  connections: some(connection),
})
export type Base = typeof base extends fc.Arbitrary<infer B> ? B : never
