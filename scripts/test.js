// Everything that proves the product: the checks, the tests on a real database, the journeys in a real browser.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.js'
import { buildWeb, ENV, installPackages, nodeProgram, ROOT, say } from './prepare.js'

installPackages()
const chromium = findBrowser()
buildWeb()

const folder = mkdtempSync(join(tmpdir(), 'commonground-tests-'))
const total = { passed: 0, failed: 0, skipped: 0 }

function run(title, args, env = {}) {
  say(`\n— ${title} —`)
  const child = spawn(nodeProgram(), args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...ENV, CHROMIUM: chromium, ...env },
  })
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

/** A runner that fails without counting a failed test (it crashed) still counts as one failure. */
function add(code, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key]
  if (code !== 0 && counts.failed === 0) total.failed++
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const checks = await run('checks', ['scripts/check.js'])
add(checks, { passed: checks === 0 ? 1 : 0, failed: checks === 0 ? 0 : 1, skipped: 0 })

const report = join(folder, 'vitest.json')
const journeys = join(folder, 'journeys.json')
// Side by side: each waits for its database or its browser half of the time.
const [vitest, playwright] = await Promise.all([
  run('tests', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]),
  run('journeys', ['node_modules/@playwright/test/cli.js', 'test'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: journeys,
  }),
])
add(
  vitest,
  read(report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  })),
)
add(
  playwright,
  read(journeys, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  })),
)

rmSync(folder, { recursive: true, force: true })
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}\n`,
)
process.exit(total.failed ? 1 : 0)
