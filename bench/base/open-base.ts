import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

/** Starts a server on a scratch database; `owner` is the way past row security, for the baseline. */
export async function openBase(): Promise<{ url: string; owner: pg.ClientConfig; close: () => void }> {
  const child = fork(fileURLToPath(new URL('serve-base.ts', import.meta.url)), {
    stdio: 'inherit',
    execArgv: [],
  })
  const told = await new Promise<{ url: string; owner: pg.ClientConfig }>((done, fail) => {
    child.once('message', (message) => done(message as never))
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
  return { ...told, close: () => child.send('stop') }
}
