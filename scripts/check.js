// Everything that must hold before a commit: format and lint, types, walls between rooms, schema and row policies.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installPackages, nodeProgram, ROOT, say } from './prepare.js'

installPackages()
const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
const STEPS = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types of the server', bin('tsc'), ['-p', 'tsconfig.server.json']],
  ['types of the web app', bin('tsc'), ['-p', 'tsconfig.web.json']],
  ['types of the journeys', bin('tsc'), ['-p', 'tsconfig.journeys.json']],
  [
    'walls between rooms',
    nodeProgram(),
    [
      join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.js',
      'kernel',
      'features',
      'server',
      'web',
      'ui',
      'cli',
    ],
  ],
  ['sizes and names', nodeProgram(), ['scripts/check-files.js']],
  ['schema, types and routes as committed', nodeProgram(), ['scripts/generate.ts', '--check']],
  ['row policies', nodeProgram(), ['scripts/check-policies.ts']],
]

let failed = 0

function check([title, command, args]) {
  const begun = Date.now()
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (told += part))
  return new Promise((done) => {
    const end = (code) => {
      if (code === 0) say(`  ok  ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
      else {
        failed++
        say(`FAIL  ${title}\n${told}`)
      }
      done()
    }
    child.on('error', (error) => end(String(error)))
    child.on('close', end)
  })
}

// Each of them keeps one core busy.
const waiting = [...STEPS]
const inTurn = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) await check(step)
}
await Promise.all([inTurn(), inTurn()])
process.exit(failed ? 1 : 0)
