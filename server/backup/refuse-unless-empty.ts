import type pg from 'pg'

export class RestoreRefused extends Error {}

/** Throws RestoreRefused when anybody or any workspace is kept here already. */
export async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('public.workspaces') is not null as made`)
  if (!rows[0].made) return
  const { rows: kept } = await client.query(
    'select (select count(*) from workspaces) + (select count(*) from sign_in.users) as n',
  )
  if (Number(kept[0].n) > 0)
    throw new RestoreRefused(
      'This installation is not empty. Restore into a new DATA_DIR or an empty database; nothing was changed.',
    )
}
