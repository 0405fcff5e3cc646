import * as z from 'zod/mini'
import { organisationInput } from '#features/organisations/contract.ts'
import { normaliseLink } from '#kernel/contact/links.ts'
import type { Field } from '../../mapping.contract.ts'
import { checkValues } from './check-values.ts'
import { refusal } from './read-consents.ts'
import { readEmails, readExternalIds, readPhones } from './read-contacts.ts'
import { isTotal } from './read-names.ts'
import { readNotes, readOtherNames, said } from './read-person.ts'
import { readPlace } from './read-place.ts'
import { readRelation } from './read-relation.ts'
import { kindsIn, valuesIn } from './read-ties.ts'
import type { RowCells } from './row-cells.ts'
import type { OrganisationValues, RowContext } from './row-values.ts'

const RULES = z.partial(organisationInput)
const FIELDS: Record<string, readonly Field[]> = {
  name: ['name', 'organisation_name'],
  otherNames: ['other_names'],
  kinds: ['kinds'],
  phones: ['phone', 'contact'],
  emails: ['email', 'contact'],
  addresses: ['address'],
  postcode: ['postcode'],
  website: ['website'],
  about: ['about'],
  impact: ['impact'],
  commonGround: ['common_ground'],
  tags: ['tags'],
  externalIds: ['external_id', 'organisation_external_id'],
}

const LEVELS: Record<string, number> = {
  none: 0,
  low: 1,
  some: 2,
  medium: 2,
  high: 3,
  strong: 3,
  'very high': 4,
}

/** The first web address in a cell, which may hold several, or one with a slip of the finger ("http//:www…"). */
function linkIn(cell: string): string | undefined {
  const mended = cell.replace(/^(https?)(?:\/\/:|:\/(?!\/)|\/\/)/i, '$1://')
  const links = [mended, ...mended.split(/[\s;,]+/)].map((part) => normaliseLink(part))
  return links.find((link) => link !== null) ?? undefined
}

function readLink(cells: RowCells): string | undefined {
  for (const cell of cells.all('website')) {
    const link = linkIn(cell.text)
    if (link) return link
    cells.leaveOut(cell, 'not_a_link')
  }
  return undefined
}

function readLevel(cells: RowCells, field: Field): number | undefined {
  const cell = cells.first(field)
  if (!cell) return undefined
  const level = /^[0-4]$/.test(cell.text) ? Number(cell.text) : LEVELS[cell.text.toLowerCase()]
  if (level === undefined) cells.leaveOut(cell, 'not_a_level')
  return level
}

function readName(cells: RowCells): string | undefined {
  const name = cells.line('name')
  if (name && isTotal(name)) cells.fail(cells.first('name'), 'not_a_name')
  return name
}

/** Whether they asked to be left alone; only a plain "no" says that they did not. */
function readWish(cells: RowCells): true | undefined {
  const cell = cells.first('do_not_contact')
  const said = cell && refusal(cell.text)
  if (cell && said === undefined) cells.leaveOut(cell, 'not_yes_or_no')
  return said || undefined
}

/** The organisation of a row, tidied as it would be stored. */
export function readOrganisation(cells: RowCells, context: RowContext): OrganisationValues {
  const given: OrganisationValues = said({
    name: readName(cells),
    otherNames: readOtherNames(cells),
    ourId: cells.ourId(),
    kinds: cells.all('kinds').flatMap(({ text }) => kindsIn(text)),
    about: readNotes(cells, 'about'),
    website: readLink(cells),
    phones: readPhones(cells, 'phone', 'phone'),
    emails: readEmails(cells, 'email'),
    ...readPlace(cells),
    interest: readLevel(cells, 'interest'),
    power: readLevel(cells, 'power'),
    impact: readNotes(cells, 'impact'),
    ...readRelation(cells, context),
    doNotContact: readWish(cells),
    tags: cells.all('tags').flatMap(({ text, use }) => valuesIn(text, use.separator)),
    externalIds: readExternalIds(cells, 'external_id', context.system),
  })
  checkValues(cells, RULES, given, FIELDS)
  return given
}

/** The organisation at one end of a tie, by what names it. */
export function readOrganisationEnd(cells: RowCells, system: string): OrganisationValues {
  const given: OrganisationValues = said({
    name: cells.line('organisation_name'),
    externalIds: readExternalIds(cells, 'organisation_external_id', system),
  })
  checkValues(cells, RULES, given, FIELDS)
  return given
}
