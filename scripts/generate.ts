// Writes what is derived from the migrations and the contracts; `--check` only compares, for `npm run check`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minifyContractRouter } from '@orpc/contract'
import pg from 'pg'
import { contract } from '#features/contract.ts'
import { schemaText } from '#server/database/schema-text.ts'
import { scratchDatabase } from '#server/database/scratch.ts'

const check = process.argv.includes('--check')
let stale = 0

function put(path: string, text: string) {
  let now = ''
  try {
    now = readFileSync(path, 'utf8')
  } catch {}
  if (now === text) return
  if (!check) return writeFileSync(path, text)
  stale++
  console.error(`${path} is out of date: run npm run generate`)
}

const database = await scratchDatabase()
const client = new pg.Client(database.owner)
await client.connect()
put('database/schema.sql', await schemaText(client))
await client.end()

const out = join(mkdtempSync(join(tmpdir(), 'types-')), 'types.ts')
const url = `postgres://postgres@/commonground?host=${encodeURIComponent(String((database.owner as { host: string }).host))}`
execFileSync(process.execPath, [
  'node_modules/kysely-codegen/dist/cli/bin.js',
  ...['--dialect', 'postgres', '--url', url, '--out-file', out, '--default-schema', 'public'],
  ...['--include-pattern', '(public|sign_in).*', '--type-only-imports'],
])
put('database/types.ts', readFileSync(out, 'utf8'))
await database.stop()

put('web/api/routes.json', `${JSON.stringify(minifyContractRouter(contract), null, 1)}\n`)
process.exit(stale ? 1 : 0)
