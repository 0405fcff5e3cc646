import type { NewAffiliation, NewConnection } from '#features/affiliations/server/public.ts'
import type { NewOrganisation } from '#features/organisations/server/public.ts'
import type { NewPerson } from '#features/people/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Borough, Organisation, Person } from './borough/types.ts'

/** The borough's own keys stay inside; in the workspace everything has an id of its own. */
export function idsFor(keys: readonly { key: string }[]) {
  const ids = new Map(keys.map(({ key }) => [key, newId()]))
  return (key: string): string => {
    const id = ids.get(key)
    if (!id) throw new RangeError(`nothing called ${key}`)
    return id
  }
}
export type IdOf = ReturnType<typeof idsFor>

const address = (each: { address: string; postcode: string }) => [
  { text: each.address, postcode: each.postcode },
]

export const organisationRecord = (each: Organisation, id: string): NewOrganisation => ({
  id,
  name: each.name,
  kinds: each.kinds,
  special: each.special,
  about: each.about,
  website: each.website,
  phones: each.phone ? [{ number: each.phone }] : [],
  emails: each.email ? [{ address: each.email }] : [],
  addresses: address(each),
  postcode: each.postcode,
  interest: each.interest,
  power: each.power,
})

type Places = { person: IdOf; branch: IdOf; workplace: IdOf }

export const personRecord = (each: Person, idOf: Places, assignedTo: string[]): NewPerson => ({
  id: idOf.person(each.key),
  name: each.name,
  givenName: each.givenName,
  familyName: each.familyName,
  kind: each.kind,
  branchId: each.branchKey && idOf.branch(each.branchKey),
  workplaceId: each.workplaceKey && idOf.workplace(each.workplaceKey),
  jobTitle: each.jobTitle,
  activistRole: each.activistRole,
  phones: each.phones.map((number) => ({ number })),
  emails: each.emails.map((mail) => ({ address: mail })),
  addresses: address(each),
  postcode: each.postcode,
  bornYear: each.bornYear,
  contactConsent: each.consent.contact,
  doNotCall: each.doNotCall,
  tags: each.tags,
  assignedTo,
})

export const affiliationRecords = (borough: Borough, person: IdOf, organisation: IdOf): NewAffiliation[] =>
  borough.affiliations.map(({ personKey, organisationKey, ...tie }) => ({
    id: newId(),
    personId: person(personKey),
    organisationId: organisation(organisationKey),
    ...tie,
  }))

export const connectionRecords = (borough: Borough, person: IdOf): NewConnection[] =>
  borough.connections.map(({ fromKey, toKey, ...tie }) => ({
    id: newId(),
    fromPersonId: person(fromKey),
    toPersonId: person(toKey),
    ...tie,
  }))
