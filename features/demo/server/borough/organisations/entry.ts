import type { Faith } from '../names/origin.ts'
import type { OrganisationKind, Special } from '../types.ts'

/** One line of the catalogue, before it has an address. */
export type Entry = {
  name: string
  kinds: OrganisationKind[]
  about: string
  areaKey: string
  /** How many ties it draws, compared with others: 1 for a street group, 40 for the food bank. */
  size: number
  special: Special | null
  faith: Faith | null
  community: string | null
  interest: number | null
  power: number | null
}

type Row = [name: string, areaKey: string, size: number, about: string, extra?: Partial<Entry>]

const SPECIAL: Partial<Record<OrganisationKind, Special>> = {
  religious: 'faith',
  ethnic_community: 'ethnicity',
  political: 'politics',
  health_group: 'health',
}

export const entries = (kind: OrganisationKind, rows: Row[]): Entry[] =>
  rows.map(([name, areaKey, size, about, extra]) => ({
    name,
    kinds: [kind],
    about,
    areaKey,
    size,
    special: SPECIAL[kind] ?? null,
    faith: null,
    community: null,
    interest: null,
    power: null,
    ...extra,
  }))
