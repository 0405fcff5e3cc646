import { invalid } from '../errors.ts'
import { isId } from '../ids.ts'

/** `word`: what was found, for lists in the order of what was found. */
export type Cursor = { sortName: string; id: string; word?: string }

/** Where a page of a list ended, as opaque text for its reader. */
export const writeCursor = ({ sortName, id, word }: Cursor) =>
  btoa(
    String.fromCharCode(
      ...new TextEncoder().encode(`${id}${sortName}${word === undefined ? '' : `\n${word}`}`),
    ),
  )

/** Throws `invalid` for anything that `writeCursor` did not write. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const [sortName, ...words] = plain.slice(36).split('\n')
    const cursor = {
      id: plain.slice(0, 36),
      sortName: sortName!,
      ...(words.length > 0 && { word: words[0]! }),
    }
    if (isId(cursor.id) && words.length < 2 && !/\p{Cc}/u.test(cursor.sortName + (cursor.word ?? '')))
      return cursor
  } catch {}
  throw invalid({ after: 'invalid' })
}
