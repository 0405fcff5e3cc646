import * as z from 'zod/mini'
import { type DueReminder, remindLater, takeDueReminders } from '#features/accounts/server/public.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Job } from '#server/jobs/jobs.ts'
import { readWaiting } from './read-waiting.ts'
import { reminderFor } from './reminder.ts'

/** As the organiser it is for: nothing is counted that they may not see. */
async function remind(house: House, due: DueReminder): Promise<void> {
  const waiting = await withActor(house.database.app, due.actor, (tx) => readWaiting(tx, due.days))
  const letter = reminderFor(due, waiting, house.publicUrl())
  if (letter) await house.mail.send(letter)
}

/** Hourly: mails those whose hour has come what waits for them, each as themselves. Without a mail server nothing. */
export const sendReminders: Job<Record<string, never>> = {
  name: 'home.remind',
  payload: z.record(z.string(), z.never()),
  run: async (house) => {
    if (!house.mail.ready) return
    for (const due of await takeDueReminders(house, new Date()))
      await remind(house, due).catch(async (err) => {
        house.log.warn({ err }, 'a reminder could not be mailed')
        await remindLater(house, due)
      })
  },
  every: '3 * * * *',
}

export const homeJobs = [sendReminders] as unknown as Job<never>[]
