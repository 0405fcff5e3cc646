import { describe, expect, test } from 'vitest'
import { csvLines } from './csv.ts'

describe('cells that a spreadsheet might run', () => {
  test.each(['+447700900123', '+447700900123; +441614960000', '07700 900123; +44 (0)161 496 0000', '-3.5'])(
    'the numbers %s stay as they are',
    (value) => expect(csvLines([[value]])).toBe(`${value}\r\n`),
  )
  test.each([
    '=1+1',
    '+1+1',
    '-2-3',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '＋1+1',
    '－2-3',
    '＠SUM(A1)',
    '+447700900123; =1+1',
    '+447700900123; +1*2',
    '+447700900123;+1',
    '+44 7700; -cmd|calc',
  ])('%j is defused', (value) => expect(csvLines([[value]])).toBe(`'${value}\r\n`))
})
