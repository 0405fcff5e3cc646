import { ORGANISATION_KINDS, type OrganisationKind } from '#features/organisations/contract.ts'
import { PERSON_KINDS, type PersonInput } from '#features/people/contract.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ImportAsked } from '../contract.ts'
import { findPlaces, type Places, readKind } from './places.ts'

/** What was asked with the file, checked and filled in. */
export type Options = {
  places: Places
  system: string
  personKind: PersonInput['kind']
  organisationKind: OrganisationKind | undefined
  createPeople: boolean
  createOrganisations: boolean
}

export const fileNameOf = (file: File) => cleanLine(file.name).slice(0, 200) || 'file.csv'

/** "trafford-charities (2).csv" is the trafford-charities list again. */
const systemOf = (fileName: string) =>
  cleanLine(fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/ ?\(\d+\)$/, ''))
    .slice(0, 60)
    .trim() || 'file'

/** Throws `not_found` for a branch that is not the asker's, and `invalid` for a kind that there is not. */
export async function readOptions(tx: Tx, asked: ImportAsked): Promise<Options> {
  const organisations = asked.kind === 'organisations'
  const own = asked.defaultKind
  return {
    places: await findPlaces(tx, asked.branchId),
    system: (asked.system && cleanLine(asked.system)) || systemOf(fileNameOf(asked.file)),
    personKind: readKind('defaultKind', organisations ? undefined : own, PERSON_KINDS) ?? 'public',
    organisationKind: organisations
      ? readKind('defaultKind', own, ORGANISATION_KINDS)
      : readKind('organisationKind', asked.organisationKind, ORGANISATION_KINDS),
    createPeople: asked.createPeople ?? false,
    createOrganisations: asked.createOrganisations ?? false,
  }
}
