/** The line at the foot of a saved picture: who took it, when and what for. */
export const FOOT = 26
const INK = '#565b5f'
const SIZE = 12
const IN = 12

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** For a picture whose foot ends at `bottom`. */
export const footSvg = (words: string, bottom: number): string =>
  `<text x="${IN}" y="${bottom - 8}" font-family="sans-serif" font-size="${SIZE}" fill="${INK}">${xml(words)}</text>`

export function paintFoot(pen: CanvasRenderingContext2D, words: string, bottom: number, width: number): void {
  pen.font = `${SIZE}px sans-serif`
  pen.fillStyle = INK
  pen.textAlign = 'start'
  // A long reason is drawn narrower rather than cut off.
  pen.fillText(words, IN, bottom - 8, width - 2 * IN)
}
