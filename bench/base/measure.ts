import { Agent, request } from 'node:http'

export type Times = { p50: number; p95: number }

/** Percentiles of times in milliseconds. */
export function percentiles(times: number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { p50: at(0.5), p95: at(0.95) }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** One request over a connection that stays open, its whole answer read. Throws unless the status is 200. */
export function send(method: string, url: string, secret: string, body?: unknown): Promise<string> {
  const headers = {
    authorization: `Bearer ${secret}`,
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  return new Promise((done, fail) => {
    const asked = request(url, { agent, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => (text += part))
      answer.on('end', () =>
        answer.statusCode === 200
          ? done(text)
          : fail(new Error(`${url} answered ${answer.statusCode}: ${text}`)),
      )
    })
    asked.on('error', fail)
    asked.end(body ? JSON.stringify(body) : undefined)
  })
}

export const get = (url: string, secret: string): Promise<string> => send('GET', url, secret)

/** Two pieces of work in turn on the same inputs, A B A B, so that a drifting machine slows both alike. */
export async function inTurn<T>(
  inputs: readonly T[],
  ours: (input: T) => Promise<unknown>,
  bare: (input: T) => Promise<unknown>,
  warmUp = 20,
) {
  for (const input of inputs.slice(0, warmUp)) {
    await ours(input)
    await bare(input)
  }
  const times: [number[], number[]] = [[], []]
  for (const input of inputs) {
    for (const [index, work] of [ours, bare].entries()) {
      const begun = performance.now()
      await work(input)
      times[index]!.push(performance.now() - begun)
    }
  }
  return { ours: percentiles(times[0]), bare: percentiles(times[1]) }
}

export function say(title: string, { ours, bare }: { ours: Times; bare: Times }) {
  const ms = (value: number) => `${value.toFixed(2)} ms`
  console.log(
    `${title.padEnd(44)} ours p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)}; bare p50 ${ms(bare.p50)}, p95 ${ms(bare.p95)}; ratio p50 ${(ours.p50 / bare.p50).toFixed(2)}, p95 ${(ours.p95 / bare.p95).toFixed(2)}`,
  )
}
