const HEX = '0123456789abcdef'

let [last, count] = [0, 0]

/** Where in its millisecond an id stands, so that of two made in one the later sorts later (RFC 9562 §6.2, method 1). */
function placeIn(now: number): [now: number, place: number] {
  if (now > last) {
    last = now
    count = crypto.getRandomValues(new Uint16Array(1))[0]! & 0x7ff
  } else if (++count > 0xfff) {
    last++
    count = 0
  }
  return [last, count]
}

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, 12 of order within one, 62 random; they sort by when they were made. */
export function newId(): string {
  const [now, place] = placeIn(Date.now())
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes[6] = (place >> 8) | 0x70
  bytes[7] = place & 0xff
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  let text = ''
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-'
    text += HEX[bytes[i]! >> 4]! + HEX[bytes[i]! & 15]!
  }
  return text
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True only for the lower-case canonical form, the only one that may be written into a database setting. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)
