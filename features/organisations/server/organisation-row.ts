import type { Selectable } from 'kysely'
import type { Organisations } from '#database/types.ts'
import type { CustomValues } from '#features/custom-fields/contract.ts'
import { tidyCustom } from '#features/custom-fields/server/public.ts'
import type { AddressField, EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { normaliseLink } from '#kernel/contact/links.ts'
import { tidyAddresses, tidyEmails, tidyPhones, tidyPostcode } from '#kernel/contact/tidy.ts'
import { invalid } from '#kernel/errors.ts'
import { cleanLine, cleanText } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import { type Organisation, type OrganisationInput, specialOf } from '../contract.ts'

export type OrganisationRow = Selectable<Organisations>

const words = (text: string | null | undefined) => (text ? cleanText(text) || null : null)
const unique = <T extends string>(list: readonly T[]) => [...new Set(list)].sort()

function tidyWebsite(typed: string | null | undefined): string | null {
  if (!typed) return null
  const link = normaliseLink(typed)
  if (!link) throw invalid({ website: 'not_a_link' })
  return link
}

/** What was typed, in the form it is stored: names tidied, numbers, links and postcodes normalised. */
export function toRow(input: OrganisationInput) {
  const addresses = tidyAddresses(input.addresses ?? [])
  const kinds = unique(input.kinds ?? [])
  const name = cleanLine(input.name)
  return {
    name,
    sort_name: foldText(name).slice(0, 200),
    other_names: [...new Set((input.otherNames ?? []).map(cleanLine).filter(Boolean))],
    kinds,
    special: input.special === undefined ? specialOf(kinds) : input.special,
    about: words(input.about),
    website: tidyWebsite(input.website),
    phones: JSON.stringify(tidyPhones(input.phones ?? [])),
    emails: JSON.stringify(tidyEmails(input.emails ?? [])),
    addresses: JSON.stringify(addresses),
    ...tidyPostcode(input.postcode, addresses),
    interest: input.interest ?? null,
    power: input.power ?? null,
    impact: words(input.impact),
    do_not_contact: input.doNotContact ?? false,
    stage: (input.stage ?? 'identified') as string,
    common_ground: words(input.commonGround),
    holder_id: input.holderId ?? null,
    touch_on: input.touchOn ?? null,
    tags: unique((input.tags ?? []).map(cleanLine)),
    custom: JSON.stringify(tidyCustom(input.custom ?? {})),
  }
}
export type OrganisationValues = ReturnType<typeof toRow>

/** Two inputs that would be stored alike compare equal. */
export function comparable(input: OrganisationInput): string {
  const ids = (input.externalIds ?? []).map((each) => `${each.system}\n${each.id}`)
  return JSON.stringify([toRow(input), unique(ids)])
}

export type SeenOrganisation = Partial<Omit<OrganisationRow, 'touch_on'>> & {
  touch_on?: Date | string | null
} & Pick<OrganisationRow, 'id' | 'name' | 'version' | 'created_at' | 'updated_at'>

/** A day as the database gives it: midnight of this machine's own clock, or the words just typed. */
export function dayOf(day: Date | string | null | undefined): string | null {
  if (!day || typeof day === 'string') return day || null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** A row as it leaves the room. A partner's row lacks what partners may not read, so those come out empty. */
export function toOrganisation(row: SeenOrganisation, externalIds: ExternalId[]): Organisation {
  return {
    id: row.id,
    name: row.name,
    otherNames: row.other_names ?? [],
    kinds: (row.kinds ?? []) as Organisation['kinds'],
    special: (row.special ?? null) as Organisation['special'],
    about: row.about ?? null,
    website: row.website ?? null,
    phones: (row.phones ?? []) as PhoneField[],
    emails: (row.emails ?? []) as EmailField[],
    addresses: (row.addresses ?? []) as AddressField[],
    postcode: row.postcode ?? null,
    outcode: row.outcode ?? null,
    interest: row.interest ?? null,
    power: row.power ?? null,
    impact: row.impact ?? null,
    doNotContact: row.do_not_contact ?? false,
    stage: (row.stage ?? null) as Organisation['stage'],
    commonGround: row.common_ground ?? null,
    holderId: row.holder_id ?? null,
    touchOn: dayOf(row.touch_on),
    tags: row.tags ?? [],
    externalIds,
    custom: tidyCustom((row.custom ?? {}) as CustomValues),
    sharedWith: row.visible_to ?? [],
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  }
}

/** What someone just wrote, given back to them from their own words because they may not read it again. */
export function fromOwnWords(id: string, input: OrganisationInput): Organisation {
  const { phones, emails, addresses, custom, ...values } = toRow(input)
  const now = new Date()
  const parsed = {
    phones: JSON.parse(phones),
    emails: JSON.parse(emails),
    addresses: JSON.parse(addresses),
    custom: JSON.parse(custom),
  }
  const row = { id, ...values, ...parsed, version: 1, created_at: now, updated_at: now }
  return toOrganisation(row, input.externalIds ?? [])
}

/** The stored organisation as it would have been typed, to change some of it or to compare what was sent twice. */
export function toInput(stored: Organisation): OrganisationInput {
  const { id: _, outcode: __, sharedWith: ___, version, createdAt, updatedAt, archivedAt, ...input } = stored
  // Known by district alone: a bare district is typed where a postcode is.
  return { ...input, stage: input.stage ?? 'identified', postcode: input.postcode ?? stored.outcode }
}
