import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
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
