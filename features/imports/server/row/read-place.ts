import type { AddressField } from '#kernel/contact/fields.ts'
import { normalisePostcode } from '#kernel/contact/postcode.ts'
import { tidyPostcode } from '#kernel/contact/tidy.ts'
import { listIn } from '#kernel/text/csv.ts'
import { joinLines } from './read-contacts.ts'
import type { Cell, RowCells } from './row-cells.ts'

// A postcode at the end of an address, as people write it.
const AT_END = /[,\s]*\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})[.\s]*$/i

const inOrder = (lines: readonly Cell[]) =>
  lines.toSorted((a, b) => (a.use.line ?? 0) - (b.use.line ?? 0) || a.column - b.column)

function addressOf(lines: readonly Cell[], postcode: string | null): AddressField | null {
  const joined = joinLines(inOrder(lines).map((cell) => cell.text))
  const label = lines.find((cell) => cell.use.label)?.use.label
  const end = AT_END.exec(joined)
  const own = end ? normalisePostcode(end[1]!)?.postcode : undefined
  const text = own ? joined.slice(0, end!.index) : joined
  if (text === '' && !own) return null
  const known = own ?? postcode
  return { text: text || own!, ...(known ? { postcode: known } : {}), ...(label ? { label } : {}) }
}

/** A cell that holds several addresses, as our own exports write them. */
function severalIn(cell: Cell): Cell[] {
  if (!cell.use.separator) return []
  return listIn(cell.text).map((each) => {
    const [, text = each, label] = /^(.*\S) \[([^\]]{1,40})\]$/.exec(each) ?? []
    return { ...cell, text, use: label ? { ...cell.use, label } : cell.use }
  })
}

const groupOf = (cell: Cell) => cell.use.group ?? 1

/** One of the addresses in a row, or several where its cell holds several; a postcode alone is one too, but for the first. */
function addressesIn(group: number, lines: readonly Cell[], postcode: Cell | undefined): AddressField[] {
  const typed = tidyPostcode(postcode?.text, [])
  const known = group > 1 ? (typed.postcode ?? typed.outcode) : typed.postcode
  const several = lines.flatMap((cell) => severalIn(cell))
  const alone = postcode && group > 1 && lines.length === 0 ? [[postcode]] : [lines]
  const whole = several.length > 0 ? several.map((cell) => [cell]) : alone
  return whole.flatMap((its) => addressOf(its, known) ?? [])
}

/** Addresses with their postcodes, and the postcode as it is stored: a district where no more is known. */
export function readPlace(cells: RowCells): { addresses: AddressField[]; postcode: string | undefined } {
  const lines = Map.groupBy(cells.all('address'), groupOf)
  const postcodes = Map.groupBy(cells.all('postcode'), groupOf)
  const groups = [...new Set([...lines.keys(), ...postcodes.keys()])].sort((a, b) => a - b)
  const [own, ...others] = [1, ...groups.filter((group) => group > 1)].map((group) =>
    addressesIn(group, lines.get(group) ?? [], postcodes.get(group)?.[0]),
  )
  const typed = tidyPostcode(postcodes.get(1)?.[0]?.text, own!)
  return { addresses: [...own!, ...others.flat()], postcode: typed.postcode ?? typed.outcode ?? undefined }
}
