// Everything that must hold before a commit: format and lint, types, walls between rooms, schema and row policies.
import { spawnSync } from 'node:child_process'
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
for (const [title, command, args] of STEPS) {
  const begun = Date.now()
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  if (done.status === 0) {
    say(`  ok  ${title} (${seconds} s)`)
    continue
  }
  failed++
  say(`FAIL  ${title}\n${done.stdout}${done.stderr}${done.error ?? ''}`)
}
process.exit(failed ? 1 : 0)
