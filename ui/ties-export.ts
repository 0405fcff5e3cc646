import { FOOT, footSvg, paintFoot } from './picture-foot.ts'
import { layoutTies, type PlacedNode, type TieEdge, type TieNode, type TiesLayout } from './ties-layout.ts'

/** A saved picture goes onto paper and into slides, so it is always in the light colours of tokens.css. */
const INK = '#1d1f21'
const SOFT = '#565b5f'
const GREEN = '#0b6147'
const WASH = '#e2f0e9'
const SUNK = '#f1ede4'
const FONT = 'sans-serif'

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const round = (value: number) => Math.round(value * 10) / 10
const fillOf = (node: PlacedNode) => (node.kind === 'organisation' ? SUNK : node.weight >= 2 ? GREEN : WASH)
const strokeOf = (node: PlacedNode) => (node.kind === 'organisation' ? INK : GREEN)

function shape(node: PlacedNode): string {
  const paint = `fill="${fillOf(node)}" stroke="${strokeOf(node)}" stroke-width="1.5"`
  const [x, y, r] = [round(node.x), round(node.y), round(node.r)]
  return node.kind === 'organisation'
    ? `<rect x="${round(x - r)}" y="${round(y - r)}" width="${2 * r}" height="${2 * r}" rx="7" ${paint}/>`
    : `<circle cx="${x}" cy="${y}" r="${r}" ${paint}/>`
}

/** A self-contained SVG file: no class, no style, no link. Its foot says who took it. */
export function tiesSvg({ width, height, nodes, edges }: TiesLayout, title: string, taken: string): string {
  const lines = edges.map(
    (edge) =>
      `<line x1="${round(edge.x1)}" y1="${round(edge.y1)}" x2="${round(edge.x2)}" y2="${round(edge.y2)}" ` +
      `stroke-width="${edge.width}"${edge.dashed ? ' stroke-dasharray="4 4"' : ''}/>`,
  )
  const texts = nodes.map(
    (node) => `<text x="${round(node.x)}" y="${round(node.textY)}">${xml(node.text)}</text>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + FOOT}" width="${width}" height="${height + FOOT}">` +
    `<title>${xml(title)}</title><rect width="${width}" height="${height + FOOT}" fill="#ffffff"/>` +
    `<g stroke="${SOFT}">${lines.join('')}</g>${nodes.map(shape).join('')}` +
    `<g font-family="${FONT}" font-size="13" text-anchor="middle" fill="${INK}">${texts.join('')}</g>${footSvg(taken, height + FOOT)}</svg>`
  )
}

function paintNode(pen: CanvasRenderingContext2D, node: PlacedNode) {
  pen.beginPath()
  if (node.kind === 'organisation') pen.roundRect(node.x - node.r, node.y - node.r, 2 * node.r, 2 * node.r, 7)
  else pen.arc(node.x, node.y, node.r, 0, 2 * Math.PI)
  pen.fillStyle = fillOf(node)
  pen.strokeStyle = strokeOf(node)
  pen.lineWidth = 1.5
  pen.fill()
  pen.stroke()
  pen.fillStyle = INK
  pen.fillText(node.text, node.x, node.textY)
}

/** Drawn straight onto a canvas at three times the size: no image is loaded, so the content policy stays strict. */
function tiesPng({ width, height, nodes, edges }: TiesLayout, taken: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width * 3
  canvas.height = (height + FOOT) * 3
  const pen = canvas.getContext('2d')!
  pen.scale(3, 3)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height + FOOT)
  pen.strokeStyle = SOFT
  for (const edge of edges) {
    pen.beginPath()
    pen.setLineDash(edge.dashed ? [4, 4] : [])
    pen.lineWidth = edge.width
    pen.moveTo(edge.x1, edge.y1)
    pen.lineTo(edge.x2, edge.y2)
    pen.stroke()
  }
  pen.setLineDash([])
  pen.textAlign = 'center'
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`
  for (const node of nodes) paintNode(pen, node)
  paintFoot(pen, taken, height + FOOT, width)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

type Taken = { title: string; nodes: readonly TieNode[]; edges: readonly TieEdge[]; taken: string }
const SHEET = { width: 680, height: 520 }

/** The picture as a file, as large on a phone as at a desk. `taken` stands at its foot. */
export async function tiesFile({ title, nodes, edges, taken }: Taken, format: 'png' | 'svg'): Promise<Blob> {
  const layout = layoutTies(nodes, edges, SHEET)
  if (format === 'svg') return new Blob([tiesSvg(layout, title, taken)], { type: 'image/svg+xml' })
  const png = await tiesPng(layout, taken)
  if (!png) throw new Error('The picture could not be drawn')
  return png
}
