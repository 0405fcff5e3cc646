import * as z from 'zod/mini'
import {
  ORGANISATION_KINDS,
  type OrganisationInput,
  organisationInput,
} from '#features/organisations/contract.ts'
import { normaliseLink } from '#kernel/contact/links.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { ImportField } from '../contract.ts'
import { codesFor, parts } from './cell-words.ts'
import { emailsOf, externalIdsOf, lineOf, phonesOf, placeOf, problemsOf } from './fields-of-row.ts'
import type { Line, Problem } from './plan.ts'
import { ORGANISATION_WORDS, ownKind } from './word-tables.ts'

type Kinds = NonNullable<OrganisationInput['kinds']>

const RULES = z.partial(organisationInput)
const COLUMNS: Record<string, ImportField> = {
  name: 'name',
  kinds: 'kinds',
  phones: 'phone',
  emails: 'email',
  addresses: 'address',
  postcode: 'postcode',
  website: 'website',
  about: 'notes',
  externalIds: 'external_id',
}

/** The product's own kinds first; else what the words mean, "other" only when they mean nothing else. */
function kindsIn(text: string): Kinds {
  const own = parts(text).map((part) => ownKind(part, ORGANISATION_KINDS))
  if (own.length > 0 && own.every((kind) => kind !== undefined)) return [...new Set(own)]
  const found = codesFor(text, ORGANISATION_WORDS)
  return found.filter((kind) => kind !== 'other').slice(0, 5)
}

/**
 * What the title of a column tells of every row: whatever has a "charity name" is a charity, though its type says
 * "Other" only.
 */
export const kindsOfTitles = (titles: readonly string[]): Kinds =>
  titles.flatMap((title) => kindsIn(title.replaceAll('_', ' '))).slice(0, 1)

/** The first web address in a cell, which may hold several, or one with a slip of the finger ("http//:www…"). */
function linkIn(cell: string): string | undefined {
  const mended = cell.replace(/^(https?)(?:\/\/:|:\/(?!\/)|\/\/)/i, '$1://')
  const links = [mended, ...mended.split(/[\s;,]+/)].map((part) => normaliseLink(part))
  return links.find((link) => link !== null) ?? undefined
}

/** A row of a table of organisations, tidied as it would be stored, with all that is wrong with it. */
export function readOrganisation(
  { cells }: Line,
  system: string,
): { given: Partial<OrganisationInput>; problems: Problem[] } {
  const { emails, problems } = emailsOf(cells.email, 'email')
  const typed = lineOf(cells.website)
  const website = typed ? linkIn(typed) : undefined
  if (typed && !website) problems.push({ field: 'website', code: 'not_a_link' })
  const given: Partial<OrganisationInput> = {
    name: lineOf(cells.name),
    kinds: cells.kinds ? kindsIn(cells.kinds) : [],
    about: cells.notes ? cleanText(cells.notes) || undefined : undefined,
    website,
    phones: phonesOf(cells),
    emails,
    ...placeOf(cells),
    externalIds: externalIdsOf(cells.external_id, system),
  }
  return { given, problems: [...problems, ...problemsOf(RULES, given, COLUMNS)] }
}
