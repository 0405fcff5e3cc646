import { withoutPostcode } from '#kernel/contact/address.ts'
import type { AddressField, EmailField } from '#kernel/contact/fields.ts'
import { type LabelSheet, MOST_LABELS } from '#kernel/contact/labels.ts'
import { invalid } from '#kernel/errors.ts'
import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '../database/actor.ts'
import { type Cut, printLabels } from '../pdf/print.ts'
import { TAKEN } from './taken.ts'

/** Someone, or an organisation, to be written to. */
export type Addressee = {
  name: string
  given_name?: string | null
  emails?: unknown
  addresses?: unknown
  postcode?: string | null
}

/** Each address once, with whose it is; a column says who took the list and when, should it turn up elsewhere. */
export function mailTable(rows: readonly Addressee[], taken: string): File {
  const seen = new Set<string>()
  const cells = rows.flatMap((row) =>
    ((row.emails ?? []) as EmailField[]).flatMap(({ address }) => {
      const key = address.toLowerCase()
      if (seen.has(key)) return []
      seen.add(key)
      return [[address, row.name, row.given_name, taken]]
    }),
  )
  return new File([csvText(['email', 'name', 'given_name', TAKEN], cells)], 'mailing-list.csv', {
    type: 'text/csv; charset=utf-8',
  })
}

// Sheets as they are sold: 24 (63.5 × 33.9 mm), 21 (63.5 × 38.1 mm) and 14 (99.1 × 38.1 mm) a page.
const CUTS: Record<LabelSheet, Cut> = {
  '3x8': { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.2, top: 12.9, gap: 2.5 },
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, gap: 2.5 },
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.7, top: 15.1, gap: 2.5 },
}
const LINES = 6

/** As a letter carrier reads it: the name, a line for each part, the postcode last. */
function labelOf(row: Addressee): string[][] {
  const [address] = (row.addresses ?? []) as AddressField[]
  if (!address) return []
  const parts = withoutPostcode(address)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const lines =
    parts.length > LINES ? [...parts.slice(0, LINES - 1), parts.slice(LINES - 1).join(', ')] : parts
  const postcode = address.postcode ?? row.postcode
  return [[row.name, ...lines, ...(postcode ? [postcode] : [])]]
}

/** Labels for everyone whose address is known. */
export async function labelsOf(
  tx: Tx,
  rows: readonly Addressee[],
  sheet: LabelSheet,
  reason: string,
): Promise<File> {
  const labels = rows.flatMap(labelOf)
  if (labels.length === 0) throw invalid({ selection: 'no_addresses' })
  if (labels.length > MOST_LABELS) throw invalid({ selection: 'too_many' })
  return printLabels(tx, CUTS[sheet], labels, `For: ${reason}`)
}
