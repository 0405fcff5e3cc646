import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#kernel/ids.ts'

export type Told = {
  state: string
  counts: Record<string, number>
  problem: unknown
  made: Record<string, number>
}

/** Asks the API as a program would. */
export async function ask(
  url: string,
  secret: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Told> {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const told = await answer.json()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(told)}`)
  return told as Told
}

export async function upload(url: string, secret: string, path: string, kind = 'people'): Promise<string> {
  const id = newId()
  const { size } = await stat(path)
  const answer = await fetch(`${url}/api/imports/${id}/file?kind=${kind}&fileName=members.csv`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/octet-stream',
      'content-length': String(size),
    },
    body: Readable.toWeb(createReadStream(path)) as never,
    duplex: 'half',
  } as RequestInit)
  if (!answer.ok) throw new Error(`The upload answered ${answer.status}: ${await answer.text()}`)
  return id
}

/** Starts one part of an import and waits for its end; how many seconds it took. */
export async function through(
  url: string,
  secret: string,
  id: string,
  part: string,
  end: string,
): Promise<number> {
  const begun = performance.now()
  await ask(url, secret, 'POST', `/imports/${id}/${part}`)
  for (;;) {
    const { state, problem } = await ask(url, secret, 'GET', `/imports/${id}`)
    if (state === end) return (performance.now() - begun) / 1000
    if (state === 'failed') throw new Error(`The import failed: ${JSON.stringify(problem)}`)
    await wait(100)
  }
}
