import { invalid } from '../errors.ts'
import { isId } from '../ids.ts'

export type Cursor = { sortName: string; id: string }

/** Where a page of a list ended, as opaque text for its reader. */
export const writeCursor = ({ sortName, id }: Cursor) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(`${id}${sortName}`)))

/** Throws `invalid` for anything that `writeCursor` did not write. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const cursor = { id: plain.slice(0, 36), sortName: plain.slice(36) }
    if (isId(cursor.id) && !/\p{Cc}/u.test(cursor.sortName)) return cursor
  } catch {}
  throw invalid({ after: 'invalid' })
}
