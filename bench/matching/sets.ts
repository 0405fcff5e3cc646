import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { ColumnUse } from '#features/imports/mapping.contract.ts'
import type { List } from './by-import.ts'
import type { Known } from './score.ts'

const DATA = process.env.COMMONGROUND_DATA ?? join(import.meta.dirname, '../../../shared/data')

type Row = Record<string, string>

export function rowsOf(file: string): Row[] | null {
  const path = join(DATA, file)
  if (!existsSync(path)) return null
  return parse(readFileSync(path), { columns: true, trim: true, bom: true }) as Row[]
}

const dateOf = (digits: string) =>
  /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null

/** FEBRL's data set 1: 500 invented people, each twice, the second time with typing errors. */
export function febrl(withNumber: boolean): Known[] | null {
  const rows = rowsOf('people/febrl-dataset1.csv')
  return (
    rows?.map((row) => ({
      truth: row.rec_id!.split('-')[1]!,
      look: {
        name: [row.given_name, row.surname].filter(Boolean).join(' '),
        givenName: row.given_name || null,
        familyName: row.surname || null,
        birthDate: dateOf(row.date_of_birth!),
        postcode: row.postcode || null,
        addresses: [
          [`${row.street_number} ${row.address_1}`.trim(), row.address_2, row.suburb, row.state]
            .filter(Boolean)
            .join(', '),
        ],
        externalIds: withNumber && row.soc_sec_id ? [{ system: 'soc_sec_id', id: row.soc_sec_id }] : [],
      },
    })) ?? null
  )
}

/** Members of parliamentary groups: nothing but names, as registered; the true person where it is known. */
export function parliament(spellings: 'rows' | 'distinct'): Known[] | null {
  const rows = rowsOf('network/parliamentary-group-memberships.csv')?.filter((row) => row.twfy_id)
  if (!rows) return null
  if (spellings === 'rows') return rows.map((row) => ({ truth: row.twfy_id!, look: { name: row.name! } }))
  const distinct = new Map<string, Known>()
  for (const row of rows)
    for (const name of [row.name!, row.canon_name!])
      if (name) distinct.set(`${row.twfy_id} ${name}`, { truth: row.twfy_id!, look: { name } })
  return [...distinct.values()]
}

/** The same register as a table of who belongs where, as someone would bring it in: names and groups, no number. */
export function groupsOfParliament(): List | null {
  const rows = rowsOf('network/parliamentary-group-memberships.csv')?.filter((row) => row.twfy_id)
  if (!rows) return null
  return {
    kind: 'affiliations',
    titles: ['Name', 'Group', 'Role'],
    mapping: [{ as: 'person_name' }, { as: 'organisation_name' }, { as: 'role' }],
    rows: rows.map((row) => [row.name!, row.appg!, row.officer_role!]),
    truth: rows.map((row) => row.twfy_id!),
  }
}

/** FEBRL's as a list of people: its columns as an import takes them by itself, or with its number chosen as well. */
export function febrlList(withNumber: boolean): List | null {
  const rows = rowsOf('people/febrl-dataset1.csv')
  if (!rows) return null
  const titles = Object.keys(rows[0]!).slice(1)
  const uses = [
    'given_name',
    'family_name',
    'address',
    'address',
    'address',
    'address',
    'postcode',
    'address',
  ]
  return {
    kind: 'people',
    titles,
    rows: rows.map((row) => titles.map((title) => row[title]!)),
    truth: rows.map((row) => row.rec_id!.split('-')[1]!),
    ...(withNumber
      ? {
          mapping: [
            ...uses.map((as) => ({ as }) as ColumnUse),
            { as: 'birth_date', order: 'ymd' },
            { as: 'external_id' },
          ],
        }
      : {}),
  }
}
