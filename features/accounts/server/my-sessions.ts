import { notFound } from '#kernel/errors.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { atTheScreen } from './me.ts'
import { deleteOtherSessions, deleteSession, listSessions } from './sessions.sql.ts'
import { keepTrail } from './trail.ts'

export async function mySessions(context: RequestContext) {
  const caller = atTheScreen(context)
  const rows = await listSessions(accountsOf(context.house), caller.userId)
  const sessions = rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    here: row.id === caller.id,
  }))
  return { sessions }
}

export async function endSession(context: RequestContext, { id }: { id: string }): Promise<{ done: true }> {
  const caller = atTheScreen(context)
  await inOneGo(context.house, async (db) => {
    if (!(await deleteSession(db, caller.userId, id))) throw notFound()
    await keepTrail(db, caller.actor, { action: 'accounts.end_session', subject: 'session', subjectId: id })
  })
  return { done: true }
}

export async function endOtherSessions(context: RequestContext): Promise<{ ended: number }> {
  const caller = atTheScreen(context)
  return inOneGo(context.house, async (db) => {
    const ended = await deleteOtherSessions(db, caller.userId, caller.id)
    const entry = { action: 'accounts.end_other_sessions', subject: 'user', subjectId: caller.userId }
    if (ended > 0) await keepTrail(db, caller.actor, { ...entry, after: { ended } })
    return { ended }
  })
}
