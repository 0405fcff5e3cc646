import { ORGANISATION_KINDS, type OrganisationKind } from '#features/organisations/contract.ts'
import { PERSON_KINDS, type PersonInput } from '#features/people/contract.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ImportSettings } from '../../contract.ts'
import type { Mapping, TableKind } from '../../mapping.contract.ts'
import { LEFT_OUT_ENDING } from '../left-out-titles.ts'
import { findPlaces, readKind } from '../places.ts'
import type { RowContext } from '../row/row-values.ts'
import { withOwnFields } from './own-fields.ts'

/** How the rows of one import are taken: its settings, filled in, with the places that a row may name. */
export type Way = {
  kind: TableKind
  mapping: Mapping
  context: RowContext
  personKind: PersonInput['kind']
  organisationKind: OrganisationKind
  onlyBlanks: boolean
  wins: 'file' | 'record'
  createNamed: boolean
  sameFrom: number | undefined
  askFrom: number | undefined
}

/** "trafford-charities (2).csv" is the trafford-charities list again, and so are the rows of it that were left out. */
export const systemOf = (fileName: string) =>
  cleanLine(
    fileName
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/ ?\(\d+\)$/, '')
      .replace(LEFT_OUT_ENDING, ''),
  )
    .slice(0, 60)
    .trim() || 'file'

type Asked = { id: string; kind: TableKind; file_name: string; settings: ImportSettings }

/** Throws `not_found` for a branch that is not the asker's, and `invalid` for a kind that there is not. */
export async function wayOf(
  tx: Tx,
  { id, kind, file_name, settings }: Asked,
  mapping: Mapping,
): Promise<Way> {
  const branchId = settings.branchId ?? undefined
  const { branch, workplace, organiser } = await findPlaces(tx, branchId, settings.branchNames)
  const system = (settings.system && cleanLine(settings.system)) || systemOf(file_name)
  return {
    kind,
    mapping: await withOwnFields(tx, kind, id, mapping),
    context: { kind, system, branchId, branch, workplace, organiser },
    personKind: readKind('personKind', settings.personKind, PERSON_KINDS) ?? 'public',
    organisationKind: readKind('organisationKind', settings.organisationKind, ORGANISATION_KINDS) ?? 'other',
    onlyBlanks: settings.onlyBlanks ?? false,
    wins: settings.wins ?? 'file',
    createNamed: settings.createNamed ?? true,
    sameFrom: settings.sameFrom,
    askFrom: settings.askFrom,
  }
}
