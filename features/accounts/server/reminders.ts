import type { Actor } from '#kernel/actor.ts'
import { notFound } from '#kernel/errors.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf } from './database.sql.ts'
import { actorOf } from './identify.ts'
import { limitLinks, networkOf } from './limits.ts'
import { atTheScreen } from './me.ts'
import {
  claimDue,
  findReminders,
  giveBack,
  type Reminders,
  stopByKey,
  updateReminders,
} from './reminders.sql.ts'
import { linkEnded } from './set-up.ts'

/** When I am reminded by mail, and whether there is a mail server at all. */
export async function readReminders(context: RequestContext) {
  const { workspaceId, organiserId } = atTheScreen(context).actor
  const found = await findReminders(accountsOf(context.house), workspaceId, organiserId)
  if (!found) throw notFound()
  return { ...found, mail: context.house.mail.ready }
}

export async function setReminders(
  context: RequestContext,
  { day, ...wanted }: Omit<Reminders, 'day'> & { day?: number | undefined },
) {
  const { workspaceId, organiserId } = atTheScreen(context).actor
  const db = accountsOf(context.house)
  const kept = await findReminders(db, workspaceId, organiserId)
  await updateReminders(db, workspaceId, organiserId, { ...wanted, day: day ?? kept?.day ?? 1 })
  return readReminders(context)
}

/** Without signing in: whoever holds the mail may stop it. */
export async function stopReminders(
  context: RequestContext,
  { key }: { key: string },
): Promise<{ done: true }> {
  const db = accountsOf(context.house)
  const stop = async () => (await stopByKey(db, key)) || undefined
  if (!(await limitLinks(db, networkOf(context.address), stop))) throw linkEnded()
  return { done: true }
}

export type DueReminder = {
  actor: Actor
  name: string
  email: string
  /** Stops the reminders, and can do nothing else. */
  key: string
  workspace: string
  /** How far ahead the mail looks. */
  days: number
}

/** Everyone whose hour has come today and who was not reminded yet; they count as reminded from now on. */
export async function takeDueReminders(house: House, at: Date): Promise<DueReminder[]> {
  return (await claimDue(accountsOf(house), at)).map((row) => ({
    actor: actorOf(row, row.role as Actor['role'], 'job'),
    name: row.name,
    email: row.email,
    key: row.key,
    workspace: row.workspace,
    days: row.remind === 'weekly' ? 7 : 1,
  }))
}

export const remindLater = (house: House, { actor }: Pick<DueReminder, 'actor'>) =>
  giveBack(accountsOf(house), actor.workspaceId, actor.organiserId)
