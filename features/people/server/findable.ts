import { type PersonLook, personKeys } from '#kernel/text/match-keys.ts'
import type { tokensOf } from '#kernel/text/tokens.ts'
import type { PersonInput } from '../contract.ts'
import { type Tidied, tidied } from './person-row.ts'

type Findable = Parameters<typeof tokensOf>[0]

/** What is known of someone when they are compared with another record, from what is written down. */
export function lookOf(input: PersonInput): PersonLook {
  return {
    name: input.name,
    otherNames: input.otherNames ?? [],
    givenName: input.givenName ?? null,
    familyName: input.familyName ?? null,
    phones: (input.phones ?? []).flatMap((each) => (each.e164 ? [each.e164] : [])),
    emails: (input.emails ?? []).map((each) => each.address),
    birthDate: input.birthDate ?? null,
    bornYear: input.bornYear ?? null,
    addresses: (input.addresses ?? []).map((each) => each.text),
    postcode: input.postcode ?? null,
    workplaceId: input.workplaceId ?? null,
    branchId: input.branchId ?? null,
    jobTitle: input.jobTitle ?? null,
    externalIds: input.externalIds ?? [],
  }
}

/** Everything by which someone is found: by those who look for them, and by another record of theirs. */
export function findableOf(input: PersonInput, its: Tidied = tidied(input)): Findable {
  const { name, other_names, phones, emails, tags, postcode } = its
  const parts = [input.givenName, input.familyName].filter((each): each is string => Boolean(each))
  const keys = personKeys(lookOf({ ...input, name, otherNames: other_names, phones, emails, postcode }))
  return { name, otherNames: [...parts, ...other_names], phones, emails, tags, keys }
}
