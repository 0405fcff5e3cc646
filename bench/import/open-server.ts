import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

/** The most memory a process has held so far, in bytes, and how many seconds it has computed. */
export type Used = { peak: number; computed: number }

export type Served = {
  url: string
  owner: pg.ClientConfig
  used: () => Promise<Used>
  close: () => Promise<void>
}

/** A server in a process of its own, so that what it takes is its own. */
export async function openServer(): Promise<Served> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
    stdio: 'inherit',
    // As `npm start` starts it.
    execArgv: [
      ...process.execArgv.filter((each) => each.startsWith('--max-')),
      ...(process.env.BENCH_NODE?.split(' ') ?? []),
    ],
  })
  const told = await new Promise<{ url: string; owner: pg.ClientConfig }>((done, fail) => {
    child.once('message', (message) => done(message as never))
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
  const used = async () => {
    const answer = once(child, 'message')
    child.send('used')
    return (await answer)[0] as Used
  }
  const close = async () => {
    const gone = once(child, 'exit')
    child.send('stop')
    await gone
  }
  return { ...told, used, close }
}
