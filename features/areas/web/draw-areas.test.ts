import { expect, test } from 'vitest'
import type { AreaCount, Shape } from '../contract.ts'
import { boxAround } from './box-around.ts'
import { drawAreas } from './draw-areas.ts'
import { nextArea } from './walk-areas.ts'

const SIZE = { width: 400, height: 300, bubble: 20 }
const area = (code: string, at: [number, number] | null, people: number | null): AreaCount => ({
  ...{ code, name: code, at, people, organisations: 0, outcodes: [] },
})
const square = (code: string, west: number, turned = false): Shape => {
  const ring: [number, number][] = [
    [west, 53.4],
    [west + 0.1, 53.4],
    [west + 0.1, 53.5],
    [west, 53.5],
    [west, 53.4],
  ]
  return { code, name: code, polygons: [[turned ? ring.reverse() : ring]] }
}

test('north is up, east is right, and it matters nothing which way round an outline was written', () => {
  const areas = [area('W', [-2.35, 53.45], 5), area('E', [-2.25, 53.45], 2), area('N', [-2.3, 53.55], 1)]
  const marks = drawAreas(areas, [square('W', -2.4), square('E', -2.3, true)], false, SIZE)
  const [west, east, north] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0]]
  expect(west.x).toBeLessThan(east.x)
  expect(north.y).toBeLessThan(west.y)
  expect(west.wide).toBeCloseTo(east.wide, 3)
  expect(west.wide).toBeLessThan(SIZE.width)
  expect(north.d).toBeNull()
  expect(nextArea(marks, 0, 'ArrowRight')).toBe(1)
  expect(nextArea(marks, 1, 'ArrowLeft')).toBe(0)
  expect(nextArea(marks, 0, 'ArrowDown')).toBe(0)
  expect(nextArea(marks, 2, 'PageDown')).toBe(0)
})

test('an outline around those counted holds nobody, or says nothing where small numbers are left out', () => {
  const areas = [area('W', [-2.35, 53.45], 5)]
  const shapes = [square('W', -2.4), square('E', -2.3)]
  expect(drawAreas(areas, shapes, false, SIZE)[1]).toMatchObject({ code: 'E', people: 0, organisations: 0 })
  expect(drawAreas(areas, shapes, true, SIZE)[1]).toMatchObject({ people: null, organisations: null })
})

test('one place alone has ground around it, and without any place there is nothing to draw', () => {
  const [mark] = drawAreas([area('W', [-2.35, 53.45], 5)], [], false, SIZE)
  expect(mark).toMatchObject({ d: null })
  expect([mark!.x, mark!.y].map(Math.round)).toEqual([200, 150])
  expect(drawAreas([area('X', null, 5)], [], false, SIZE)).toEqual([])
  expect(boxAround([area('X', null, 5)])).toBeNull()
  const box = boxAround([area('W', [-2.35, 53.45], 5)])!
  expect(box.west).toBeLessThan(-2.35)
  expect(box.north).toBeGreaterThan(53.45)
})

test('a disc at the edge of what is shown is drawn whole', () => {
  const places = [-2.4, -2.3, -2.2].map((west, at) => area(`M${at}`, [west, 53.45], 50))
  for (const { x } of drawAreas(places, [], false, SIZE)) {
    expect(x).toBeGreaterThan(SIZE.bubble * 1.4)
    expect(x).toBeLessThan(SIZE.width - SIZE.bubble * 1.4)
  }
})
