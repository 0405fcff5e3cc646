import type pg from 'pg'

export type Table = { name: string; columns: string[] }

/** Every table worth keeping, those that others refer to first. The queue's tables hold work, not memory, and stay out. */
export async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select distinct format('%I.%I', fn.nspname, f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid
        join pg_namespace fn on fn.oid = f.relnamespace where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'sign_in') order by 1`)
  const ordered: Table[] = []
  const placed = new Set<string>()
  while (ordered.length < rows.length) {
    const next = rows.find((row) => !placed.has(row.name) && row.needs.every((need) => placed.has(need)))
    if (!next) throw new Error('Tables refer to each other in a circle')
    placed.add(next.name)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

export const columnList = (columns: readonly string[]) =>
  columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')

/** How many rows and a sum of their hashes: the same for the same rows in any order. */
export async function fingerprint(
  client: pg.Client,
  table: Table,
): Promise<{ rows: number; checksum: string }> {
  const { rows } = await client.query<{ rows: string; checksum: string }>(`select count(*) as rows,
    coalesce(sum(('x' || substr(md5(row(${columnList(table.columns)})::text), 1, 15))::bit(60)::bigint), 0)::text as checksum from ${table.name}`)
  return { rows: Number(rows[0]!.rows), checksum: rows[0]!.checksum }
}
