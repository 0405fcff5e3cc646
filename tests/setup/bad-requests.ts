import fc from 'fast-check'
import { type ChooseId, type Operation, requestOf, samplesOf } from './operations.ts'

type Headers = Record<string, string>

const DEEP = 20_000
const deep = (): unknown => {
  let value: unknown = 'x'
  for (let i = 0; i < 500; i++) value = i % 2 ? [value] : { a: value }
  return value
}

/** What nobody means to send in place of one value. */
const badValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e308,
    true,
    {},
    [],
    'null',
    '\u0000',
    'a\u0000b',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    '\u202eabc',
    '2026-13-45',
    '0000-01-01',
    '-infinity',
    '1e400',
    '%',
    '\\',
    "'; drop table people;--",
  ),
  fc.constantFrom<unknown>(
    '00000000-0000-0000-0000-000000000000',
    '01A20542-1BB4-7BA6-9FBF-C51B9ED0DCEC',
    2 ** 53,
    2 ** 31,
  ),
  fc.constantFrom('x', '€', '\u0301', '\n', 'م').map((letter) => letter.repeat(100_000)),
  fc.constant(0).map(() => Array.from({ length: 10_000 }, (_, at) => `item ${at}`)),
  fc.constant(0).map(deep),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uuid(),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
)

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object' || value instanceof File) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

/** The same input with one value in it, or a whole branch of it, replaced. */
function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? replaced(each, rest, by) : each))
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) }
}

function oneWrongValue(operation: Operation, chooseId: ChooseId, headers: Headers): fc.Arbitrary<Request> {
  const samples = samplesOf(operation, chooseId)
  return fc.tuple(fc.nat(), fc.nat(), badValue, fc.boolean()).map(([which, where, bad, extra]) => {
    const input = samples[which % samples.length]!
    const paths = pathsIn(input).filter((path) => path.length > 0)
    const wrong = paths.length > 0 ? replaced(input, paths[where % paths.length]!, bad) : input
    const all = extra ? { ...(wrong as object), unknownThing: bad, __proto__x: bad } : wrong
    return requestOf(operation, all as Record<string, unknown>, headers)
  })
}

const pathFilled = ({ path }: Operation, value: string) => path.replace(/\{\w+\}/g, value)
const anId = '01a20542-1bb4-7ba6-9fbf-c51b9ed0dcec'

/** Bodies that are no JSON, or no JSON anyone would send. */
function brokenBody(operation: Operation, headers: Headers): fc.Arbitrary<Request> {
  const bodies: (string | Uint8Array<ArrayBuffer>)[] = [
    '',
    '[]',
    '"text"',
    'null',
    '{',
    '{"name":"\\ud800","name":1}',
    '{"__proto__":{"name":"x"},"constructor":{"prototype":1}}',
    '['.repeat(DEEP),
    `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
    `{"name":"${'x'.repeat(3_000_000)}"}`,
    new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
    new Uint8Array([0x00, 0x01, 0x02]),
  ]
  const types = [
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-7',
  ]
  return fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...types)).map(
    ([body, type]) =>
      new Request(`http://house.test/api${pathFilled(operation, anId)}`, {
        method: operation.method,
        headers: { ...headers, 'content-type': type },
        body,
      }),
  )
}

/** Addresses that are broken, too long, or full of what nobody asked for. */
function brokenAddress(operation: Operation, headers: Headers): fc.Arbitrary<Request> {
  const parts = [
    '%00',
    '%E0%A4%A',
    '%FF',
    '..%2f..',
    'x'.repeat(5000),
    '%F0%9F%98%80',
    '__proto__',
    '{id}',
    anId,
  ]
  const queries = [
    '?q=%00',
    '?q=%FF%FE&after=%E0%A4%A',
    '?__proto__[x]=1&constructor[prototype][y]=2',
    `?${'ids[]=x&'.repeat(2000)}`,
    `?q=${'a'.repeat(20_000)}`,
    `?${'a[b]'.repeat(500)}=1`,
    '?limit=1e9&limit=2&limit[]=3',
    '?limit=NaN&after=AAAA&from=9999-99-99',
    '?unknown=1&q[$gt]=1&kind[]=member&kind[]=x',
  ]
  return fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...queries)).map(([part, query]) => {
    const body = operation.method === 'GET' ? {} : { body: '{}' }
    return new Request(`http://house.test/api${pathFilled(operation, part)}${query}`, {
      method: operation.method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...body,
    })
  })
}

/** Requests to an operation that are wrong in some way, or right by chance. */
export function badRequests(
  operation: Operation,
  chooseId: ChooseId,
  headers: Headers,
): fc.Arbitrary<Request> {
  const ways = [
    { weight: 5, arbitrary: oneWrongValue(operation, chooseId, headers) },
    { weight: 2, arbitrary: brokenAddress(operation, headers) },
  ]
  if (operation.method === 'GET') return fc.oneof(...ways)
  return fc.oneof(...ways, { weight: 2, arbitrary: brokenBody(operation, headers) })
}
