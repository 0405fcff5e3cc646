import { FOOT, footSvg, paintFoot } from '#ui/picture-foot.ts'
import type { Layout, Placed } from './layout.ts'
import { nameAt, shortName } from './name-room.ts'
import { toneOf } from './tones.ts'
import { LEGEND, type Tone } from './words.ts'

/** A saved picture goes onto paper and into slides, so it is always in the light colours of tokens.css. */
const INK = '#1d1f21'
const SOFT = '#565b5f'
const FILL: Record<Tone, string> = {
  ours: '#0b6147',
  leader: '#fbefd2',
  other: '#e2f0e9',
  organisation: '#f1ede4',
}
const EDGE: Record<Tone, string> = { ours: '#0b6147', leader: '#8a5a00', other: '#0b6147', organisation: INK }
const LARGER = 2

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const round = (value: number) => Math.round(value * 10) / 10

/** The legend stands above the line that says who took it. */
const KEY = 26
const BELOW = KEY + FOOT
type Mark = Pick<Placed, 'x' | 'y' | 'r' | 'kind'> & { tone: Tone }

/** What shapes and colours mean, one beside another: a mark, and where its words begin. */
function keys(height: number): { mark: Mark; label: string; x: number; y: number }[] {
  let left = 12
  return LEGEND.map(({ tone, label }) => {
    const kind = tone === 'organisation' ? ('organisation' as const) : ('person' as const)
    const mark: Mark = { tone, kind, x: left + 7, y: height + KEY / 2, r: 6 }
    const key = { mark, label, x: left + 20, y: height + KEY / 2 + 4 }
    left += 44 + label.length * 6.6
    return key
  })
}

const marked = (node: Placed): Mark => ({ ...node, tone: toneOf(node) })

function shape(node: Mark): string {
  const { tone } = node
  const paint = `fill="${FILL[tone]}" stroke="${EDGE[tone]}" stroke-width="1.5"`
  const [x, y, r] = [round(node.x), round(node.y), round(node.r)]
  return node.kind === 'organisation'
    ? `<rect x="${round(x - r)}" y="${round(y - r)}" width="${2 * r}" height="${2 * r}" rx="${round(r / 3)}" ${paint}/>`
    : `<circle cx="${x}" cy="${y}" r="${r}" ${paint}/>`
}

/** A self-contained SVG file: no class, no style, no link. Its foot says who took it. */
export function drawingSvg({ width, height, nodes, edges }: Layout, title: string, taken: string): string {
  const lines = edges.map(([from, to, strength]) => {
    const [a, b] = [nodes[from]!, nodes[to]!]
    return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}" stroke-width="${strength * 0.8}"/>`
  })
  const texts = nodes
    .filter((node) => node.named)
    .map((node) => {
      const { x, y } = nameAt(node, width)
      return `<text x="${round(x)}" y="${round(y)}">${xml(shortName(node.name))}</text>`
    })
  const legend = keys(height).map(
    ({ mark, label, x, y }) => `${shape(mark)}<text x="${round(x)}" y="${y}">${xml(label)}</text>`,
  )
  const bottom = height + BELOW
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom}" width="${width}" height="${bottom}">` +
    `<title>${xml(title)}</title><rect width="${width}" height="${bottom}" fill="#ffffff"/>` +
    `<g stroke="${SOFT}" stroke-opacity="0.4">${lines.join('')}</g>${nodes.map((node) => shape(marked(node))).join('')}` +
    `<g font-family="sans-serif" font-size="13" text-anchor="middle" fill="${INK}">${texts.join('')}</g>` +
    `<g font-family="sans-serif" font-size="12" fill="${INK}">${legend.join('')}</g>${footSvg(taken, bottom)}</svg>`
  )
}

function paintNode(pen: CanvasRenderingContext2D, node: Mark) {
  const { tone } = node
  pen.beginPath()
  if (node.kind === 'organisation')
    pen.roundRect(node.x - node.r, node.y - node.r, 2 * node.r, 2 * node.r, node.r / 3)
  else pen.arc(node.x, node.y, node.r, 0, 2 * Math.PI)
  pen.fillStyle = FILL[tone]
  pen.strokeStyle = EDGE[tone]
  pen.lineWidth = 1.5
  pen.fill()
  pen.stroke()
}

function paintKeys(pen: CanvasRenderingContext2D, height: number) {
  pen.font = '12px sans-serif'
  pen.textAlign = 'start'
  for (const { mark, label, x, y } of keys(height)) {
    paintNode(pen, mark)
    pen.fillStyle = INK
    pen.fillText(label, x, y)
  }
}

/** Drawn straight onto a canvas: no image is loaded, so the content policy stays strict. */
export function drawingPng({ width, height, nodes, edges }: Layout, taken: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width * LARGER
  canvas.height = (height + BELOW) * LARGER
  const pen = canvas.getContext('2d')!
  pen.scale(LARGER, LARGER)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height + BELOW)
  pen.strokeStyle = SOFT
  pen.globalAlpha = 0.4
  for (const [from, to, strength] of edges) {
    pen.lineWidth = strength * 0.8
    pen.beginPath()
    pen.moveTo(nodes[from]!.x, nodes[from]!.y)
    pen.lineTo(nodes[to]!.x, nodes[to]!.y)
    pen.stroke()
  }
  pen.globalAlpha = 1
  for (const node of nodes) paintNode(pen, marked(node))
  pen.fillStyle = INK
  pen.textAlign = 'center'
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`
  for (const node of nodes) {
    const { x, y } = nameAt(node, width)
    if (node.named) pen.fillText(shortName(node.name), x, y)
  }
  paintKeys(pen, height)
  paintFoot(pen, taken, height + BELOW, width)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
