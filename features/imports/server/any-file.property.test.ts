import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { AppError } from '#kernel/errors.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { FIELDS, type Mapping, TABLE_KINDS, type TableKind } from '../mapping.contract.ts'
import { setUpImport } from './columns.ts'
import { readFailedRows } from './decide/failed-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
  region = await newOrganiser(await newWorkspace(), 'region')
})
afterAll(() => house.stop())

const written = () =>
  asOwner(async (client) => {
    const tables = ['people', 'organisations', 'workplaces', 'affiliations', 'connections', 'word_sounds']
    const counted = tables.map(
      (each) => `(select count(*)::int from ${each} where workspace_id = $1) as ${each}`,
    )
    return (await client.query(`select ${counted.join(', ')}`, [region.workspaceId])).rows[0]
  })

/** From the upload to the undo; any failure must be one the product knows, below 500, and leave nothing behind. */
async function tryAll(kind: TableKind, text: string, mapping?: (columns: number) => Mapping) {
  const before = await written()
  try {
    const id = await house.upload(region, kind, text, { fileName: 'any.csv' })
    if (mapping) {
      const { columns } = await as(region, (tx) => setUpImport(tx, { id }, house.house))
      await as(region, (tx) => setUpImport(tx, { id, mapping: mapping(columns.length) }, house.house))
    }
    const looked = await house.look(region, id)
    expect(looked.problem?.code).not.toBe('internal')
    expect(await written()).toEqual(before)
    if (looked.state !== 'ready') return
    await as(region, (tx) => listRows(tx, { id }, house.house))
    expect(await house.write(region, id)).toMatchObject({ state: 'done', problem: null })
    await as(region, (tx) => readFailedRows(tx, { id }, house.house))
    expect(await house.undo(region, id)).toMatchObject({ state: 'undone', problem: null })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.status, error.code).toBeLessThan(500)
  }
  expect(await written()).toEqual(before)
}

const kind = fc.constantFrom(...TABLE_KINDS)

test('any bytes at all', async () => {
  const starts = ['', 'PK\u0003\u0004', '\ufeff', 'name,email\n', 'name\u0000', 'sep=;\n', '\u00ff\u00fe']
  const bytes = fc
    .tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary', maxLength: 300 }))
    .map(([start, rest]) => start + rest)
  await fc.assert(
    fc.asyncProperty(kind, bytes, (kind, text) => tryAll(kind, text)),
    { numRuns: 25 },
  )
})

test('any table, whatever stands in a cell and whatever its columns are taken for', async () => {
  const nasty = fc.constantFrom(
    ...[
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
      'a@b.example',
      'a@b',
    ],
    ...[
      '99999999999999999999',
      'x'.repeat(300),
      '7700',
      '+44 7700 900123',
      'M33 2AB',
      'SW1A',
      '🙂',
      '1850',
      'Chair',
    ],
    ...[
      '3000-01-01',
      'javascript:alert(1)',
      'http://exa mple',
      'religious;school',
      '\ud800',
      '\u0001',
      'null',
      '٣',
    ],
    ...['a,b', 'a\nb', '"', '\u0000', '00000000-0000-7000-8000-000000000000', '-2147483649', '2147483648'],
  )
  const cell = fc.oneof(nasty, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }))
  const table = kind.chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      fields: fc.array(fc.constantFrom(...FIELDS[kind].filter((each) => each !== 'custom')), {
        minLength: 1,
        maxLength: 12,
      }),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
    }),
  )
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, ({ kind, fields, rows }) => {
      const text = [fields.map((_, at) => `Column ${at}`), ...rows]
        .map((row) => row.map(quoted).join(','))
        .join('\n')
      return tryAll(kind, text, (columns) =>
        Array.from({ length: columns }, (_, at) => (fields[at] ? { as: fields[at] } : null)),
      )
    }),
    { numRuns: 40 },
  )
})
