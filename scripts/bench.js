import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { become, buildWeb, installPackages, ROOT, stop } from './prepare.js'

const folder = join(ROOT, 'bench')
const name = process.argv[2] ?? ''
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => file.slice(0, -3))
if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`)))
  stop(`Say which: npm run bench -- ${known.join(' | ')}`)
installPackages()
buildWeb()
become(
  [
    '--input-type=module',
    '--eval',
    `const { run } = await import(${JSON.stringify(`file://${join(folder, `${name}.ts`)}`)}); await run(); process.exit(0)`,
  ],
  { cwd: ROOT },
)
