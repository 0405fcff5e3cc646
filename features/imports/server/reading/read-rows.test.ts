import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { type Row, readRows } from './read-rows.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(input: string | Uint8Array, size = 7, limits: Partial<ReadLimits> = {}): Promise<Row[]> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const rows: Row[] = []
  for await (const row of readRows(inChunks(bytes, size), { ...defaultLimits, ...limits })) rows.push(row)
  return rows
}

async function problem(reading: Promise<unknown>) {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  const { code, fields } = error as AppError
  return { code, ...fields }
}

const cells = async (input: string | Uint8Array, size?: number) =>
  (await read(input, size)).map((row) => row.cells)

describe('readRows', () => {
  it('finds the delimiter', async () => {
    for (const mark of [',', ';', '\t', '|']) {
      expect(await cells(`name${mark}notes\nAmina${mark}"a,b;c|d\te"\n`)).toEqual([
        ['name', 'notes'],
        ['Amina', 'a,b;c|d\te'],
      ])
    }
    expect(await cells('sep=;\nname;town, county\nJoan;x\n')).toEqual([
      ['name', 'town, county'],
      ['Joan', 'x'],
    ])
    expect(await cells('email\na@example.org')).toEqual([['email'], ['a@example.org']])
  })

  it('finds the encoding, wherever the chunks are cut', async () => {
    const text = 'name,town\r\nZoë Núñez,“Łódź” €5\r\n'
    const expected = [
      ['name', 'town'],
      ['Zoë Núñez', '“Łódź” €5'],
    ]
    const le = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const size of [1, 2, 3, 1000]) {
      expect(await cells(text, size)).toEqual(expected)
      expect(await cells(`\ufeff${text}`, size)).toEqual(expected)
      expect(await cells(le, size)).toEqual(expected)
      expect(await cells(Buffer.from(le).swap16(), size)).toEqual(expected)
    }
    const western = Buffer.from('name\nJos\xe9 O\x92Brien \x80\n', 'latin1')
    expect(await cells(western, 1)).toEqual([['name'], ['José O’Brien €']])
    expect(await cells(Buffer.concat([Buffer.from('Zoë,Núñez,Łódź,'), Buffer.from([0xe9])]))).toEqual([
      ['Zoë', 'Núñez', 'Łódź', '\ufffd'],
    ])
  })

  it('keeps UTF-8 and Windows-1252 whole across the 64 KB pieces', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const rows = await cells(`${'x'.repeat(shift)}${'ł€😀\n'.repeat(30_000)}`, 10_000)
      expect(rows.every(([cell]) => cell!.endsWith('ł€😀'))).toBe(true)
      const western = Buffer.from(
        `${'plain\n'.repeat(11_000)}${'x'.repeat(shift)}${'\xe9\xc3\n'.repeat(20_000)}`,
        'latin1',
      )
      expect((await cells(western, 10_000)).at(-1)).toEqual(['éÃ'])
    }
  })

  it('tells the line on which a row begins', async () => {
    const rows = await read('name,notes\r\n\r\nAmina,"one\r\ntwo"\r\n,\r\nJoan,"x\n\ny"\rSam,5" pipe\n', 3)
    expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'name'],
      [3, 'Amina'],
      [6, 'Joan'],
      [9, 'Sam'],
    ])
    expect(rows[3]!.cells[1]).toBe('5" pipe')
  })

  it('refuses what is not a table, by its first bytes', async () => {
    const files: [string, string][] = [
      ['PK\x03\x04\x14\0', 'spreadsheet'],
      ['%PDF-1.7\n', 'pdf'],
      ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old_spreadsheet'],
      ['\x89PNG\r\n', 'picture'],
      ['\x7fELF\x02', 'program'],
      ['\x1f\x8b\x08', 'archive'],
      ['<!DOCTYPE html><table>', 'markup'],
      ['name\0\0\0', 'binary'],
      ['\x01\x02\x03abc', 'binary'],
    ]
    for (const [start, file] of files) {
      expect(await problem(read(Buffer.from(start, 'latin1')))).toEqual({ code: 'not_a_table', file })
    }
    for (const empty of ['', '\n\n', '\ufeff', ' , \n,'])
      expect(await problem(read(empty))).toEqual({ code: 'empty_file' })
    expect(await problem(read('a,b\n1,"2\n3,4'))).toEqual({
      code: 'not_a_table',
      file: 'open_quote',
      line: '2',
    })
  })

  it('says which limit was passed, and where', async () => {
    expect(await problem(read('a\nb\nc', 7, { maxBytes: 4 }))).toEqual({ code: 'file_too_large' })
    expect(await problem(read('a\nb\nc,d,e', 7, { maxColumns: 2 }))).toEqual({
      code: 'too_many_columns',
      line: '3',
    })
    expect(await problem(read('a\nb\nccc', 7, { maxCellLength: 2 }))).toEqual({
      code: 'cell_too_long',
      line: '3',
    })
    expect(await problem(read('a\nb\nc', 7, { maxRows: 1 }))).toEqual({ code: 'too_many_rows', line: '3' })
    expect(await read('a\nb', 7, { maxRows: 1 })).toHaveLength(2)
  })
})

describe('readRows on any input', () => {
  it('gives back what a careful program wrote', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé,;"\n|x') }).map((text) => `v${text}v`)
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const header = rows[0]!.map((_, i) => `column ${i}`)
        const csv = [header, ...rows]
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        expect((await cells(csv, size)).slice(1)).toEqual(
          rows.map((row) => row.map((text) => text.replace(/\n{3,}/g, '\n\n'))),
        )
      }),
    )
  })

  it('answers with rows or an AppError, never another error', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'a",;\n\r\t|\ufeff') }).map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (input, size) => {
        const error = await read(input, size).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (error !== undefined) expect(error).toBeInstanceOf(AppError)
      }),
      { numRuns: 500 },
    )
  })
})
