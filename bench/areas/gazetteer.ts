import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
/** Postcodes of one outcode: nine sectors of four hundred each. */
const IN_ONE = 9 * LETTERS.length ** 2
const AT_ONCE = 2000

function postcode(n: number): string {
  const [area, unit] = [Math.floor(n / IN_ONE), n % IN_ONE]
  const [first, second] = [Math.floor(area / (20 * 99)) % 20, Math.floor(area / 99) % 20]
  const sector = 1 + Math.floor(unit / LETTERS.length ** 2)
  const [one, other] = [Math.floor(unit / LETTERS.length) % LETTERS.length, unit % LETTERS.length]
  return `${LETTERS[first]}${LETTERS[second]}${1 + (area % 99)} ${sector}${LETTERS[one]}${LETTERS[other]}`
}

const code = (letters: string, n: number) => `${letters}${String(n).padStart(6, '0')}`

/** A line as the ONS Postcode Directory has it, with some of its many columns; one postcode in eighty has no place. */
function line(n: number): string {
  const [lat, long] =
    n % 80 === 79 ? ['99.999999', '0.000000'] : [50 + (n % 9000) / 1000, -6 + (n % 7777) / 1000]
  const pcds = postcode(n)
  return [
    ...[
      pcds.replace(' ', ''),
      pcds,
      '198001',
      '',
      code('E10', n % 27),
      code('E07', n % 360),
      code('E05', n % 8400),
    ],
    ...[
      code('E04', n % 10500),
      '1',
      '385386',
      '0801193',
      code('E92', 0),
      code('E14', n % 650),
      lat,
      long,
      '0',
    ],
  ].join(',')
}

function* pieces(rows: number) {
  yield 'pcd,pcds,dointr,doterm,oscty,oslaua,osward,parish,usertype,oseast1m,osnrth1m,ctry,pcon,lat,long,imd\n'
  for (let from = 0; from < rows; from += AT_ONCE)
    yield `${Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, at) => line(from + at)).join('\n')}\n`
}

/** An invented gazetteer of so many postcodes. */
export const writeGazetteer = (path: string, rows: number): Promise<void> =>
  pipeline(Readable.from(pieces(rows)), createWriteStream(path))
