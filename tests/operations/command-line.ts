import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const NODE = join(process.cwd(), 'node_modules', 'node', 'bin', 'node')

export type Ended = { code: number | null; out: string; err: string }

/** Runs `commonground …` as somebody at a keyboard would, to its end. */
export function commonground(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(NODE, ['cli/commonground.ts', ...args], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part) => (out += part))
  child.stderr.on('data', (part) => (err += part))
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}
