import { Worker } from 'node:worker_threads'
import { AppError } from '#kernel/errors.ts'
import type { Drawn, ToDraw } from './typesetter.ts'

const IDLE = 60_000
const LONGEST = 30_000
const WHERE = new URL('./typesetter.ts', import.meta.url)

type Waiting = { done: (drawn: Drawn) => void; fail: (error: unknown) => void }
let thread: Worker | undefined
let quiet: NodeJS.Timeout | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** What cannot be drawn on this machine, or not in time: said plainly, and the server goes on. */
const unavailable = (cause: unknown) =>
  new AppError('no_paper', 503, { retry: 'ask', detail: String(cause), cause })

function stop(cause: unknown) {
  clearTimeout(quiet)
  void thread?.terminate()
  thread = undefined
  for (const { fail } of waiting.values()) fail(unavailable(cause))
  waiting.clear()
}

function open(): Worker {
  const opened = new Worker(WHERE, { stdout: false, stderr: false })
  opened.unref()
  opened.on('message', (drawn: Drawn) => waiting.get(drawn.id)?.done(drawn))
  opened.on('error', (error) => opened === thread && stop(error))
  opened.on('exit', (code) => opened === thread && stop(`it ended with ${code}`))
  return opened
}

/** Draws one sheet in the thread that is kept for it, begun when first needed and ended after a quiet minute. */
export async function draw(
  template: string,
  sheet: string,
  at: Date,
): Promise<{ pdf: Uint8Array; pages: number }> {
  clearTimeout(quiet)
  thread ??= open()
  const id = ++last
  const asked: ToDraw = { id, template, sheet, at: Math.floor(at.getTime() / 1000) }
  const late = setTimeout(() => stop('it took too long'), LONGEST)
  try {
    const drawn = await new Promise<Drawn>((done, fail) => {
      waiting.set(id, { done, fail })
      thread!.postMessage(asked)
    })
    if ('failed' in drawn) throw new Error(`A sheet could not be drawn: ${drawn.failed}`)
    return drawn
  } finally {
    clearTimeout(late)
    waiting.delete(id)
    if (waiting.size === 0) quiet = setTimeout(() => stop('quiet'), IDLE).unref()
  }
}
