import type { Selectable } from 'kysely'
import type { People } from '#database/types.ts'
import type { CustomValues } from '#features/custom-fields/contract.ts'
import { tidyCustom } from '#features/custom-fields/server/public.ts'
import type { AddressField, EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { tidyAddresses, tidyEmails, tidyPhones, tidyPostcode } from '#kernel/contact/tidy.ts'
import { cleanLine, cleanText } from '#kernel/text/clean.ts'
import { sortNameOf } from '#kernel/text/sort-names.ts'
import type { JsonColumns } from '#server/database/change-rows.sql.ts'
import type { Person, PersonInput } from '../contract.ts'

export type PersonRow = Selectable<People>

const words = (text: string | null | undefined) => (text ? cleanText(text) || null : null)
const uniqueTags = (tags: readonly string[]) => [...new Set(tags.map(cleanLine))].sort()

/** A day as PostgreSQL's driver hands it over: midnight of this machine's own time. */
export function dayOf(day: Date | null | undefined): string | null {
  if (!day) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** What someone is found by, of what was typed, in the form it is stored. */
export function tidied(input: PersonInput) {
  const addresses = tidyAddresses(input.addresses ?? [])
  return {
    name: cleanLine(input.name),
    other_names: [...new Set((input.otherNames ?? []).map(cleanLine).filter(Boolean))],
    phones: tidyPhones(input.phones ?? []),
    emails: tidyEmails(input.emails ?? []),
    addresses,
    ...tidyPostcode(input.postcode, addresses),
    tags: uniqueTags(input.tags ?? []),
  }
}

export type Tidied = ReturnType<typeof tidied>

/** What was typed, in the form it is stored: names tidied, numbers and postcodes normalised. */
export function toRow(input: PersonInput, its: Tidied = tidied(input)) {
  const { phones, emails, addresses, ...found } = its
  const given = words(input.givenName)
  const family = words(input.familyName)
  return {
    ...found,
    given_name: given,
    family_name: family,
    sort_name: sortNameOf(found.name, family, given),
    kind: input.kind,
    branch_id: input.branchId ?? null,
    workplace_id: input.workplaceId ?? null,
    job_title: words(input.jobTitle),
    activist_role: words(input.activistRole),
    phones: JSON.stringify(phones),
    emails: JSON.stringify(emails),
    addresses: JSON.stringify(addresses),
    birth_date: input.birthDate ?? null,
    born_year: input.birthDate ? Number(input.birthDate.slice(0, 4)) : (input.bornYear ?? null),
    notes: words(input.notes),
    contact_consent: input.contactConsent ?? 'unknown',
    consent_note: words(input.consentNote),
    do_not_contact: input.doNotContact ?? false,
    do_not_call: input.doNotCall ?? false,
    do_not_text: input.doNotText ?? false,
    do_not_mail: input.doNotMail ?? false,
    custom: JSON.stringify(tidyCustom(input.custom ?? {})),
  }
}
export type PersonValues = ReturnType<typeof toRow>

export const JSON_COLUMNS: JsonColumns<'people'> = {
  phones: true,
  emails: true,
  addresses: true,
  custom: true,
}

/** What somebody typed, of a row. */
const typedOf = (row: Partial<PersonRow> & { name: string }, externalIds: ExternalId[]) => ({
  name: row.name,
  givenName: row.given_name ?? null,
  familyName: row.family_name ?? null,
  otherNames: row.other_names ?? [],
  kind: (row.kind as Person['kind']) ?? null,
  branchId: row.branch_id ?? null,
  workplaceId: row.workplace_id ?? null,
  jobTitle: row.job_title ?? null,
  activistRole: row.activist_role ?? null,
  phones: (row.phones ?? []) as PhoneField[],
  emails: (row.emails ?? []) as EmailField[],
  addresses: (row.addresses ?? []) as AddressField[],
  postcode: row.postcode ?? null,
  birthDate: dayOf(row.birth_date),
  bornYear: row.born_year ?? null,
  notes: row.notes ?? null,
  contactConsent: (row.contact_consent ?? 'unknown') as Person['contactConsent'],
  consentNote: row.consent_note ?? null,
  doNotContact: row.do_not_contact ?? false,
  doNotCall: row.do_not_call ?? false,
  doNotText: row.do_not_text ?? false,
  doNotMail: row.do_not_mail ?? false,
  tags: row.tags ?? [],
  externalIds,
  custom: tidyCustom((row.custom ?? {}) as CustomValues),
})

/** A row as it leaves the room. A partner's row lacks what partners may not read, so those come out empty. */
export function toPerson(
  row: Partial<PersonRow> & { id: string; name: string; created_at: Date; updated_at: Date; version: number },
  externalIds: ExternalId[],
): Person {
  return {
    id: row.id,
    ...typedOf(row, externalIds),
    outcode: row.outcode ?? null,
    assignedTo: row.assigned_to ?? [],
    sharedWith: row.shared_with ?? [],
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  }
}

/**
 * The stored person as it would have been typed, to change some of it or to compare what was sent twice. Someone known
 * by district alone keeps it: a bare district is typed where a postcode is.
 */
export function toInput(person: Person): PersonInput {
  const {
    id: _,
    outcode,
    assignedTo: __,
    sharedWith: ___,
    version,
    createdAt,
    updatedAt,
    archivedAt,
    ...typed
  } = person
  return { ...typed, postcode: typed.postcode ?? outcode, kind: typed.kind ?? 'public' }
}

/** The same from the row itself, where thousands are read to be compared. */
export function inputOf(row: Partial<PersonRow> & { name: string }, externalIds: ExternalId[]): PersonInput {
  const typed = typedOf(row, externalIds)
  return { ...typed, postcode: typed.postcode ?? row.outcode ?? null, kind: typed.kind ?? 'public' }
}
