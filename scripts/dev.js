// For working on Commonground: the server starts again and the web app refreshes whenever a file is saved.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ENV, installPackages, nodeProgram, ROOT, say } from './prepare.js'

// The web app's own server hands /api to port 4000 (vite.config.ts), so the port is not a choice here.
const WEB = 'http://127.0.0.1:5173'

installPackages()

const SERVER = ['--watch', '--watch-preserve-output', join(ROOT, 'cli', 'commonground.ts'), 'serve']
const VITE = [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), '--port', '5173', '--strictPort']
const settings = { ...ENV, HOST: '127.0.0.1', PORT: '4000', PUBLIC_URL: process.env.PUBLIC_URL || WEB }

/** Starts one of the two with its name before each line it says. */
function run(name, args) {
  // In a group of its own: Ctrl-C then reaches us alone, and each of the two is told to stop exactly once.
  const child = spawn(nodeProgram(), args, {
    cwd: ROOT,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${name} │ ${line}\n`))
  }
  const ended = new Promise((done) => child.on('exit', (code) => done(code ?? 0)))
  return { child, ended }
}

const server = run('server', [...SERVER, ...process.argv.slice(2)])
const web = run('web   ', VITE)
let stopping = false

function stopBoth() {
  if (stopping) return
  stopping = true
  // A watched server is told by its watcher, which waits until it has closed the database.
  for (const { child } of [server, web]) child.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopBoth)
const first = await Promise.race([server.ended, web.ended])
if (!stopping) say('One of the two ended by itself, so the other is stopped too; its lines above say why.')
const wanted = stopping
stopBoth()
await Promise.all([server.ended, web.ended])
process.exit(wanted ? 0 : first || 1)
