import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { TableChoices } from '../../mapping.contract.ts'
import type { Row } from './csv-rows.ts'
import { openTable } from './open-table.ts'
import { type SheetCell, type SheetDraft, xlsxOf, xlsxParts, zipOf } from './testing/write-xlsx.ts'
import { StringShelf } from './xlsx/string-shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
async function open(content: Buffer, choices: TableChoices = {}) {
  const path = join(folder, `${count++}.xlsx`)
  writeFileSync(path, content)
  const table = await openTable(path, choices)
  const all: Row[] = []
  for await (const row of table.rows()) all.push(row)
  return { ...table, all, cells: all.map(({ cells }) => cells) }
}
const read = (sheets: SheetDraft[], choices?: TableChoices) => open(xlsxOf(sheets), choices)

async function problem(content: Buffer, choices?: TableChoices) {
  const error = await open(content, choices).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  const { code, fields } = error as AppError
  return { code, ...fields }
}

const HEADER = ['Name', 'Phone', 'Born']

describe('a spreadsheet', () => {
  it('comes back as it was written', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'aB9é€ß<>&"\' ,\n\t_x') })
      .map((each) => cleanText(`v${each}v`))
    const cell = fc.oneof(
      text.map((value): [SheetCell, string] => [value, value]),
      text.map((value): [SheetCell, string] => [{ inline: value }, value]),
      text.map((value): [SheetCell, string] => [{ formula: 'A1&"x"', result: value }, value]),
      fc.integer({ min: -1e12, max: 1e12 }).map((value): [SheetCell, string] => [value, String(value)]),
      fc
        .integer({ min: 61, max: 80_000 })
        .map((day): [SheetCell, string] => [
          { date: day },
          new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10),
        ]),
    )
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (drawn, startRow) => {
        const written = drawn.map((cells) => cells.map(([draft]) => draft))
        const table = await read([{ name: 'People', rows: [HEADER, ...written], startRow }])
        expect(table.titles).toEqual(HEADER)
        expect(table.cells).toEqual(drawn.map((cells) => cells.map(([, value]) => value)))
        expect(table.all[0]!.line).toBe(startRow + 1)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps dates as dates, numbers whole, and formulas by their last result', async () => {
    const rows: SheetCell[][] = [
      ['Date', 'Time', 'Number', 'Said', 'Link', 'Wrong', 'Name'],
      [
        { date: 46_095 },
        { date: 46_095.395833333, time: true },
        447700900123,
        true,
        { formula: 'HYPERLINK("x")', result: 'ask' },
        { error: '#N/A' },
        'Joan',
      ],
      [
        { date: 1 },
        { date: 0.5, time: true },
        0.1 + 0.2,
        false,
        '=HYPERLINK("https://x.example")',
        null,
        'Sam',
      ],
    ]
    const { cells } = await read([{ name: 'a', rows }], { headerLine: 1 })
    expect(cells).toEqual([
      ['2026-03-14', '2026-03-14 09:30', '447700900123', 'yes', 'ask', '', 'Joan'],
      ['1900-01-01', '12:00', '0.3', 'no', '=HYPERLINK("https://x.example")', '', 'Sam'],
    ])
  })

  it('keeps the zeros that a format shows before a number, as of membership numbers', async () => {
    const formats = ['000000', '&quot;M&quot;00000', '00000\\ 000000', '#,##0', '0.00', '0']
    const parts = xlsxParts([{ name: 'a', rows: [['A', 'B', 'C', 'D', 'E', 'F'], formats.map(() => 123)] }])
    parts['xl/styles.xml'] = `<styleSheet><numFmts>${formats
      .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`
    const sheet = 'xl/worksheets/sheet1.xml'
    for (const [at] of formats.entries()) {
      const place = `r="${'ABCDEF'[at]}2"`
      parts[sheet] = parts[sheet]!.replace(place, `${place} s="${at}"`)
    }
    const { cells } = await open(zipOf(parts), { headerLine: 1 })
    expect(cells).toEqual([['000123', 'M00123', '00000000123', '123', '123', '123']])
  })

  it('finds the sheet with the table, or reads the one that was chosen', async () => {
    const sheets: SheetDraft[] = [
      { name: 'Read me', rows: [['Members of Sale branch']] },
      { name: 'Hidden', hidden: true, rows: [HEADER, ['a', 'b', 'c']] },
      { name: 'Members', rows: [['Members, March'], [null], HEADER, ['Joan', '0161 496 0000', null]] },
      { name: 'Old', rows: [HEADER, ['Sam', null, null]] },
    ]
    const found = await read(sheets)
    expect(found).toMatchObject({
      sheets: ['Read me', 'Hidden', 'Members', 'Old'],
      sheet: 'Members',
      headerLine: 3,
    })
    expect(found.cells).toEqual([['Joan', '0161 496 0000']])
    expect((await read(sheets, { sheet: 'Old' })).cells).toEqual([['Sam']])
    expect(await problem(xlsxOf(sheets), { sheet: 'Other' })).toEqual({ code: 'no_such_sheet' })
  })

  it('gives each row what was joined downwards, and begins again at any line', async () => {
    const rows: SheetCell[][] = [
      ['Ward', 'Name', 'Phone'],
      ['A1', 'Joan', '1'],
      [null, 'Sam', '2'],
      [null, 'Amina', '3'],
      ['B2', 'Lee', '4'],
    ]
    const table = await read([{ name: 'a', rows, merged: ['A2:A4', 'B5:C5'] }])
    expect(table.cells.map(([ward, name]) => `${ward} ${name}`)).toEqual([
      'A1 Joan',
      'A1 Sam',
      'A1 Amina',
      'B2 Lee',
    ])
    const rest: Row[] = []
    for await (const row of table.rows(4)) rest.push(row)
    expect(rest).toEqual(table.all.slice(2))
  })

  it('finds shared texts again that no longer fit into the memory', () => {
    const shelf = new StringShelf(join(folder, 'shelf'))
    const text = (index: number) => `${index} ${'é'.repeat(20_000)}`
    for (let index = 0; index < 1000; index++) shelf.add(text(index))
    for (const index of [999, 0, 500, 1, 998, 0]) expect(shelf.get(index) === text(index)).toBe(true)
    expect(shelf.get(1000)).toBe('')
    shelf.close()
    expect(readdirSync(folder).filter((name) => name.includes('strings'))).toEqual([])
  })

  it('refuses what is broken or made to do harm', async () => {
    const parts = xlsxParts([{ name: 'a', rows: [HEADER, ['a', 'b', 'c']] }])
    const sheet = 'xl/worksheets/sheet1.xml'
    const cases: [Record<string, string | Buffer>, string][] = [
      [{ ...parts, [sheet]: parts[sheet]!.slice(0, 200) }, 'broken_spreadsheet'],
      [
        {
          ...parts,
          [sheet]:
            '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        },
        'broken_spreadsheet',
      ],
      ...['1', '-2', 'x', '99999999999', '1.5'].map((line): [Record<string, string>, string] => [
        { ...parts, [sheet]: parts[sheet]!.replace('<row r="2"', `<row r="${line}"`) },
        'broken_spreadsheet',
      ]),
      [{ ...parts, [sheet]: Buffer.alloc(60_000_000, 0x20) }, 'bomb'],
      [{ 'photos/1.jpg': 'x' }, 'archive'],
      [{ 'word/document.xml': '<x/>' }, 'document'],
      [
        { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
        'other_spreadsheet',
      ],
      [{ 'Index/Document.iwa': 'x' }, 'other_spreadsheet'],
      [{ ...parts, 'xl/workbook.bin': 'x' }, 'other_spreadsheet'],
    ]
    for (const [files, file] of cases)
      expect(await problem(zipOf(files))).toEqual({ code: 'not_a_table', file })
    const whole = zipOf(parts)
    expect(await problem(whole.subarray(0, whole.length - 30))).toMatchObject({ code: 'not_a_table' })
    const wide = [{ name: 'a', rows: [Array.from({ length: 10_000 }, (_, i) => `column ${i}`), ['a']] }]
    expect(await problem(xlsxOf(wide))).toEqual({ code: 'too_many_columns', line: '1' })
    const long = [{ name: 'a', rows: [HEADER, ['x'.repeat(2_000_000)]] }]
    expect(await problem(xlsxOf(long))).toMatchObject({ code: 'cell_too_long' })
    expect(await problem(xlsxOf([{ name: 'a', rows: [[null]] }]))).toEqual({ code: 'empty_file' })
  })
})
