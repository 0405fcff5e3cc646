import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { Encoding, TableChoices } from '../../mapping.contract.ts'
import type { Row } from './csv-rows.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { openTable, readThrough } from './open-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function collect(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  return all
}

let count = 0
function file(content: string | Buffer): string {
  const path = join(folder, `${count++}.csv`)
  writeFileSync(path, content)
  return path
}

async function read(content: string | Buffer, choices: TableChoices = {}, limits: Partial<ReadLimits> = {}) {
  const table = await openTable(file(content), choices, { ...defaultLimits, ...limits })
  return { ...table, all: await collect(table.rows()) }
}

async function problem(content: string | Buffer, limits: Partial<ReadLimits> = {}) {
  const error = await read(content, {}, limits).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  const { code, fields } = error as AppError
  return { code, ...fields }
}

const WESTERN: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96 }
function encode(text: string, encoding: Encoding, mark: boolean): Buffer {
  const marked = mark && encoding !== 'windows-1252' ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(marked)
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16()
  return Buffer.from([...text].map((letter) => WESTERN[letter] ?? letter.charCodeAt(0)))
}

describe('a text table from disk', () => {
  it('comes back as it was written, in any delimiter, encoding and way of quoting', async () => {
    const letter = fc.constantFrom(...'aBz09é€’–ß .,;|\t"\'\n/@-')
    const cell = fc.string({ unit: letter, maxLength: 12 }).map((text) => cleanText(`x${text}x`))
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.record({
        titles: fc.constant(['name', 'email', 'notes', 'tags', 'town'].slice(0, width)),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    )
    const way = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
      mark: fc.boolean(),
      ending: fc.constantFrom('\n', '\r\n', '\r'),
      all: fc.boolean(),
      last: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        table,
        way,
        async ({ titles, rows }, { delimiter, encoding, mark, ending, all, last }) => {
          const quoted = (text: string) =>
            all || /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
          const lines = [titles, ...rows].map((cells) => cells.map(quoted).join(delimiter))
          const text = lines.join(ending) + (last ? ending : '')
          // What older programs wrote with these bytes is a letter of another alphabet in UTF-8: nobody can tell.
          fc.pre(encoding !== 'windows-1252' || !/ß[€’–]|é[€’–]{2}/.test(text))
          const result = await read(encode(text, encoding, mark), { delimiter })
          expect(result.titles).toEqual(titles)
          expect(result.all.map(({ cells }) => cells)).toEqual(rows)
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each<[string, string | Buffer, string[], string[]]>([
    ['semicolons', 'Name;Town\nJoan;Sale, Cheshire\n', ['Name', 'Town'], ['Joan', 'Sale, Cheshire']],
    ['tabs', 'Name\tTown\nJoan\tSale\n', ['Name', 'Town'], ['Joan', 'Sale']],
    ['a hint', 'sep=;\nName;Town, county\nJoan;x\n', ['Name', 'Town, county'], ['Joan', 'x']],
    ['carets', 'Name^Town\nJoan^Sale\nSam^Hale', ['Name', 'Town'], ['Joan', 'Sale']],
    ['a single column', 'email\na@example.org', ['email'], ['a@example.org']],
    [
      'single quotes',
      "'Name','Town'\n'O''Brien, J','Sale'\n'Sam','Hale'",
      ['Name', 'Town'],
      ["O'Brien, J", 'Sale'],
    ],
    [
      'backslashes',
      'Name,Notes\n"Joan","5\\" pipe, \\"thick\\""\n',
      ['Name', 'Notes'],
      ['Joan', '5" pipe, "thick"'],
    ],
    ['inches', 'Name,Notes\nSam,5" pipe\n', ['Name', 'Notes'], ['Sam', '5" pipe']],
    [
      'quotes not doubled',
      'Name,Notes\nSam,"he said "yes, I do" twice"\n',
      ['Name', 'Notes'],
      ['Sam', 'he said "yes, I do" twice'],
    ],
    ['a nickname first', 'Name,Town\n"Bob" Smith,Sale\nSam,"a"\n', ['Name', 'Town'], ['"Bob" Smith', 'Sale']],
    ['blanks before quotes', 'Name, Town\nJoan, "Sale, M33"\n', ['Name', 'Town'], ['Joan', 'Sale, M33']],
    [
      'UTF-16 without a mark',
      Buffer.from('Name,Town\nZoë,Łódź\n', 'utf16le'),
      ['Name', 'Town'],
      ['Zoë', 'Łódź'],
    ],
    [
      'a mixture of encodings',
      Buffer.concat([Buffer.from('Name,Town\nZoë,'), Buffer.from([0xc9, 0x72, 0x0a])]),
      ['Name', 'Town'],
      ['Zoë', 'Ér'],
    ],
    [
      'a formula as text',
      'Name,Notes\nSam,"=HYPERLINK(""https://x.example"",""y"")"\n',
      ['Name', 'Notes'],
      ['Sam', '=HYPERLINK("https://x.example","y")'],
    ],
    ['old Macintosh lines', 'Name,Town\rJoan,Sale\rSam,Hale', ['Name', 'Town'], ['Joan', 'Sale']],
  ])('reads %s', async (_, content, titles, row) => {
    const table = await read(content)
    expect(table.titles).toEqual(titles)
    expect(table.all[0]?.cells).toEqual(row)
  })

  it('finds the header below title rows and blank lines, and numbers lines as an editor does', async () => {
    const text =
      'Members of Sale branch,,,\r\nprinted 14/03/2026,,,\r\n,,,\r\nName,Phone,E-mail,Town\r\n\r\nJoan,0161 496 0000,"joan\r\n@example.org",Sale\r\n,,,\r\nSam,,,Hale\r\nName,Phone,E-mail,Town\r\nAmina,,,Sale\r\n'
    const table = await read(text)
    expect(table).toMatchObject({
      headerLine: 4,
      titles: ['Name', 'Phone', 'E-mail', 'Town'],
      encoding: 'utf-8',
      delimiter: ',',
    })
    expect(table.all.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [6, 'Joan'],
      [9, 'Sam'],
      [11, 'Amina'],
    ])
  })

  it('swallows no rows where a quotation mark was never closed', async () => {
    const open = { code: 'not_a_table', file: 'open_quote' }
    const many = 'Zoë;"fine, thanks"\n'.repeat(2000)
    expect(await problem('Name,Notes\nJoan,"abc\nSam,def\nAmina,"x"\n')).toEqual({ ...open, line: '2' })
    expect(await problem('"Name","Notes"\n"Joan","abc\n"Sam","def"\n')).toEqual({ ...open, line: '2' })
    const late = `Name;Notes\n${many}Joan;"abc\nSam;"def"\n`
    expect(await problem(late)).toEqual({ ...open, line: '2002' })
    // Marks within a cell of one line, and doubled ones in a cell of several, are part of it.
    const kept = await read('Name,Notes\nJoan,"a,"b" c"\nSam,"said ""no"",\n""yes"" and\nwent"\n')
    expect(kept.all.map(({ cells }) => cells)).toEqual([
      ['Joan', 'a,"b" c'],
      ['Sam', 'said "no",\n"yes" and\nwent'],
    ])
  })

  it('reads what was written to keep zeros, and loses what nobody sees', async () => {
    const seen = await read(
      'No,Name,Email\n="00123",Ann\u200b\u00ad Smith,ann@\u2060example.org\n"=""00124""",=A1,\n',
    )
    expect(seen.all.map(({ cells }) => cells)).toEqual([
      ['00123', 'Ann Smith', 'ann@example.org'],
      ['00124', '=A1', ''],
    ])
  })

  it('passes over a header that stands again further down, in capitals or without its empty end', async () => {
    const table = await read(
      'Name,Email,\nJoan,j@example.org,\nNAME,EMAIL,\nSam,s@example.org,\nName,Email\nAmina,,x\n',
    )
    expect(table.all.map(({ cells }) => cells[0])).toEqual(['Joan', 'Sam', 'Amina'])
  })

  it('takes a joined title from the line above, tells titles that stand twice, and misses no header where there is none', async () => {
    const joined = await read(
      'Name,,Contact,,Workplace\nFirst,Last,Phone,Phone,\nJoan,Whitlock,1,2,Town Hall\nA,B,,,C\n',
    )
    expect(joined.titles).toEqual(['First', 'Last', 'Phone', 'Phone (2)', 'Workplace'])
    expect(joined.doubleTitles).toEqual(['Phone'])
    const bare = await read(
      'Joan Whitlock,joan@example.org,0161 496 0000\nSam Osei,sam@example.org,0161 496 0001\n',
    )
    expect(bare).toMatchObject({ headerLine: 0, titles: ['', '', ''] })
    expect(bare.all).toHaveLength(2)
    const told = await read('list\nJoan,Sale\nSam,Hale\n', { headerLine: 2 })
    expect(told.titles).toEqual(['Joan', 'Sale'])
  })

  it('begins again at any line', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `Person ${index},"note\n${index}"`)
    const path = file(`name,notes\n${lines.join('\n')}\n`)
    const table = await openTable(path)
    const all = await collect(table.rows())
    for (const start of [1, 2, 4001, 9990, 10_001, 20_000])
      expect(await collect(table.rows(start))).toEqual(all.filter(({ line }) => line >= start))
    // Once more from a table opened anew, which knows the file's places already.
    const again = await openTable(path, { headerLine: 1 })
    expect((await collect(again.rows(9990)))[0]).toEqual(all.find(({ line }) => line >= 9990))
    expect(table.guessedRows).toBeGreaterThan(3000)
  })

  it('is read through once where it may hold too many rows, and only there', async () => {
    const path = file(`name\n${'Joan\n'.repeat(3000)}`)
    const refused = async (maxRows: number) => {
      const limits = { ...defaultLimits, maxRows }
      const table = await openTable(path, {}, limits)
      let read = 0
      const rows = async function* () {
        for await (const row of table.rows()) {
          read++
          yield row
        }
      }
      const code = await readThrough({ ...table, rows }, limits).then(
        () => null,
        (error: AppError) => error.code,
      )
      return { code, read }
    }
    expect(await refused(2999)).toEqual({ code: 'too_many_rows', read: 2999 })
    expect(await refused(3000)).toEqual({ code: null, read: 3000 })
    expect(await refused(1_000_000)).toEqual({ code: null, read: 0 })
  })

  it('takes what the asker chose over what it found', async () => {
    const table = await read(Buffer.from('n;t\nZo\xeb;a,b\n', 'latin1'), {
      encoding: 'windows-1252',
      delimiter: ',',
      headerLine: 1,
    })
    expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ',' })
    expect(table.all[0]?.cells).toEqual(['Zoë;a', 'b'])
  })

  it('answers clearly for what it cannot read', async () => {
    expect(await problem('')).toEqual({ code: 'empty_file' })
    expect(await problem('name,email\n')).toEqual({ code: 'empty_file' })
    expect(await problem('name,email\nJoan,"a\nSam,b\n')).toEqual({
      code: 'not_a_table',
      file: 'open_quote',
      line: '2',
    })
    expect(await problem(`${'c,'.repeat(10_000)}\n1\n`)).toEqual({ code: 'too_many_columns', line: '1' })
    expect(await problem(`name,notes\nJoan,${'x'.repeat(2_000_000)}\n`)).toEqual({
      code: 'cell_too_long',
      line: '2',
    })
    expect(await problem(`name,notes\nJoan,"${'x,'.repeat(4_000_000)}`)).toEqual({
      code: 'cell_too_long',
      line: '2',
    })
    expect(await problem('name\na\nb\nc\n', { maxRows: 2 })).toEqual({ code: 'too_many_rows', line: '4' })
    expect(await problem('name\na\nb\n', { maxBytes: 5 })).toEqual({ code: 'file_too_large' })
    expect(await problem(Buffer.from('%PDF-1.7\n'))).toEqual({ code: 'not_a_table', file: 'pdf' })
    expect(await problem(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatchObject({
      file: 'old_spreadsheet',
    })
  })

  it('answers with rows or an AppError, whatever the bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'a",;\n\r\t|\\\' \ufeff') }).map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const error = await read(Buffer.from(input)).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        if (error !== undefined) expect(error).toBeInstanceOf(AppError)
      }),
      { numRuns: 300 },
    )
  })
})

describe('text without a mark', () => {
  it('is UTF-16 although some of its letters have a zero byte on the other side', async () => {
    const text = `Name,Town\n${'Āris Kalniņš,Sale\nJoan Whitlock,Hale\n'.repeat(40)}`
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const table = await read(encode(text, encoding, false))
      expect(table).toMatchObject({ encoding, titles: ['Name', 'Town'] })
      expect(table.all[0]!.cells).toEqual(['Āris Kalniņš', 'Sale'])
    }
  })

  it('is no table where zeros stand side by side, as in programs', async () => {
    expect(await problem(Buffer.from('Name,Town\0\0Joan,Sale\n'.repeat(40), 'utf16le'))).toMatchObject({
      code: 'not_a_table',
    })
  })

  it('is weighed once, however often its rows are asked for', async () => {
    const head = `Name,Town\n${'Joan,Sale\n'.repeat(20_000)}`
    const path = file(encode(`${head}Zoë,Sale\n`, 'windows-1252', false))
    const day = new Date('2026-05-04T10:00:00Z')
    utimesSync(path, day, day)
    expect((await openTable(path)).encoding).toBe('windows-1252')
    writeFileSync(path, encode(`${head}Zoe,Sale\n`, 'windows-1252', false))
    utimesSync(path, day, day)
    expect((await openTable(path)).encoding, 'of the same size and time: not read to its end again').toBe(
      'windows-1252',
    )
    utimesSync(path, new Date(), new Date())
    expect((await openTable(path)).encoding, 'another time: another file').toBe('utf-8')
  })
})
