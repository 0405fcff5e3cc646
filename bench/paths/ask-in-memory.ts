import { fork } from 'node:child_process'
import { freemem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Answered, Asked } from './in-memory.ts'

/** What graphology answers, or null when its process ran out of the memory there is (half of what is free). */
export function askInMemory(asked: Asked): Promise<Answered | null> {
  const heap = Math.floor(freemem() / 2 / 2 ** 20)
  const child = fork(fileURLToPath(new URL('in-memory.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heap}`],
  })
  return new Promise((done) => {
    child.once('message', (answered) => done(answered as Answered))
    child.once('exit', () => done(null))
    child.send(asked)
  })
}
