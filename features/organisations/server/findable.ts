import { type OrganisationLook, organisationKeys } from '#kernel/text/match-keys.ts'
import type { tokensOf } from '#kernel/text/tokens.ts'
import type { OrganisationInput } from '../contract.ts'
import type { OrganisationValues } from './organisation-row.ts'

type Findable = Parameters<typeof tokensOf>[0]

/** What is known of an organisation when it is compared with another record, from what is written down. */
export function lookOf(input: OrganisationInput): OrganisationLook {
  return {
    name: input.name,
    otherNames: input.otherNames ?? [],
    kinds: input.kinds ?? [],
    postcode: input.postcode ?? null,
    addresses: (input.addresses ?? []).map((each) => each.text),
    website: input.website ?? null,
    phones: (input.phones ?? []).flatMap((each) => (each.e164 ? [each.e164] : [])),
    emails: (input.emails ?? []).map((each) => each.address),
    externalIds: input.externalIds ?? [],
  }
}

/** Everything by which an organisation is found: by those who look for it, and by another record of it. */
export function findableOf(values: OrganisationValues): Findable {
  const { name, other_names, tags, website, postcode } = values
  const kinds = values.kinds as OrganisationInput['kinds']
  const reach = { phones: JSON.parse(values.phones), emails: JSON.parse(values.emails) }
  const addresses = JSON.parse(values.addresses)
  const input = { name, otherNames: other_names, kinds, ...reach, addresses, website, postcode }
  return { name, otherNames: other_names, ...reach, tags, keys: organisationKeys(lookOf(input)) }
}
