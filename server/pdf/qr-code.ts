import { create } from 'qrcode'

// Scanners need four empty squares around the code.
const QUIET = 4

/** A code for a camera, as one path: sharp at any size. */
export function qrCode(url: string): string {
  const { size, data } = create(url, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${QUIET + (at % size)} ${QUIET + Math.floor(at / size)}h1v1h-1z` : '',
  )
  const side = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${squares.join('')}"/></svg>`
}
