import type pg from 'pg'

// Everything the migrations built, read back from the catalogue in a fixed order, so that a change shows in review.
const QUERIES: [title: string, sql: string][] = [
  [
    'tables',
    `select format(E'create table %s.%I (\\n%s\\n);', n.nspname, c.relname, (
        select string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attcollation <> 0 and coll.collname <> 'default' then format(' collate %I', coll.collname) else '' end,
          case when a.attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          left join pg_collation coll on coll.oid = a.attcollation
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'sign_in') order by n.nspname, c.relname`,
  ],
  [
    'constraints',
    `select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where contype in ('p', 'u', 'f', 'c') and connamespace in ('public'::regnamespace, 'sign_in'::regnamespace)
     order by conrelid::regclass::text, contype, conname`,
  ],
  [
    'indexes',
    `select indexdef || ';' as line from pg_indexes i where schemaname in ('public', 'sign_in')
       and not exists (select from pg_constraint c where c.conname = i.indexname and c.contype in ('p', 'u'))
     order by schemaname, tablename, indexname`,
  ],
  [
    'row security',
    `select format('alter table %s enable row level security;%s', c.oid::regclass, case when relforcerowsecurity then ' -- forced' else '' end) as line
     from pg_class c where relrowsecurity and relnamespace = 'public'::regnamespace order by relname`,
  ],
  [
    'policies',
    `select format('create policy %I on %I%s for %s to %s%s%s;', policyname, tablename,
       case permissive when 'RESTRICTIVE' then ' as restrictive' else '' end, lower(cmd), array_to_string(roles, ', '),
       coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as line
     from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'grants',
    // Read off the rights themselves: the views of the standard take a hundred times longer over the same.
    `select format('grant %s on %s to %s;', privileges, object, grantee) as line from (
       select lower(string_agg(privilege_type, ', ' order by privilege_type)) as privileges, format('%s.%s', nspname, relname) as object, rolname as grantee
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
       where c.relkind in ('r', 'v', 'm', 'p', 'f') and nspname in ('public', 'sign_in') and rolname like 'cg\\_%' group by nspname, relname, rolname
       union all
       select lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attname) || ')', format('%s.%s', nspname, relname), rolname
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
         aclexplode(a.attacl) g join pg_roles r on r.oid = g.grantee
       where nspname in ('public', 'sign_in') and rolname like 'cg\\_%' and not a.attisdropped
       group by nspname, relname, rolname, privilege_type) as given order by object, grantee, privileges`,
  ],
]

/** The whole schema as text, the same for the same migrations. Not meant to be run. */
export async function schemaText(client: pg.Client): Promise<string> {
  const parts = [
    '-- Generated from database/migrations by `npm run generate`. Read it; change the migrations.',
  ]
  for (const [title, sql] of QUERIES) {
    const { rows } = await client.query<{ line: string }>(sql)
    parts.push(`-- ${title}\n${rows.map((row) => row.line).join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}
