import { Worker } from 'node:worker_threads'
import type { Borough } from './borough/types.ts'

/** The invented borough, drawn beside the server: it takes a second or two, in which others must not wait. */
export const drawBorough = (): Promise<Borough> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./borough-worker.ts', import.meta.url))
    worker.once('message', (borough: Borough) => {
      done(borough)
      void worker.terminate()
    })
    worker.once('error', fail)
    worker.once('exit', () => fail(new Error('The borough was not drawn')))
  })
