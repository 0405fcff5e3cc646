// Sizes and names of files: small rooms with plain names stay readable.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const LONGEST = 300
const NAMED_AFTER_NOTHING = /(^|\/)(utils?|helpers?|common|misc|manager)\.[a-z]+$/
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(path))
const sources = files.filter((path) => /\.(ts|tsx|js)$/.test(path) && path !== 'database/types.ts')
const problems = []
for (const path of files)
  if (NAMED_AFTER_NOTHING.test(path)) problems.push(`${path}: a name that says nothing`)
for (const path of sources) {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n').length
  if (lines > LONGEST && !path.includes('.test.'))
    problems.push(`${path}: ${lines} lines, more than ${LONGEST}`)
  if (/\/\/ (TODO|FIXME)|\.only\(|@ts-ignore/.test(text) && path !== 'scripts/check-files.js')
    problems.push(`${path}: unfinished`)
}
for (const line of problems) console.error(line)
process.exit(problems.length ? 1 : 0)
