import { fix, parse, validOutcode } from 'postcode'

export type Postcode = { postcode: string; outcode: string } | { postcode: null; outcode: string }

// A list asks for the same one several times while a row is looked at, and has many rows from one street.
const KEPT = 10_000
const LONGEST = 20
const readLately = new Map<string, Postcode | null>()

/**
 * Reads a British postcode ("m331aa" gives M33 1AA), forgiving O for 0 and I for 1, or a bare outcode ("M33").
 * Null for anything else, including postcodes of other countries.
 */
export function normalisePostcode(raw: string): Postcode | null {
  if (raw.length > LONGEST) return read(raw)
  const known = readLately.get(raw)
  if (known !== undefined) return known
  if (readLately.size >= KEPT) readLately.clear()
  const postcode = read(raw)
  readLately.set(raw, postcode)
  return postcode
}

function read(raw: string): Postcode | null {
  const text = raw
    .trim()
    .replace(/\s+/g, '')
    .replace(/[.,;]+$/, '')
    .toUpperCase()
  if (text.length < 2 || text.length > 8) return null
  const full = parse(fix(text))
  if (full.valid) return { postcode: full.postcode, outcode: full.outcode }
  return validOutcode(text) ? { postcode: null, outcode: text } : null
}
