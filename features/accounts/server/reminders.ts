import type { Actor } from '#kernel/actor.ts'
import { notFound } from '#kernel/errors.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf } from './database.sql.ts'
import { actorOf } from './identify.ts'
import { atTheScreen } from './me.ts'
import { claimDue, findReminders, giveBack, type Reminders, updateReminders } from './reminders.sql.ts'

/** When I am reminded by mail, and whether there is a mail server at all. */
export async function readReminders(context: RequestContext) {
  const { workspaceId, organiserId } = atTheScreen(context).actor
  const found = await findReminders(accountsOf(context.house), workspaceId, organiserId)
  if (!found) throw notFound()
  return { ...found, mail: context.house.mail.ready }
}

export async function setReminders(context: RequestContext, wanted: Reminders) {
  const { workspaceId, organiserId } = atTheScreen(context).actor
  await updateReminders(accountsOf(context.house), workspaceId, organiserId, wanted)
  return readReminders(context)
}

export type DueReminder = {
  actor: Actor
  name: string
  email: string
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
    workspace: row.workspace,
    days: row.remind === 'weekly' ? 7 : 1,
  }))
}

export const remindLater = (house: House, { actor }: Pick<DueReminder, 'actor'>) =>
  giveBack(accountsOf(house), actor.workspaceId, actor.organiserId)
