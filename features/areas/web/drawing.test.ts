import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { AreaCount, Shape } from '../contract.ts'
import { drawAreas } from './draw-areas.ts'
import { drawingSvg, SHEET } from './drawing.ts'
import { shadingFor } from './shading.ts'

const count = (code: string, name: string, people: number, at: [number, number]): AreaCount => ({
  ...{ code, name, people, organisations: people > 5 ? 2 : 0, at, outcodes: [] },
})
const square = (code: string, west: number): Shape => ({
  code,
  name: code,
  polygons: [
    [
      [
        [west, 53],
        [west + 0.1, 53],
        [west + 0.1, 53.1],
        [west, 53.1],
        [west, 53],
      ],
    ],
  ],
})

test('a saved drawing is well-formed, holds every area in the shade of its number, and no style or link', () => {
  const counts = [count('A', 'Marsh <& Mill>', 9, [-2.35, 53.05]), count('B', 'Priory', 0, [-2.25, 53.05])]
  const marks = drawAreas(counts, [square('A', -2.4), square('B', -2.3)], false, SHEET)
  const svg = drawingSvg({
    marks,
    shading: shadingFor(marks, '', SHEET.bubble),
    title: 'Areas',
    note: 'Shades: people',
    taken: 'Amina Yusuf, for: <the> wall',
  })
  const elements: { name: string; fill: string | undefined }[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, fill: attributes.fill?.value }))
  parser.on('text', (part) => {
    text += part
  })
  parser.write(svg).close()
  const paths = elements.filter(({ name }) => name === 'path').map(({ fill }) => fill)
  expect(paths).toEqual(['#0b6147', '#ffffff'])
  expect(elements.filter(({ name }) => name === 'circle')).toHaveLength(1)
  for (const words of ['Marsh <& Mill>', 'Priory', 'Shades: people', '1–9', 'for: <the> wall'])
    expect(text).toContain(words)
  expect(svg).not.toMatch(/class=|style=|href/)
})
