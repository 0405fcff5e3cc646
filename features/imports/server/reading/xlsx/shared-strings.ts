import { unreadable } from '../limits.ts'
import type { Parts } from './parts.ts'
import { StringShelf } from './string-shelf.ts'
import { readXml } from './xml.ts'

const PART = 'xl/sharedStrings.xml'
const LARGEST = 1_500_000_000

/** Puts the shared texts on a shelf: of rich text the plain words, of a reading aid nothing. */
export async function readSharedStrings(parts: Parts, path: string): Promise<StringShelf> {
  const shelf = new StringShelf(path)
  if (!parts.has(PART)) return shelf
  if (parts.size(PART) > LARGEST) throw unreadable('file_too_large')
  let text = ''
  let collecting = false
  let aside = 0
  const handlers = {
    open: (name: string) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') aside++
      collecting = name === 't' && aside === 0
    },
    close: (name: string) => {
      collecting = false
      if (name === 'rPh') aside--
      else if (name === 'si') shelf.add(text)
    },
    text: (piece: string) => {
      if (collecting) text += piece
    },
  }
  try {
    for await (const _ of readXml(await parts.read(PART), handlers));
    return shelf
  } catch (error) {
    shelf.close()
    throw error
  }
}
