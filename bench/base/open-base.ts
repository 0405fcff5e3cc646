import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

/** What the server's process holds, in bytes; `graphs` is what the map counts for its own. */
export type Memory = NodeJS.MemoryUsage & { graphs: number }

export type OpenBase = {
  url: string
  owner: pg.ClientConfig
  memory: () => Promise<Memory>
  /** Ends the server and removes its database. */
  close: () => Promise<void>
}

/** Starts a server on a scratch database; `owner` is the way past row security, for the baseline. */
export async function openBase(): Promise<OpenBase> {
  const child = fork(fileURLToPath(new URL('serve-base.ts', import.meta.url)), {
    stdio: 'inherit',
    execArgv: [],
  })
  const told = await new Promise<{ url: string; owner: pg.ClientConfig }>((done, fail) => {
    child.once('message', (message) => done(message as never))
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
  const memory = () =>
    new Promise<Memory>((done) => {
      child.once('message', (message) => done(message as Memory))
      child.send('memory')
    })
  const close = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done())
      child.send('stop')
    })
  return { ...told, memory, close }
}
