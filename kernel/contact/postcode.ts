import { fix, parse, validOutcode } from 'postcode'
import { remembering } from '../text/remembering.ts'

export type Postcode = { postcode: string; outcode: string } | { postcode: null; outcode: string }

const LONGEST = 20

/**
 * Reads a British postcode ("m331aa" gives M33 1AA), forgiving O for 0 and I for 1, or a bare outcode ("M33").
 * Null for anything else, including postcodes of other countries.
 */
export const normalisePostcode = (raw: string): Postcode | null =>
  raw.length > LONGEST ? read(raw) : readLately(raw)

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

// A list asks for the same one several times while a row is looked at, and has many rows from one street.
const readLately = remembering(10_000, read)
