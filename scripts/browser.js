// Finds a Chromium for the tests, or installs Debian's. The one without a window of its own comes first: it is smaller, and
// each journey takes a tenth less.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say, stop } from './prepare.js'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const found = () => PLACES.find((path) => path && existsSync(path))

export function findBrowser() {
  const path = found()
  if (path) return path
  const isRoot = process.getuid?.() === 0
  if (!existsSync('/usr/bin/apt-get') || !isRoot) {
    stop(
      'The journeys need Chromium. Install it (on Debian: sudo apt-get install chromium), or set CHROMIUM to where yours is, and run npm test again.',
    )
  }
  say('Installing Chromium from Debian for the journeys (once) …')
  const run = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update', '-qq')
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (!found()) run('install', '-y', '-qq', '--no-install-recommends', name)
  return (
    found() ?? stop('Chromium could not be installed. Install it yourself, or set CHROMIUM to where it is.')
  )
}
