import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { AppError } from '#kernel/errors.ts'
import { unreadable } from '../limits.ts'

/** What is told of each element; names come without their prefix. */
export type XmlHandlers = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const LONGEST_TEXT = 4_000_000

const local = (name: string) => name.slice(name.indexOf(':') + 1)
const broken = () => unreadable('not_a_table', { file: 'broken_spreadsheet' })

function makeParser(handlers: XmlHandlers, onEvent: () => void) {
  const parser = new SaxesParser({ position: false })
  parser.on('error', () => {
    throw broken()
  })
  parser.on('opentag', ({ name, attributes }) => {
    onEvent()
    handlers.open?.(local(name), attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    onEvent()
    handlers.close?.(local(name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  return parser
}

/** Reads a part of a spreadsheet; yields after each piece, when the handlers have been told of all that is in it. */
export async function* readXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  let waiting = 0
  const parser = makeParser(handlers, () => {
    waiting = 0
  })
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const piece of stream) {
      waiting += (piece as Buffer).length
      parser.write(decoder.decode(piece as Buffer, { stream: true }))
      // The parser holds a text until its end, however long.
      if (waiting > LONGEST_TEXT) throw unreadable('cell_too_long')
      yield
    }
    parser.close()
    yield
  } catch (error) {
    throw error instanceof AppError ? error : broken()
  } finally {
    stream.destroy()
  }
}

/** Reads a small part whole. */
export async function readWholeXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(stream, handlers));
}
