// The database law, checked on a schema built from zero: forced row security, conjunctive policies, leading workspace_id.
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { scratchDatabase } from '#server/database/scratch.ts'

const LAWS: [broken: string, sql: string][] = [
  [
    'a tenant table without forced row security',
    `select relname as what from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
  ],
  [
    'a table whose first column is not workspace_id',
    `select c.relname as what from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = 1 and a.attname = 'workspace_id')`,
  ],
  [
    'a key or index that does not lead with workspace_id',
    `select i.indexrelid::regclass::text as what from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
     where c.relnamespace = 'public'::regnamespace and m.amname = 'btree' and not exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'workspace_id')`,
  ],
  [
    'a policy that is not a plain conjunction',
    `select tablename || '.' || policyname as what from pg_policies where schemaname = 'public'
     and (coalesce(qual, '') || coalesce(with_check, '')) ~* '( OR | SELECT |EXISTS|\\mCASE\\M)'`,
  ],
  [
    'a policy for more than one role',
    `select tablename || '.' || policyname as what from pg_policies where schemaname = 'public' and array_length(roles, 1) <> 1`,
  ],
  [
    'a trigger',
    `select tgname as what from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  ],
  [
    'a sequence',
    `select relname as what from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
  ],
  [
    'commonground_app may read by itself',
    `select table_name as what from information_schema.role_table_grants where grantee in ('commonground_app', 'PUBLIC') and table_schema in ('public', 'sign_in')`,
  ],
]

const database = await scratchDatabase()
const client = new pg.Client(database.owner)
await client.connect()
let broken = 0
for (const [law, sql] of LAWS) {
  const { rows } = await client.query<{ what: string }>(sql)
  for (const row of rows) {
    broken++
    console.error(`${law}: ${row.what}`)
  }
}

// Every table must be named by a test of who must not see it.
const tests = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.access.test.ts') && !path.includes('node_modules'),
)
const proven = tests.map((path) => readFileSync(path, 'utf8')).join('\n')
const { rows: tables } = await client.query<{ name: string }>(
  `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
)
for (const { name } of tables) {
  if (new RegExp(`\\b${name}\\b`).test(proven)) continue
  broken++
  console.error(`a table without an access test: ${name}`)
}
await client.end()
await database.stop()
process.exit(broken ? 1 : 0)
