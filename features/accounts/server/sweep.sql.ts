import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** Removes what has ended and can never be of use again. */
export async function sweep(db: Db): Promise<void> {
  const now = sql<Date>`now()`
  const monthAgo = sql<Date>`now() - interval '30 days'`
  await db.deleteFrom('sign_in.sessions').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in.tokens').where('expires_at', '<', monthAgo).execute()
  await db.deleteFrom('sign_in.password_resets').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in.links').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in.challenges').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in.attempts').where('resets_at', '<', monthAgo).execute()
  await db
    .deleteFrom('sign_in.attempts')
    .where('resets_at', '<', now)
    .where('key', 'not like', 'nobody:%')
    .execute()
  await db
    .deleteFrom('sign_in.invitations')
    .where((e) =>
      e.or([
        e('expires_at', '<', monthAgo),
        e('accepted_at', '<', monthAgo),
        e('withdrawn_at', '<', monthAgo),
      ]),
    )
    .execute()
}
