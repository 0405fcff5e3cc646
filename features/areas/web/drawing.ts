import { footSvg, paintFoot } from '#ui/picture-foot.ts'
import { namesFor } from './area-marks.tsx'
import type { Mark, Size } from './draw-areas.ts'
import type { Shading } from './shading.ts'
import { shadeWords } from './steps.ts'

/** A saved picture goes onto paper and into slides, so it is always in the light colours of tokens.css. */
const INK = '#1d1f21'
const SOFT = '#565b5f'
const SHADES = ['#ffffff', '#d8e6e1', '#b1ccc4', '#85b0a3', '#4f8e7a', '#0b6147']
const BUBBLE = { fill: '#fbefd2', edge: '#8a5a00' }
export const SHEET: Size = { width: 1600, height: 1060, bubble: 40 }
const FOOT = 66
const LARGER = 2

export type Drawing = { marks: readonly Mark[]; shading: Shading; title: string; note: string; taken: string }

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const fillOf = (mark: Mark, shading: Shading) => SHADES[shading.shade(mark) ?? 0]!

/** What the shades stand for: where each sample stands in the foot, and its words. */
const legendOf = (shading: Shading) =>
  [{ shade: 0, label: 'none' }, ...shadeWords(shading.steps)].map(({ shade, label }, at) => {
    return { fill: SHADES[shade]!, label, x: 12 + at * 130 }
  })

/** A self-contained SVG file: no class, no style, no link. */
export function drawingSvg({ marks, shading, title, note, taken }: Drawing): string {
  const { width, height } = SHEET
  const shapes = marks.map((mark) => {
    const paint = `fill="${fillOf(mark, shading)}" stroke="${SOFT}"`
    return mark.d === null
      ? `<circle cx="${mark.x}" cy="${mark.y}" r="${shading.disc(mark)}" ${paint}/>`
      : `<path d="${mark.d}" ${paint}/>`
  })
  const bubbles = marks
    .filter((mark) => shading.bubble(mark) > 0)
    .map((mark) => `<circle cx="${mark.x}" cy="${mark.y}" r="${shading.bubble(mark)}"/>`)
  const names = namesFor(marks, width).map(
    ({ name, x, y }) => `<text x="${x}" y="${y + 5}">${xml(name)}</text>`,
  )
  const legend = legendOf(shading).map(
    ({ fill, label, x }) =>
      `<rect x="${x}" y="${height + 10}" width="20" height="20" fill="${fill}" stroke="${SOFT}"/><text x="${x + 28}" y="${height + 26}">${xml(label)}</text>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + FOOT}" width="${width}" height="${height + FOOT}">` +
    `<title>${xml(title)}</title><rect width="${width}" height="${height + FOOT}" fill="#ffffff"/>` +
    `<g stroke-linejoin="round">${shapes.join('')}</g>` +
    `<g fill="${BUBBLE.fill}" fill-opacity="0.85" stroke="${BUBBLE.edge}" stroke-width="1.5">${bubbles.join('')}</g>` +
    `<g font-family="sans-serif" font-size="14" fill="${INK}"><g text-anchor="middle" stroke="#ffffff" stroke-width="3" paint-order="stroke">${names.join('')}</g>${legend.join('')}` +
    `<text x="${width - 12}" y="${height + 26}" text-anchor="end">${xml(note)}</text></g>${footSvg(taken, height + FOOT)}</svg>`
  )
}

function paintMark(pen: CanvasRenderingContext2D, mark: Mark, shading: Shading) {
  const shape = new Path2D(mark.d ?? undefined)
  if (mark.d === null) shape.arc(mark.x, mark.y, shading.disc(mark), 0, 2 * Math.PI)
  pen.fillStyle = fillOf(mark, shading)
  pen.strokeStyle = SOFT
  pen.fill(shape)
  pen.stroke(shape)
}

function paintBubble(pen: CanvasRenderingContext2D, mark: Mark, shading: Shading) {
  const r = shading.bubble(mark)
  if (r <= 0) return
  pen.beginPath()
  pen.arc(mark.x, mark.y, r, 0, 2 * Math.PI)
  pen.fillStyle = BUBBLE.fill
  pen.strokeStyle = BUBBLE.edge
  pen.fill()
  pen.stroke()
}

function paintWords(pen: CanvasRenderingContext2D, { marks, shading, note }: Drawing) {
  const { width, height } = SHEET
  pen.font = `14px ${getComputedStyle(document.body).fontFamily}`
  pen.lineJoin = 'round'
  for (const { label, fill, x } of legendOf(shading)) {
    pen.fillStyle = fill
    pen.strokeStyle = SOFT
    pen.fillRect(x, height + 10, 20, 20)
    pen.strokeRect(x, height + 10, 20, 20)
    pen.fillStyle = INK
    pen.fillText(label, x + 28, height + 26)
  }
  pen.textAlign = 'end'
  pen.fillText(note, width - 12, height + 26)
  pen.textAlign = 'center'
  pen.lineWidth = 3
  pen.strokeStyle = '#ffffff'
  for (const { name, x, y } of namesFor(marks, width)) {
    pen.strokeText(name, x, y + 5)
    pen.fillText(name, x, y + 5)
  }
}

/** Drawn straight onto a canvas: no image is loaded, so the content policy stays strict. */
export function drawingPng(drawing: Drawing): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = SHEET.width * LARGER
  canvas.height = (SHEET.height + FOOT) * LARGER
  const pen = canvas.getContext('2d')!
  pen.scale(LARGER, LARGER)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, SHEET.width, SHEET.height + FOOT)
  for (const mark of drawing.marks) paintMark(pen, mark, drawing.shading)
  for (const mark of drawing.marks) paintBubble(pen, mark, drawing.shading)
  paintWords(pen, drawing)
  paintFoot(pen, drawing.taken, SHEET.height + FOOT, SHEET.width)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
