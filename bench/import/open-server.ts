import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

export type Served = {
  url: string
  owner: pg.ClientConfig
  /** The most memory the process has held so far, in bytes. */
  peak: () => Promise<number>
  close: () => Promise<void>
}

/** A server in a process of its own, so that what it takes is its own. */
export async function openServer(): Promise<Served> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
    stdio: 'inherit',
    execArgv: process.env.BENCH_NODE?.split(' ') ?? [],
  })
  const told = await new Promise<{ url: string; owner: pg.ClientConfig }>((done, fail) => {
    child.once('message', (message) => done(message as never))
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
  const peak = async () => {
    const answer = once(child, 'message')
    child.send('memory')
    return ((await answer)[0] as { peak: number }).peak
  }
  const close = async () => {
    const gone = once(child, 'exit')
    child.send('stop')
    await gone
  }
  return { ...told, peak, close }
}
