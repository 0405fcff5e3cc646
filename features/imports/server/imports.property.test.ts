import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { asAppError } from '#server/http/failures.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { IMPORT_FIELDS, IMPORT_KINDS } from '../contract.ts'
import { previewImport } from './preview-import.ts'
import { columnNames } from './reading/column-names.ts'
import { runImport } from './run-import.ts'

let region: Actor
beforeAll(async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
})

const count = () =>
  asOwner(async (client) => {
    const tables = ['people', 'organisations', 'affiliations', 'person_tokens', 'imports', 'audit']
    const counted = tables.map(
      (table) => `(select count(*)::int from ${table} where workspace_id = $1) as ${table}`,
    )
    return (await client.query(`select ${counted.join(', ')}`, [region.workspaceId])).rows[0]
  })

const kind = fc.constantFrom(...IMPORT_KINDS)
const flags = fc.record({
  skipBad: fc.boolean(),
  createPeople: fc.boolean(),
  createOrganisations: fc.boolean(),
})

/** Runs both operations; any failure must be one the product knows, below 500, and leave nothing behind. */
async function tryBoth(asked: Parameters<typeof runImport>[1]) {
  const before = await count()
  let preview: Awaited<ReturnType<typeof previewImport>> | undefined
  try {
    preview = await as(region, (tx) => previewImport(tx, asked))
  } catch (error) {
    expect(asAppError(error), String((error as Error).stack)).toBeInstanceOf(AppError)
    expect(asAppError(error)!.status).toBeLessThan(500)
  }
  expect(await count()).toEqual(before)
  try {
    const done = await as(region, (tx) => runImport(tx, asked))
    expect(done.counts).toEqual(preview!.counts)
  } catch (error) {
    if (!asAppError(error)) throw error
    expect(asAppError(error)!.status).toBeLessThan(500)
    expect(await count()).toEqual(before)
  }
}

test('every field that a header can be read for is one that may be chosen, and the other way round', () => {
  for (const each of IMPORT_KINDS)
    expect([...IMPORT_FIELDS[each]].sort()).toEqual(Object.keys(columnNames[each]).sort())
})

test('any bytes at all', async () => {
  const starts = ['', 'PK\u0003\u0004', '\ufeff', 'name,email\n', 'name\u0000', 'sep=;\n', '\u00ff\u00fe']
  const bytes = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
    .map(([start, rest]) => new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), rest])))
  await fc.assert(
    fc.asyncProperty(kind, flags, bytes, (kind, flags, content) =>
      tryBoth({ id: newId(), kind, file: new File([content], 'any.csv'), ...flags }),
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('any table: whatever stands in a cell', async () => {
  const nasty = fc.constantFrom(
    'NA',
    '',
    ' ',
    '-',
    '\u202eevil',
    '=1+1',
    "';drop table people;--",
    'Zoë',
    '0',
    '1e99',
    '99999999999999999999',
    'a@b.example',
    'a@b',
    '<a@b.example>',
    'x'.repeat(300),
    '7700',
    '+44 7700 900123',
    'M33 2AB',
    'SW1A',
    '🙂',
    '1850',
    '3000-01-01',
    'javascript:alert(1)',
    'http://exa mple',
    'www.example.org',
    'Chair',
    'religious;school',
    'member',
    '\ud800',
    '\u0001',
    'nan',
    'null',
    '…',
    '٣',
    'a,b',
    'a\nb',
    '"',
    '\u0000',
  )
  const cell = fc.oneof(nasty, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }))
  const table = kind.chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      titles: fc.subarray([...IMPORT_FIELDS[kind]], { minLength: 1 }),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 15 }), { minLength: 1, maxLength: 8 }),
    }),
  )
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, flags, ({ kind, titles, rows }, flags) => {
      const text = [[...titles], ...rows].map((row) => row.map(quoted).join(',')).join('\n')
      const mapping = JSON.stringify(Object.fromEntries(titles.map((title, at) => [title, at])))
      return tryBoth({ id: newId(), kind, file: new File([text], 'any.csv'), mapping, ...flags })
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('any mapping and option', async () => {
  const mapping = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom(
      '{"name":0,"email":0}',
      '{"name":9}',
      '{"name":-1}',
      '{"__proto__":0}',
      '{"name":"0"}',
      '[]',
      'null',
    ),
  )
  await fc.assert(
    fc.asyncProperty(kind, mapping, fc.string({ maxLength: 40 }), (kind, mapping, word) =>
      tryBoth({
        id: newId(),
        kind,
        file: new File(['name,email\nJoan,joan@example.org\n'], word),
        mapping,
        defaultKind: word,
        system: word.replaceAll('\u0000', ''),
      }),
    ),
    { numRuns: 60 },
  )
}, 120_000)
