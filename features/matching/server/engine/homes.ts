import { foldText } from '#kernel/text/names.ts'
import { oneApart } from './spelling.ts'
import type { Level } from './weights.ts'

/** An address taken apart: what stands on the door, and the words that are not said of every street. */
export type Home = { postcode: string; outcode: string; numbers: readonly string[]; words: readonly string[] }

const SAID_OF_EVERY_STREET = new Set(
  `street st road rd avenue ave av lane ln close cl drive dr court ct crescent cres grove gr place pl way terrace terr tce
  square sq gardens gdns the flat apartment apt unit house building circuit cct parade pde of uk england united kingdom
  greater upper lower no number floor room block`.split(/\s+/),
)
const MOST_WORDS = 10

const compact = (postcode: string) => postcode.toUpperCase().replace(/[^A-Z0-9]/g, '')
const BRITISH = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/
const IN_TEXT = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i

const outcodeOf = (postcode: string) => BRITISH.exec(postcode)?.[1] ?? postcode

function readHome(text: string, postcode: string | null): Home {
  const inText = IN_TEXT.exec(text)
  const code = inText ? compact(inText[0]) : postcode ? compact(postcode) : ''
  const folded = foldText((inText ? text.replace(inText[0], ' ') : text).slice(0, 300)).split(' ')
  const numbers = folded.filter((word) => /^\d+[a-z]?$/.test(word)).slice(0, 3)
  const words = folded.filter(
    (word) => /^\D/.test(word) && word.length > 1 && !SAID_OF_EVERY_STREET.has(word),
  )
  return {
    postcode: code,
    outcode: outcodeOf(code),
    numbers,
    words: [...new Set(words)].slice(0, MOST_WORDS),
  }
}

/** Each address with its postcode; the record's own postcode goes with an address that has none. */
export function prepareHomes(addresses: readonly string[], postcode: string | null): Home[] {
  const texts = addresses.filter((text) => text.trim() !== '').slice(0, 3)
  if (texts.length === 0) return postcode ? [readHome('', postcode)] : []
  return texts.map((text) => readHome(text, postcode))
}

/** How much of the shorter address is found in the longer, letting each word be one letter off. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return -1
  let shared = 0
  for (const word of few) {
    if (many.includes(word)) shared++
    else if (word.length > 4 && many.some((other) => oneApart(word, other))) shared += 0.9
  }
  return shared / few.length
}

/** From the best to the worst. */
const WITH_ADDRESS: readonly Level[] = [
  'home_same',
  'home_near',
  'home_neighbour',
  'home_area',
  'home_different',
]
const BY_POSTCODE: readonly Level[] = ['postcode_same', 'area_same', 'postcode_different']
const RANK = new Map([...WITH_ADDRESS, ...BY_POSTCODE].map((level, index) => [level, index]))

const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/
/** Of the postcode no more than the district is known, which thousands share. */
export const isDistrict = ({ postcode }: Home): boolean => postcode === '' || DISTRICT.test(postcode)

const nearPostcode = (a: Home, b: Home) => a.outcode === b.outcode || oneApart(a.postcode, b.postcode)

/** By the postcodes alone, when one of the two says no more than that. */
function byPostcode(a: Home, b: Home): Level | null {
  if (!a.postcode || !b.postcode) return null
  const same = a.postcode === b.postcode && !isDistrict(a)
  return same ? 'postcode_same' : nearPostcode(a, b) ? 'area_same' : 'postcode_different'
}

function byAddress(a: Home, b: Home): Level {
  const known = a.postcode !== '' && b.postcode !== ''
  const words = sharedWords(a.words, b.words)
  const sameDoor = a.numbers.some((number) => b.numbers.includes(number))
  const otherDoor = !sameDoor && a.numbers.length > 0 && b.numbers.length > 0
  if (known && a.postcode === b.postcode && !isDistrict(a)) {
    if (sameDoor) return words >= 0.5 ? 'home_same' : 'home_near'
    return words >= 0.6 && !otherDoor ? 'home_near' : 'home_neighbour'
  }
  if (words >= 0.6 && sameDoor && Math.min(a.words.length, b.words.length) > 0) {
    if (!known || isDistrict(a) || isDistrict(b)) return 'home_same'
    if (oneApart(a.postcode, b.postcode) || words >= 0.9) return 'home_near'
  }
  return known && nearPostcode(a, b) ? 'home_area' : 'home_different'
}

/** The best that any two addresses of theirs say; null when one has none or nothing in them can be compared. */
export function homeLevel(a: readonly Home[], b: readonly Home[]): Level | null {
  let best: Level | null = null
  for (const one of a) {
    for (const other of b) {
      const full = one.words.length > 0 && other.words.length > 0
      const level = full ? byAddress(one, other) : byPostcode(one, other)
      if (level && (!best || RANK.get(level)! < RANK.get(best)!)) best = level
    }
  }
  return best
}
